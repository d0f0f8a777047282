import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import PlainText
import Receivables
import Risk
import Wording

/// The day's list.
struct WorklistVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "worklist",
    abstract: CommandWords.say(
      "À faire aujourd'hui, le plus pressant d'abord.", "Today's work, the most pressing first."),
    discussion: """
      --json: {"day","entries":[{"customer","name","currency","overdue","outstanding","days_late","stage",
      "proposed","action","reminder","until","limitation","score","parts":[{"part","points"}]}]}.
      """)

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let ledger = session.ledger
    let entries = Worklist(of: session.keeper.book, on: ledger, by: BesideThread()).entries
    if global.json {
      session.console.json { $0.worklist(entries, on: ledger, in: session.keeper.book) }
      return 0
    }
    let console = session.console
    var table = TextTable([
      console.say("Client", "Customer"), console.say("Nom", "Name"), ">" + console.say("Échu", "Overdue"),
      ">" + console.say("Retard", "Late"), console.say("Étape", "Stage"), console.say("À faire", "To do"),
      ">" + console.say("Points", "Points"),
    ])
    for entry in entries {
      let customer = session.keeper.book.portfolio.customer(entry.customer)
      table.add([
        customer?.number ?? "", (customer?.shownName(in: session.language) ?? "").truncated(to: 32),
        Amount(cents: entry.account.balance.overdue, currency: entry.account.currency).column(
          in: session.language),
        DelayText.short(days: entry.account.balance.mostDaysLate, in: session.language),
        entry.stage?.code ?? "", WorklistVerb.toDo(entry, session.language), "\(entry.score.total)",
      ])
    }
    console.table(table)
    return 0
  }

  private static func toDo(_ entry: Worklist.Entry, _ language: Language) -> String {
    let action = entry.action.text(in: language)
    guard let last = entry.limitation?.lastDay.numeric else { return action }
    return language.say("\(action) ; prescription le \(last)", "\(action); limitation on \(last)")
  }
}

extension WorkAction {
  /// What to do, in a few words.
  func text(in language: Language) -> String {
    switch self {
    case .resolveUncertain(let id): language.say("incertain \(id)", "uncertain \(id)")
    case .mendFailed(let id): language.say("échec \(id)", "failed \(id)")
    case .callBack(_, let due, let minute):
      language.say("rappeler le \(due.short)", "call back on \(due.short)")
        + (minute.map { language.say(" à ", " at ") + ClockTime.text($0) } ?? "")
    case .askBrokenPromise(let id): language.say("promesse rompue \(id)", "broken promise \(id)")
    case .checkPromise(_, let due): language.say("promesse du \(due.short)", "promise of \(due.short)")
    case .followDispute(let id, _): language.say("suivre le litige \(id)", "follow dispute \(id)")
    case .followStatus(let id, let kind, _):
      language.say(
        "revoir : \(kind.name(in: .french)) (\(id))", "look at: \(kind.name(in: .english)) (\(id))")
    case .fileClaim(_, let day):
      day.map {
        language.say("déclarer la créance avant le \($0.numeric)", "file the claim by \($0.numeric)")
      }
        ?? language.say("BODACC : déclarer la créance", "BODACC: file the claim")
    case .sendCopy(let id):
      language.say("envoyer la copie de la facture (\(id))", "send the copy of the invoice (\(id))")
    case .askRelief(let id, let day):
      language.say(
        "créance non déclarée à temps : demander le relevé de forclusion avant le \(day.numeric) (\(id))",
        "claim not filed in time: ask for relief by \(day.numeric) (\(id))")
    case .doTask(let id, let step): language.say("faire \(step.code) (\(id))", "do \(step.code) (\(id))")
    case .approve(let id, let step):
      language.say("valider \(step.code) (\(id))", "approve \(step.code) (\(id))")
    case .send(let id, let step): language.say("envoyer \(step.code) (\(id))", "send \(step.code) (\(id))")
    case .call(let id): language.say("appeler (\(id))", "call (\(id))")
    case .findContact: language.say("trouver un contact", "find a contact")
    case .limitation(_, _, let claimed?):
      language.say(
        "instance du \(claimed.numeric) : vérifier si elle est finie",
        "case of \(claimed.numeric): see whether it has ended")
    case .limitation(_, let day, nil):
      language.say("prescription le \(day.numeric)", "limitation on \(day.numeric)")
    case .timeBarred(_, let day):
      language.say(
        "prescrite depuis le \((day + 1).numeric) : passer en perte, ou noter l'interruption",
        "time-barred since \((day + 1).numeric): write off, or enter the interruption")
    case .leaving(let id): language.say("part (\(id))", "leaving (\(id))")
    case .deferred(let id): language.say("différée (\(id))", "deferred (\(id))")
    case .frozen(let hindrance): hindrance.shortWithEnd(in: language)
    case .wait: language.say("attendre", "wait")
    }
  }

  /// The word of the action, its reminder and its day for programs.
  fileprivate var facts: (word: String, reminder: ReminderID?, day: Day?) {
    switch self {
    case .resolveUncertain(let id): ("resolve-uncertain", id, nil)
    case .mendFailed(let id): ("mend-failed", id, nil)
    case .callBack(_, let due, _): ("call-back", nil, due)
    case .askBrokenPromise: ("ask-broken-promise", nil, nil)
    case .checkPromise(_, let due): ("check-promise", nil, due)
    case .followDispute(_, let due): ("follow-dispute", nil, due)
    case .followStatus(_, _, let due): ("follow-status", nil, due)
    case .fileClaim(_, let day): ("file-claim", nil, day)
    case .sendCopy: ("send-copy", nil, nil)
    case .askRelief(_, let day): ("ask-relief", nil, day)
    case .doTask(let id, _): ("do-task", id, nil)
    case .approve(let id, _): ("approve", id, nil)
    case .send(let id, _): ("send", id, nil)
    case .call(let id): ("call", id, nil)
    case .findContact: ("find-contact", nil, nil)
    case .limitation(_, _, _?): ("check-case", nil, nil)
    case .limitation(_, let day, nil): ("limitation", nil, day)
    case .timeBarred(_, let day): ("time-barred", nil, day)
    case .leaving(let id): ("leaving", id, nil)
    case .deferred(let id): ("deferred", id, nil)
    case .frozen(let hindrance): ("frozen", nil, hindrance.until)
    case .wait: ("wait", nil, nil)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func worklist(_ entries: [Worklist.Entry], on ledger: Ledger, in book: Casebook) {
    beginObject()
    fact("day", ledger.day)
    field("entries", listing: entries) { writer, entry in
      let customer = book.portfolio.customer(entry.customer)
      let facts = entry.action.facts
      writer.beginObject()
      writer.fact("customer", customer?.number)
      writer.fact("name", customer?.shownName(in: .english))
      writer.field("currency", entry.account.currency.code)
      writer.money("overdue", entry.account.balance.overdue)
      writer.money("outstanding", entry.account.balance.outstanding)
      writer.field("days_late", entry.account.balance.mostDaysLate)
      writer.fact("stage", entry.stage?.code)
      writer.fact("proposed", entry.proposed?.code)
      writer.field("action", facts.word)
      writer.fact("reminder", facts.reminder?.description)
      writer.fact("until", facts.day)
      writer.fact("limitation", entry.limitation?.lastDay)
      writer.field("score", entry.score.total)
      writer.field("parts", listing: entry.score.parts) { writer, part in
        writer.beginObject()
        writer.field("part", part.part.rawValue)
        writer.field("points", part.points)
        writer.endObject()
      }
      writer.endObject()
    }
    endObject()
  }
}
