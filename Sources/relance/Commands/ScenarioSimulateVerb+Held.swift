import Casework
import Dunning
import Journal
import Receivables
import Wording

extension ScenarioSimulateVerb {
  /// Says for how many late customers nothing leaves: each reason with its count and its last day; each customer with
  /// its own sentence when details are asked for.
  func show(_ held: [ScenarioSimulation.Held], isDetailed: Bool, in session: StoreSession) {
    guard !held.isEmpty else { return }
    let (console, language) = (session.console, session.language)
    let many = language.counted(
      held.count, language.say("client en retard", "late customer"),
      language.say("clients en retard", "late customers"))
    guard !isDetailed else {
      console.line(console.say("Rien pour \(many) :", "Nothing for \(many):"))
      for one in held {
        let why = one.hindrance?.sentence(in: language) ?? console.say("Pas encore l'heure.", "Not yet.")
        console.line("  \(session.name(of: one.customer))  \(why)")
      }
      return
    }
    var groups: [(words: String, count: Int, until: Day?)] = []
    for one in held {
      let words = one.hindrance?.kindWords(in: language) ?? console.say("pas encore l'heure", "not yet")
      if let place = groups.firstIndex(where: { $0.words == words }) {
        groups[place].count += 1
        groups[place].until = [groups[place].until, one.hindrance?.until].compactMap { $0 }.max()
      } else {
        groups.append((words, 1, one.hindrance?.until))
      }
    }
    let parts = groups.sorted { $0.count > $1.count }.map { group in
      let until = group.until.map { language.say(", jusqu'au \($0.numeric)", ", until \($0.numeric)") } ?? ""
      return "\(group.count) \(group.words)\(until)"
    }
    console.line(
      console.say("Rien pour \(many) : ", "Nothing for \(many): ") + parts.joined(separator: " · ")
        + console.say(" (--details les nomme).", " (--details names them)."))
  }
}

extension Hindrance {
  /// What kind of reason it is, without the days and numbers of the single case.
  fileprivate func kindWords(in language: Language) -> String {
    switch self {
    case .promised: language.say("promesse ou échéancier", "promise or plan")
    case .notRipe, .notDue, .spacing: language.say("pas encore l'heure", "not yet")
    case .byHand: language.say("étape à la main", "step by hand")
    case .alreadyQueued: language.say("déjà en file", "already queued")
    case .snoozed: language.say("reporté", "snoozed")
    default: short(in: language)
    }
  }
}

extension JSONWriter {
  mutating func day(
    _ day: ScenarioSimulation.WorkingDay, _ leaving: [ScenarioSimulation.Leaving], in book: Casebook,
    _ language: Language
  ) {
    beginObject()
    fact("day", day.day)
    field("held_by_caps", day.heldByCaps)
    field("leaving", listing: leaving) { writer, one in
      writer.beginObject()
      writer.fact("customer", book.portfolio.customer(one.customer)?.number)
      writer.field("scenario", one.scenario)
      writer.field("step", one.proposal.step.code)
      writer.field("channel", one.proposal.channel.rawValue)
      writer.field("task", one.proposal.isTask)
      writer.field("currency", one.proposal.currency.code)
      writer.money("amount", one.cents)
      writer.field("invoices", listing: one.proposal.lines.filter { !$0.isNamedOnly }) { writer, line in
        writer.string(book.portfolio.invoice(line.invoice)?.number ?? line.invoice.description)
      }
      writer.fact("blocked", one.blocked?.sentence(in: language))
      if !one.trace.isEmpty {
        writer.field("why", listing: one.sentences(in: language, of: book)) { $0.string($1) }
      }
      writer.endObject()
    }
    endObject()
  }

  mutating func held(
    _ held: ScenarioSimulation.Held, in book: Casebook, _ language: Language
  ) {
    beginObject()
    fact("customer", book.portfolio.customer(held.customer)?.number)
    fact("why", held.hindrance?.sentence(in: language))
    fact("until", held.hindrance?.until)
    endObject()
  }
}
