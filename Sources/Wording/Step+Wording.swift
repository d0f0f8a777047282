import Dunning
import Receivables

extension Step.Place {
  /// Where the step stands.
  package func name(in language: Language) -> String {
    switch self {
    case .ladder: language.say("échelon", "rung")
    case .beforeDue: language.say("avant l'échéance", "before the due day")
    case .onDue: language.say("le jour de l'échéance", "on the due day")
    case .callTask: language.say("tâche d'appel", "call task")
    case .internalNote: language.say("note interne", "internal note")
    case .afterPayment: language.say("remerciement après paiement", "thank-you after payment")
    }
  }
}

extension Step {
  /// What a step beside the ladder is for, in one sentence; nil for a rung, which its order explains.
  package func besideSentence(in language: Language) -> String? {
    let days = "\(offset.magnitude)"
    switch place {
    case .ladder: return nil
    case .beforeDue:
      return language.say(
        "\(id.code) : note \(days) jours avant l'échéance, à côté de l'échelle ; elle tombe le jour dû.",
        "\(id.code): a note \(days) days before the due day, beside the ladder; it lapses on that day.")
    case .onDue:
      return language.say(
        "\(id.code) : note du jour de l'échéance, à côté de l'échelle ; elle tombe ensuite.",
        "\(id.code): a note on the due day, beside the ladder; it lapses after it.")
    case .callTask:
      return language.say(
        "\(id.code) : appel à passer dès \(days) jours de retard, à côté de l'échelle ; il ne retient rien.",
        "\(id.code): a call to make from \(days) days of lateness on, beside the ladder; it holds nothing back."
      )
    case .internalNote:
      return language.say(
        "\(id.code) : rappel pour vous, \(days) jours après l'échéance ; le client n'en sait rien.",
        "\(id.code): a note for yourself, \(days) days after the due day; the customer knows nothing of it.")
    case .afterPayment:
      return language.say(
        "\(id.code) : remerciement dans les \(within) jours du paiement, quand tout ce qui fut relancé est payé.",
        "\(id.code): a thank-you within \(within) days of the payment, once all that was asked for is paid.")
    }
  }
}

extension Step.Release {
  /// Who lets the message go.
  package func name(in language: Language) -> String {
    switch self {
    case .automatic: language.say("approuvée par le plan", "approved by planning")
    case .approval: language.say("à approuver", "to be approved")
    case .byHand: language.say("à la main", "by hand")
    }
  }
}

extension Step.Tone {
  /// How the text speaks.
  package func name(in language: Language) -> String {
    switch self {
    case .service: language.say("service", "service")
    case .friendly: language.say("cordial", "friendly")
    case .firm: language.say("ferme", "firm")
    case .last: language.say("dernier avis", "last notice")
    case .formal: language.say("mise en demeure", "formal notice")
    case .legal: language.say("contentieux", "legal")
    }
  }
}

extension Scenario.Entry {
  /// How customers without any contact enter.
  package func name(in language: Language) -> String {
    switch self {
    case .contextual: language.say("selon l'ancienneté", "by age")
    case .standard: language.say("à la première relance", "at the first reminder")
    }
  }
}

/// Short marks of the stage column (screens: P0, J0, R1…, LI, PR, PA).
package enum StageMark: String, CaseIterable, Sendable {
  case dispute = "LI"
  case promise = "PR"
  case pause = "PA"

  /// What the mark says.
  package func name(in language: Language) -> String {
    switch self {
    case .dispute: language.say("litige ouvert", "open dispute")
    case .promise: language.say("promesse en cours", "running promise")
    case .pause: language.say("relances suspendues", "reminders on pause")
    }
  }
}

extension StepID {
  /// What a usual stage code says, for legends; the code itself for a step that a scenario invented.
  package func legend(in language: Language) -> String {
    switch code {
    case "P0": language.say("avant l'échéance", "before the due day")
    case "J0": language.say("jour de l'échéance", "due day")
    case "R1": language.say("première relance", "first reminder")
    case "AP": language.say("appel", "call")
    case "R2": language.say("relance ferme", "firmer reminder")
    case "R3": language.say("dernier avis", "last notice")
    case "MD": language.say("mise en demeure", "formal notice")
    case "AM": language.say("recouvrement amiable", "amicable collection")
    case "MC": language.say("remerciement", "thank-you")
    case "CX": language.say("contentieux", "court")
    default: code
    }
  }
}
