import Dunning
import Receivables
import Wording

extension ScenarioNote {
  /// What is to be told, and what can be done.
  package func phrase(in language: Language) -> ProblemPhrase {
    let (told, remedy) =
      switch language {
      case .french: french
      case .english: english
      }
    return ProblemPhrase(told, remedy)
  }

  private var french: (String, String) {
    switch self {
    case .neverComes(let id, let reason, let neither):
      (
        "\(id) ne viendra jamais\(list(neither, ", ni ", " ni ")) : \(reason.told(of: id, in: .french)).",
        reason.remedy(for: id, in: .french)
      )
    case .seldomComes(let id, let reason, let weekdays):
      (
        "\(id) ne vient que pour les échéances du \(days(weekdays, .french)) : "
          + "\(reason.told(of: id, in: .french)).",
        reason.remedy(for: id, in: .french)
      )
    case .withinDeadline(let id, let before, let deadline, let earliest):
      (
        "\(id) ne peut venir avant J+\(earliest), et la suite d'autant plus tard : le délai de \(deadline) jours "
          + "annoncé par \(before) court encore au jour écrit.",
        "Écrivez days = \(earliest), ou raccourcissez le délai de \(before)."
      )
    case .withinSpacing(let id, let before, let spacing, let earliest):
      (
        "\(id) ne peut venir avant J+\(earliest), et la suite d'autant plus tard : \(spacing) jours séparent deux "
          + "contacts, et \(before) est plus près.",
        "Écrivez days = \(earliest), ou baissez spacing-days dans settings.toml."
      )
    case .behindHandOver(let id, let handOver):
      (
        "\(id) ne vient que si le dossier revient : \(handOver) transmet les factures, que rien ne relance d'ici là.",
        "Placez \(id) avant \(handOver), ou levez le statut (relance status PA-… --end) quand le dossier revient."
      )
    case .alike(let id, let other):
      ("\(id) ne diffère de \(other) que par les majuscules.", "Donnez-lui un autre code.")
    case .noNotice(let last):
      (
        "Aucun échelon n'est une mise en demeure : une facture impayée s'arrête à \(last), et rien ne vient plus d'ici.",
        "Ajoutez un échelon formal-notice = true (release = \"by-hand\", deadline = 15), ou suivez ces factures à la main."
      )
    case .idle(let id, let key):
      ("\(key.name) n'a pas d'effet sur \(id) : \(key.why(in: .french)).", key.remedy(.french))
    case .idleCeiling(let id, let cents, let house):
      (
        "ceiling (\(money(cents, .french))) n'a pas d'effet sur \(id) : le plafond de la maison "
          + "(\(money(house, .french))) l'arrête déjà.", "Écrivez moins, ou retirez ceiling."
      )
    }
  }

  private var english: (String, String) {
    switch self {
    case .neverComes(let id, let reason, let neither):
      (
        "\(id) never comes\(list(neither, ", nor ", " nor ")): \(reason.told(of: id, in: .english)).",
        reason.remedy(for: id, in: .english)
      )
    case .seldomComes(let id, let reason, let weekdays):
      (
        "\(id) comes only for what is due on a \(days(weekdays, .english)): \(reason.told(of: id, in: .english)).",
        reason.remedy(for: id, in: .english)
      )
    case .withinDeadline(let id, let before, let deadline, let earliest):
      (
        "\(id) cannot come before day +\(earliest), and what follows is as much later: the deadline of \(deadline) "
          + "days that \(before) announces still runs on the day written.",
        "Write days = \(earliest), or shorten the deadline of \(before)."
      )
    case .withinSpacing(let id, let before, let spacing, let earliest):
      (
        "\(id) cannot come before day +\(earliest), and what follows is as much later: two contacts lie \(spacing) "
          + "days apart, and \(before) is nearer.",
        "Write days = \(earliest), or lower spacing-days in settings.toml."
      )
    case .behindHandOver(let id, let handOver):
      (
        "\(id) comes only if the file comes back: \(handOver) hands the invoices over, and nothing asks for them until then.",
        "Put \(id) before \(handOver), or end the status (relance status PA-… --end) when the file comes back."
      )
    case .alike(let id, let other):
      ("\(id) differs from \(other) in capitals alone.", "Give it another code.")
    case .noNotice(let last):
      (
        "No rung is a formal notice: an unpaid invoice stops at \(last), and nothing more comes from here.",
        "Add a rung with formal-notice = true (release = \"by-hand\", deadline = 15), or follow these invoices by hand."
      )
    case .idle(let id, let key):
      ("\(key.name) does nothing on \(id): \(key.why(in: .english)).", key.remedy(.english))
    case .idleCeiling(let id, let cents, let house):
      (
        "ceiling (\(money(cents, .english))) does nothing on \(id): the house's own "
          + "(\(money(house, .english))) stops it already.", "Write less, or take ceiling out."
      )
    }
  }

  private func list(_ steps: [StepID], _ first: String, _ further: String) -> String {
    steps.isEmpty ? "" : first + steps.map(\.code).joined(separator: further)
  }

  private func days(_ weekdays: [Int], _ language: Language) -> String {
    weekdays.map { Day.weekdayName($0, in: language) }.joined(separator: language.say(" ou du ", " or a "))
  }

  private func money(_ cents: Int, _ language: Language) -> String {
    MoneyFigures.screen(cents: cents, in: language)
  }
}

extension ScenarioNote.IdleKey {
  fileprivate func why(in language: Language) -> String {
    switch self {
    case .ceilingOfTask:
      language.say("personne n'approuve une tâche à la main", "nobody approves a task by hand")
    case .releaseOfTask:
      language.say("par cette voie, rien ne part par la machine", "nothing leaves that way by machine")
    case .deadlineAside:
      language.say("un appel ou une note n'annonce rien", "a call or a note announces nothing")
    case .toneAside: language.say("l'étape n'a pas de texte", "the step has no text")
    case .templateOfTextMessage:
      language.say(
        "l'étape ne part que par SMS, et son texte est sms-template",
        "the step goes by text message alone, and sms-template is its text")
    case .copiesNeeded:
      language.say(
        "ses copies sont des adresses de la maison, toujours là",
        "its copies are addresses of the house, which are always there")
    }
  }

  fileprivate func remedy(_ language: Language) -> String {
    switch self {
    case .releaseOfTask: language.say("Écrivez release = \"by-hand\".", "Write release = \"by-hand\".")
    default: language.say("Retirez \(name).", "Take \(name) out.")
    }
  }
}
