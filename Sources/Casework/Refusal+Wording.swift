import Correspondence
import Dunning
import Receivables
import Wording

extension Refusal {
  /// What is wrong and the one thing to do about it, each a sentence.
  package func phrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .unknownCustomer, .unknownInvoice, .unknownReminder, .unknownRecord, .unknownStep:
      unknownPhrase(in: language)
    case .notComposable(_, let reason): reason.phrase(in: language)
    case .accountInOwnText(let text, let account): text.phrase(of: .account(account), in: language)
    case .badVariableName(let name): VariableName.phrase(ofBad: name, in: language)
    case .conflict, .wrongState, .hindered, .factsChanged, .approvalExpired, .cannotGoAgain, .otherMode,
      .taskNotMessage,
      .messageNotTask:
      reminderPhrase(in: language)
    case .secondApproverNeeded, .stepNotSkippable: stepPhrase(in: language)
    case .erased, .moneyOpen, .messageWaiting, .messageUnderway, .reasonNamesPerson, .erasureIsFinal:
      erasurePhrase(in: language)
    case .notALetter, .notPosted, .beforePosting, .registeredNumber, .oddRegisteredNumber,
      .letterContradicted,
      .letterUntracked:
      letterPhrase(in: language)
    case .noCopyAwaited, .beforeStatus: copyPhrase(in: language)
    case .customerChanged, .contactEmpty, .badEmail, .badPhone, .badCountry, .addressIncomplete:
      reachPhrase(in: language)
    case .noCharges, .missingRate, .nothingLeft: chargePhrase(in: language)
    case .otherAccount, .notAnInvoice, .notACreditNote, .creditNoteUsed, .nothingOpen, .notAllocated:
      allocationPhrase(in: language)
    case .nothingToUndo, .nothingToRedo, .builtUpon, .notUndoable: undoPhrase(in: language)
    case .notAPlan, .planIsOver, .nothingInterrupted, .noClaimRuns: planPhrase(in: language)
    case .capReached, .nothingToDo, .amountNotPositive, .dayInPast, .dayIsToday, .dayInFuture,
      .publishedBeforeJudgment, .closedBeforeJudgment, .nothingOverdue, .notClaimable, .moreThanOpen,
      .reasonNeeded,
      .thirdPromiseNeedsReason, .promiseNeeded, .disputeNeeded, .alreadyVoided, .badProfile,
      .instalmentsNeeded, .beforeIssue, .instalmentsNotInOrder, .noRules:
      orderPhrase(in: language)
    }
  }

  private func undoPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .builtUpon:
      language.phrase(
        ("La suite s'appuie déjà sur cette décision.", "Corriger par une nouvelle décision."),
        ("Somebody has built on that decision.", "Correct it with a new decision."))
    case .notUndoable:
      language.phrase(
        ("Cette décision ne s'annule pas.", "Corriger par une nouvelle décision."),
        ("That decision cannot be taken back.", "Correct it with a new decision."))
    case .nothingToRedo:
      language.phrase(
        ("Rien à rétablir.", "Seule une décision annulée à l'instant se rétablit."),
        ("Nothing to bring back.", "Only a decision that was just undone can be brought back."))
    default:
      language.phrase(
        ("Rien à annuler.", "Seule la dernière décision de ce collaborateur s'annule."),
        ("Nothing to take back.", "Only this collector's last decision can be taken back."))
    }
  }

  func orderPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .capReached(.day(let limit)):
      language.phrase(
        (
          "Limite de \(language.counted(limit, "message", "messages")) par jour atteinte.",
          "Continuer demain."
        ),
        (
          "The limit of \(language.counted(limit, "message", "messages")) a day is reached.",
          "Go on tomorrow."
        ))
    case .capReached(.customerWeek(let limit)):
      language.phrase(
        (
          "Déjà \(language.counted(limit, "envoi", "envois")) à ce client en sept jours.",
          "Attendre, ou téléphoner."
        ),
        (
          "Already \(language.counted(limit, "occasion", "occasions")) for this customer in seven days.",
          "Wait, or call."
        ))
    case .amountNotPositive:
      language.phrase(
        ("Le montant doit être supérieur à zéro.", "Donner un montant en euros et centimes."),
        ("The amount must be above zero.", "Give an amount in euros and cents."))
    case .dayInPast(let day):
      language.phrase(
        ("La date du \(day.numeric) est passée.", "Donner une date à venir."),
        ("The day \(day.numeric) is past.", "Give a day to come."))
    case .dayIsToday(let day):
      language.phrase(
        ("Le \(day.numeric), c'est aujourd'hui : rien n'attendrait.", "Donner une date à partir de demain."),
        ("\(day.numeric) is today: nothing would wait.", "Give a day from tomorrow on."))
    case .dayInFuture(let day):
      language.phrase(
        ("La date du \(day.numeric) n'est pas encore arrivée.", "Donner une date jusqu'à aujourd'hui."),
        ("The day \(day.numeric) has not come yet.", "Give a day up to today."))
    case .publishedBeforeJudgment(let published, let judgment):
      language.phrase(
        (
          "La publication du \(published.numeric) précède le jugement du \(judgment.numeric).",
          "Vérifier les deux dates dans l'annonce du BODACC."
        ),
        (
          "The publication of \(published.numeric) comes before the judgment of \(judgment.numeric).",
          "Check both days in the BODACC notice."
        ))
    case .closedBeforeJudgment(let closed, let judgment):
      language.phrase(
        (
          "La clôture du \(closed.numeric) précède le jugement du \(judgment.numeric).",
          "Donner le jour où la procédure a été close."
        ),
        (
          "The closing day \(closed.numeric) comes before the judgment of \(judgment.numeric).",
          "Give the day on which the proceedings were closed."
        ))
    case .nothingOverdue:
      language.phrase(
        ("Ce client n'a rien d'échu.", "Nommer les factures concernées."),
        ("This customer has nothing overdue.", "Name the invoices."))
    case .notClaimable(let number):
      language.phrase(
        (
          "La facture \(number) n'est pas une facture échue et ouverte de ce client.",
          "Voir ses factures avec « relance invoices »."
        ),
        (
          "Invoice \(number) is no overdue open invoice of this customer.",
          "See its invoices with \"relance invoices\"."
        ))
    case .moreThanOpen(let cents):
      language.phrase(
        ("Plus que le montant ouvert (\(figures(cents, .french))).", "Réduire le montant."),
        ("More than is open (\(figures(cents, .english))).", "Reduce the amount."))
    case .reasonNeeded:
      language.phrase(
        ("Il faut un motif.", "L'écrire en quelques mots."),
        ("A reason is needed.", "Write it in a few words."))
    case .thirdPromiseNeedsReason(let count):
      language.phrase(
        ("Déjà \(count) promesses de ce client.", "Écrire pourquoi en accepter une autre."),
        ("Already \(count) promises of this customer.", "Write why to accept another."))
    case .promiseNeeded:
      language.phrase(
        ("Il manque le montant et le jour promis.", "Donner les deux, ou noter une autre issue."),
        ("The promised amount and day are missing.", "Give both, or log another outcome."))
    case .disputeNeeded:
      language.phrase(
        ("Il manque le motif du litige.", "Le donner, ou noter une autre issue."),
        ("The ground of the dispute is missing.", "Give it, or log another outcome."))
    case .alreadyVoided(let id):
      language.phrase(
        ("Le règlement \(id) est déjà annulé.", "Rien à faire."),
        ("Payment \(id) is voided already.", "Nothing to do."))
    case .beforeIssue(let number, let issued):
      language.phrase(
        ("\(number) n'est émise que le \(issued.numeric).", "Donner un jour à partir de celui-là."),
        ("\(number) was issued on \(issued.numeric) only.", "Give a day from then on."))
    case .instalmentsNeeded(let most):
      language.phrase(
        ("Un échéancier a de 2 à \(most) échéances.", "Noter une promesse, ou donner d'autres échéances."),
        ("A plan has 2 to \(most) instalments.", "Record a promise, or give other instalments."))
    case .instalmentsNotInOrder(let day):
      language.phrase(
        ("L'échéance du \(day.numeric) ne suit pas la précédente.", "Donner les jours dans l'ordre."),
        ("The instalment of \(day.numeric) is not later than the one before.", "Give the days in order."))
    case .badProfile(let field, let text):
      language.phrase(
        (
          "« \(text) » : \(field.name(in: .french)) incompris.",
          "Écrire par exemple \(field.example(in: .french))."
        ),
        (
          "\"\(text)\": \(field.name(in: .english)) not understood.",
          "Write for example \(field.example(in: .english))."
        ))
    case .noRules:
      language.phrase(
        ("Aucun réglage n'est adopté.", "Remplir settings.toml, puis « relance plan »."),
        ("No settings have been adopted.", "Fill settings.toml in, then \"relance plan\"."))
    default:
      language.phrase(
        ("Rien à faire.", "Vérifier ce qui a été choisi."),
        ("Nothing to do.", "Check what was chosen."))
    }
  }

  private func figures(_ cents: Int, _ language: Language) -> String {
    MoneyFigures.screen(cents: cents, in: language)
  }
}
