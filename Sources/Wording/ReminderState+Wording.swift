import Dunning
import Receivables

extension Reminder.State {
  /// The state's word, the same on every screen.
  package func name(in language: Language) -> String {
    switch self {
    case .proposed: language.say("proposée", "proposed")
    case .approved: language.say("approuvée", "approved")
    case .sending: language.say("en cours", "sending")
    case .sent: language.say("remise", "sent")
    case .deferred: language.say("différée", "deferred")
    case .failed: language.say("échec", "failed")
    case .uncertain: language.say("incertaine", "uncertain")
    case .cancelled: language.say("annulée", "cancelled")
    case .skipped: language.say("ignorée", "skipped")
    case .snoozed: language.say("reportée", "snoozed")
    }
  }

  /// The word of an approved message whose requested send still holds for some seconds.
  package static func holding(in language: Language) -> String { language.say("en attente", "on hold") }

  /// The state with its facts: day, attempt, reason.
  package func sentence(in language: Language) -> String {
    let name = name(in: language)
    switch self {
    case .proposed, .uncertain: return name
    case .approved(let day), .sent(let day):
      return language.say("\(name) le \(day.numeric)", "\(name) on \(day.numeric)")
    case .sending(let attempt):
      return language.say("\(name), essai \(attempt)", "\(name), attempt \(attempt)")
    case .deferred(let attempt, _, let reason):
      return language.say(
        "\(name) après l'essai \(attempt) : \(reason)", "\(name) after attempt \(attempt): \(reason)")
    case .failed(let reason), .skipped(let reason):
      return language.say("\(name) : \(reason)", "\(name): \(reason)")
    case .cancelled(let reason):
      return language.say("\(name) : \(reason.name(in: language))", "\(name): \(reason.name(in: language))")
    case .snoozed(let day):
      return language.say("\(name) au \(day.numeric)", "\(name) until \(day.numeric)")
    }
  }
}

extension Reminder.Cancellation {
  /// Why it fell away.
  package func name(in language: Language) -> String {
    switch self {
    case .paid: language.say("payée", "paid")
    case .disputed: language.say("litige ouvert", "dispute opened")
    case .promised: language.say("promesse reçue", "promise received")
    case .paused: language.say("relances suspendues", "reminders paused")
    case .changed: language.say("faits modifiés", "facts changed")
    case .scenario: language.say("scénario modifié", "scenario changed")
    case .expired: language.say("délai dépassé", "past its time")
    case .undone: language.say("décision reprise", "decision undone")
    case .excluded: language.say("client exclu", "customer excluded")
    case .dropped: language.say("abandonnée par une personne", "dropped by a person")
    case .erased: language.say("client effacé", "customer erased")
    case .late: language.say("facture échue depuis", "an invoice became overdue")
    case .replaced:
      language.say("remplacée par une proposition à jour", "replaced by an up-to-date proposal")
    case .overtaken: language.say("étape suivante engagée", "overtaken by the next step")
    }
  }
}
