import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// One reminder as the queue shows it.
struct QueueRow: Sendable {
  /// The reminder.
  let reminder: Reminder
  /// What it waits for.
  let group: QueueSheet.Group
  /// The group under whose heading it stands: what it waited for when the list was sorted.
  var heading: QueueSheet.Group
  /// The customer's name.
  let name: String
  /// What it demands; nothing where it thanks.
  let demand: Amount
  /// Why it may not leave today, or nil.
  let hindrance: Hindrance?

  /// Whether a person had written the reminder that it stands in for.
  let hasFormerEdit: Bool
  /// When a message that was put off is tried again: `nouvel essai à 15:51`; nil for others.
  var retry: String?

  /// Makes a row; the hindrance is asked of the casebook by the caller.
  init(
    _ row: QueueSheet.Row, name: String, demand: Amount, hindrance: Hindrance?, hasFormerEdit: Bool = false
  ) {
    reminder = row.reminder
    group = row.group
    heading = row.group
    self.name = name
    self.demand = demand
    self.hindrance = hindrance
    self.hasFormerEdit = hasFormerEdit
  }

  /// Reads one row out of a casebook.
  init(_ row: QueueSheet.Row, in book: Casebook, on ledger: Ledger, language: Language = .french) {
    let isWaiting = row.group == .toApprove || row.group == .ready || row.group == .tasks
    self.init(
      row, name: book.portfolio.customer(row.reminder.customer)?.shownName(in: language) ?? "?",
      demand: book.demand(of: row.reminder, on: ledger),
      hindrance: isWaiting ? book.hindrance(to: row.reminder, on: ledger) ?? row.blocked : nil,
      hasFormerEdit: book.formerEdit(of: row.reminder) != nil)
  }

  /// Whether it waits for nothing any more; it stays in its place until the list is sorted anew.
  var isSettled: Bool { QueueSheet.group(of: reminder) == nil }

  /// Whether it waits for somebody: blocked, failed or uncertain.
  var isBlocked: Bool { !isSettled && (hindrance != nil || group == .failed || group == .uncertain) }

  /// What is demanded, or that it thanks, with the code of any other currency than the euro.
  func amount(in language: Language) -> String {
    reminder.demand(demand, in: language) { $0.column(in: language) }
  }

  /// The state in the words of every screen, with what it waits for.
  func state(in language: Language) -> String {
    if let hindrance {
      return language.say("bloqué : ", "blocked: ") + hindrance.shortWithEnd(in: language)
    }
    switch reminder.state {
    case .proposed where reminder.isTask: return pinned(in: language) ?? language.say("à faire", "to do")
    case .proposed:
      return pinned(in: language) ?? reminder.state.name(in: language) + edited(in: language)
    case .approved where group == .leaving: return Reminder.State.holding(in: language)
    case .approved(let day): return "\(reminder.state.name(in: language)) \(day.short)" + edited(in: language)
    case .failed(let reason): return reminder.state.name(in: language) + language.say(" : ", ": ") + reason
    case .deferred(_, _, let reason):
      return (retry ?? reminder.state.name(in: language)) + language.say(" : ", ": ") + reason
    case .snoozed(let day): return "\(reminder.state.name(in: language)) -> \(day.short)"
    default: return reminder.state.name(in: language)
    }
  }

  /// The state in a column of so many columns: where the whole does not fit, the reason alone, as the row's sign says
  /// blocked already; of a server's answer no number is cut, as half of it would be another one.
  func state(in language: Language, columns: Int, _ glyphs: Glyphs) -> String {
    let whole = state(in: language)
    guard whole.columnsOnScreen > columns else { return whole }
    if let hindrance {
      let reason = hindrance.shortWithEnd(in: language)
      return reason.columnsOnScreen <= columns ? reason : hindrance.short(in: language)
    }
    let words = whole.split(separator: " ").map(String.init)
    let kept = wholeParts(words, separator: " ", columns: columns - glyphs.ellipsis.columnsOnScreen)
    let next = words.dropFirst(kept.split(separator: " ").count).first
    return next?.contains(where: \.isNumber) == true && !kept.isEmpty ? kept + glyphs.ellipsis : whole
  }

  /// Why it waits or failed, in a sentence; nil when nothing holds it.
  func note(in language: Language) -> String? {
    switch reminder.state {
    case .failed(let reason):
      return language.say(
        "Échec : \(reason). À valider de nouveau (a) une fois la cause levée (b : les contacts).",
        "Failed: \(reason). To be approved again (a) once the cause is gone (b: the contacts).")
    case .deferred(_, _, let reason):
      let when = retry.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? language.say("Essai", "Try")
      return language.say(
        "Différée : \(reason). \(when), par le programme lui-même.",
        "Deferred: \(reason). \(when), by the program itself.")
    case .uncertain:
      return language.say(
        "Nul ne sait si ce message est parti : l pour lever le doute.",
        "Nobody knows whether this message left: l to resolve it.")
    default: break
    }
    if let hindrance { return hindrance.sentence(in: language) }
    if pinned(in: language) != nil, reminder.state == .proposed { return Reminder.pinWords(in: language) }
    return hasFormerEdit
      ? language.say(
        "Les montants ont changé : votre texte attend d'être repris (e).",
        "The amounts changed: your text waits to be taken up (e).") : nil
  }

  /// Pinned by hand: that it waits, its group says; a text of one's own holds it fast already.
  private func pinned(in language: Language) -> String? {
    reminder.isPinned && reminder.edit == nil && !hasFormerEdit ? language.say("épinglée", "pinned") : nil
  }

  private func edited(in language: Language) -> String {
    if hasFormerEdit { return language.say(", texte à reprendre (e)", ", text to take up (e)") }
    return reminder.edit == nil ? "" : language.say(", modifiée", ", edited")
  }
}

extension QueueSheet.Group {
  /// The heading of the group.
  func name(in language: Language) -> String {
    switch self {
    case .uncertain: language.say("Incertaines : lever le doute", "Uncertain: resolve")
    case .failed: language.say("Échecs : voir la cause", "Failed: see the cause")
    case .deferred: language.say("Différées : nouvel essai automatique", "Deferred: tried again by itself")
    case .leaving: language.say("En partance", "Leaving")
    case .toApprove: language.say("À valider", "To approve")
    case .ready: language.say("Prêtes : S pour envoyer", "Ready: S sends")
    case .tasks: language.say("À faire à la main", "To do by hand")
    case .snoozed: language.say("Reportées", "Snoozed")
    }
  }

  /// The group in a count: `à valider 5`.
  func short(in language: Language) -> String {
    switch self {
    case .uncertain: language.say("incertaines", "uncertain")
    case .failed: language.say("échecs", "failed")
    case .deferred: language.say("différées", "deferred")
    case .leaving: language.say("en partance", "leaving")
    case .toApprove: language.say("à valider", "to approve")
    case .ready: language.say("prêtes", "ready")
    case .tasks: language.say("à la main", "by hand")
    case .snoozed: language.say("reportées", "snoozed")
    }
  }
}
