import Dunning
import Receivables
import Wording

extension Refusal {
  /// What a step of the scenario forbids, and the way out.
  func stepPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .secondApproverNeeded(let id, let cents, isTask: true):
      language.phrase(
        (
          "Vous avez modifié le texte de \(id), et à partir de \(MoneyFigures.screen(cents: cents, in: .french)) une "
            + "autre personne doit le relire et noter la tâche faite.",
          "La faire noter faite par un collègue."
        ),
        (
          "You edited the text of \(id), and from \(MoneyFigures.screen(cents: cents, in: .english)) on somebody else "
            + "must read it and record the task as done.",
          "Have a colleague record it as done."
        ))
    case .secondApproverNeeded(let id, let cents, isTask: false):
      language.phrase(
        (
          "Vous avez modifié le texte de \(id), et à partir de \(MoneyFigures.screen(cents: cents, in: .french)) une "
            + "autre personne doit la valider.",
          "La faire valider par un collègue."
        ),
        (
          "You edited the text of \(id), and from \(MoneyFigures.screen(cents: cents, in: .english)) on somebody else "
            + "must approve it.",
          "Have a colleague approve it."
        ))
    case .stepNotSkippable(let id, let step):
      language.phrase(
        (
          "Le scénario ne laisse pas ignorer l'étape \(step) (\(id)).", "La reporter, ou suspendre le client."
        ),
        ("The scenario lets nobody skip step \(step) (\(id)).", "Snooze it, or pause the customer."))
    default: phrase(in: language)
    }
  }
}

extension Refusal.Verb {
  /// In which state a reminder must be for it.
  func need(in language: Language) -> String {
    switch self {
    case .edit:
      language.say(
        "Seule une relance proposée ou approuvée se modifie.",
        "Only a proposed or approved one can be edited.")
    case .approve:
      language.say(
        "Seule une relance proposée ou en échec se valide.", "Only a proposed or failed one can be approved.")
    case .skip:
      language.say(
        "Seule une relance proposée, approuvée ou reportée s'ignore.",
        "Only a proposed, approved or snoozed one can be skipped.")
    case .snooze:
      language.say(
        "Seule une relance proposée, approuvée ou reportée se reporte.",
        "Only a proposed, approved or snoozed one can be put off.")
    case .pin:
      language.say(
        "Seule une proposition s'épingle : ce qui est approuvé ou parti ne tombe pas avec le scénario.",
        "Only a proposal can be pinned: what is approved or sent does not fall with the scenario.")
    case .send: language.say("Seule une relance approuvée s'envoie.", "Only an approved one can be sent.")
    case .recall:
      language.say(
        "Seul un envoi demandé qui n'a pas commencé se rappelle.",
        "Only a requested sending that has not begun can be recalled.")
    case .done:
      language.say(
        "Seule une tâche en attente se note faite.", "Only a waiting task can be recorded as done.")
    case .resolve:
      language.say("Seul un message incertain se tranche.", "Only an uncertain message can be resolved.")
    case .attempt: language.say("La file le montre : relance queue.", "The queue shows it: relance queue.")
    }
  }
}
