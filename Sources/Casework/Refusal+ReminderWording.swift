import Dunning
import Receivables
import Wording

extension Refusal {
  /// Refusals about a reminder.
  func reminderPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .conflict(let id, let state):
      language.phrase(
        ("\(id) a changé entre-temps : \(state.name(in: .french)).", "La relire, puis recommencer."),
        ("\(id) changed meanwhile: \(state.name(in: .english)).", "Read it again, then repeat."))
    case .wrongState(let id, let state, let verb):
      language.phrase(
        ("\(id) est dans l'état « \(state.name(in: .french)) ».", verb.need(in: .french)),
        ("\(id) is in the state \"\(state.name(in: .english))\".", verb.need(in: .english)))
    case .hindered(let id, .noAddress(let channel)):
      language.phrase(
        (
          "\(id) : \(Hindrance.noAddress(channel).sentence(in: .french))",
          "La compléter : b dans le tableau de bord, ou « relance contact »."
        ),
        (
          "\(id): \(Hindrance.noAddress(channel).sentence(in: .english))",
          "Complete it: b in the dashboard, or \"relance contact\"."
        ))
    case .hindered(let id, let hindrance):
      language.phrase(
        ("\(id) : \(hindrance.sentence(in: .french))", "« relance why --reminder \(id) » dit pourquoi."),
        ("\(id): \(hindrance.sentence(in: .english))", "\"relance why --reminder \(id)\" says why."))
    case .factsChanged(let id):
      language.phrase(
        ("Les faits ont changé depuis l'approbation de \(id).", "La relire et la valider de nouveau."),
        ("Facts have changed since \(id) was approved.", "Read it and approve it again."))
    case .approvalExpired(let id):
      language.phrase(
        ("L'approbation de \(id) est trop ancienne.", "La relire et la valider de nouveau."),
        ("The approval of \(id) is too old.", "Read it and approve it again."))
    case .cannotGoAgain(let id):
      language.phrase(
        (
          "Les faits ou l'adresse ont changé depuis l'approbation de \(id) : elle ne repart pas telle quelle.",
          "Trancher : « relance resolve \(id) --arrived » si elle est arrivée, sinon « relance resolve \(id) --drop »."
        ),
        (
          "Facts or the address have changed since \(id) was approved: it does not go again as it was.",
          "Decide: \"relance resolve \(id) --arrived\" if it arrived, else \"relance resolve \(id) --drop\"."
        ))
    case .otherMode(let id):
      language.phrase(
        ("\(id) a été demandée dans un autre mode du dossier.", "La relire, puis la demander de nouveau."),
        ("\(id) was asked for in another mode of the store.", "Read it, then ask for it again."))
    case .taskNotMessage(let id):
      language.phrase(
        (
          "\(id) est une tâche à faire à la main.",
          "Sa lettre : « relance show \(id) --pdf » ; une fois faite : « relance done \(id) »."
        ),
        (
          "\(id) is a task to do by hand.",
          "Its letter: \"relance show \(id) --pdf\"; once done: \"relance done \(id)\"."
        ))
    case .messageNotTask(let id):
      language.phrase(
        ("\(id) est un message, non une tâche.", "La valider, puis l'envoyer."),
        ("\(id) is a message, not a task.", "Approve it, then send it."))
    default: orderPhrase(in: language)
    }
  }
}
