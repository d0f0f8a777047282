import Dunning
import Receivables
import Wording

extension PastDecision {
  /// What was decided and about whom, in a few words; of an undoing, what it took back.
  ///
  /// - Parameter isUndoing: Whether it is one that took something back.
  package func words(in book: Casebook, _ language: Language, isUndoing: Bool = false) -> String {
    guard let change = changes.first else { return language.say("décision", "decision") }
    let count = Set(own.flatMap(\.event.reminders)).count
    let whose = names(in: book, language)
    let about =
      count > 1
      ? language.say("\(count) relances", "\(count) reminders") + (whose.isEmpty ? "" : " (\(whose))") : whose
    let kind =
      change.restriction(isUndoing, in: language) ?? change.profile(in: language)
      ?? change.event.kind(in: language)
    return about.isEmpty ? kind : "\(kind), \(about)"
  }

  private func names(in book: Casebook, _ language: Language) -> String {
    book.names(of: own.compactMap { $0.event.customer(in: book)?.id }, in: language)
  }
}

extension Casebook {
  /// Whose something is: the first two customers by name, and how many more; each counts once.
  package func names(of owners: [CustomerID], in language: Language) -> String {
    var customers: [CustomerID] = []
    for owner in owners where !customers.contains(owner) { customers.append(owner) }
    let shown = customers.prefix(2).map { portfolio.customer($0)?.shownName(in: language) ?? "?" }
    return (shown + (customers.count > 2 ? ["+\(customers.count - 2)"] : [])).joined(separator: ", ")
  }
}

extension PastDecision.Change {
  /// The word for a changed profile; nil for any other change.
  fileprivate func profile(in language: Language) -> String? {
    guard case .customerRecorded(let after) = event, case .customerRecorded(let before)? = inverse.first,
      before.profile != after.profile || before.language != after.language
        || before.iceBreaker != after.iceBreaker || before.variables != after.variables
    else { return nil }
    return language.say("profil", "profile")
  }

  /// Words for a customer who was left out of all reminders, or taken back into them; nil for any other change.
  fileprivate func restriction(_ isUndoing: Bool, in language: Language) -> String? {
    guard case .customerRecorded(let after) = event, case .customerRecorded(let before)? = inverse.first,
      (before.exclusion == nil) != (after.exclusion == nil)
    else { return nil }
    return (isUndoing ? before : after).exclusion == nil
      ? language.say("fin de restriction", "end of restriction") : language.say("restriction", "restriction")
  }
}

extension CaseEvent {
  fileprivate func kind(in language: Language) -> String {
    switch self {
    case .callLogged, .callRetracted, .callRestored: language.say("appel", "call")
    case .promiseRecorded(let promise) where promise.plan != nil:
      language.say("échéancier", "plan of instalments")
    case .promiseRecorded, .promiseCancelled, .promiseRestored: language.say("promesse", "promise")
    case .disputeOpened, .disputeClosed, .disputeReopened, .disputeChanged: language.say("litige", "dispute")
    case .pauseBegun(let pause), .pauseChanged(let pause): pause.kind.name(in: language)
    case .pauseEnded, .pauseResumed: language.say("suspension", "pause")
    case .stageMoved, .standingsRestored: language.say("étape", "stage")
    case .noteAdded, .noteRetracted, .noteRestored: language.say("note", "note")
    case .chargesSettled(let settlement):
      settlement.payment == nil
        ? language.say("abandon de frais", "waived charges") : language.say("frais payés", "paid charges")
    case .letterTracked, .letterRetracted, .letterRestored:
      language.say("suivi d'une lettre", "tracking of a letter")
    case .limitationInterrupted, .interruptionRetracted, .interruptionRestored:
      language.say("interruption de prescription", "interruption of a limitation")
    case .chargesRetracted, .chargesRestored: language.say("frais et intérêts", "charges")
    case .bankChecked, .bankCheckRetracted: language.say("banque vérifiée", "bank check")
    case .paymentReceived, .paymentVoided, .paymentRestored: language.say("paiement", "payment")
    case .allocated, .allocationReleased, .allocationDecided, .allocationRetracted, .allocationRestored:
      language.say("affectation", "allocation")
    case .customerRecorded: language.say("coordonnées", "contact details")
    case .reminderEdited: language.say("texte modifié", "edited text")
    case .reminderSkipped: language.say("relance ignorée", "skipped reminder")
    case .reminderSnoozed: language.say("report", "snooze")
    case .reminderPinned: language.say("relance épinglée", "pinned reminder")
    case .reminderDone: language.say("tâche faite", "task done")
    case .sendRequested, .sendRecalled: language.say("envoi", "sending")
    case .reminderApproved: language.say("validation", "approval")
    case .reminderSent, .reminderCancelled, .resendOrdered, .sendingUncertain:
      language.say("message incertain tranché", "resolved uncertain message")
    default: language.say("décision", "decision")
    }
  }

  fileprivate func customer(in book: Casebook) -> Customer? {
    let id: CustomerID? =
      switch self {
      case .callLogged(let call): call.customer
      case .callRetracted(let id), .callRestored(let id): book.calls[id.index].customer
      case .promiseRecorded(let promise): promise.customer
      case .promiseCancelled(let id, _), .promiseRestored(let id): book.promises[id.index].customer
      case .disputeOpened(let dispute), .disputeChanged(let dispute): dispute.customer
      case .disputeClosed(let id, _, _), .disputeReopened(let id): book.disputes[id.index].customer
      case .pauseBegun(let pause), .pauseChanged(let pause): pause.customer
      case .pauseEnded(let id, _), .pauseResumed(let id): book.pauses[id.index].customer
      case .stageMoved(let ids, _, _, _): ids.first.flatMap { book.portfolio.invoice($0)?.customer }
      case .standingsRestored(let places):
        places.first.flatMap { book.portfolio.invoice($0.invoice)?.customer }
      case .noteAdded(let note): note.customer
      case .noteRetracted(let place), .noteRestored(let place): book.notes[place].customer
      case .paymentReceived(let payment, _): payment.customer
      case .paymentVoided(let id, _), .paymentRestored(let id, _): book.portfolio.payment(id)?.customer
      case .customerRecorded(let customer): customer.id
      case .allocated(let source, _), .allocationReleased(let source): book.owner(of: source)
      case .allocationDecided(let decision): book.owner(of: decision.source)
      case .allocationRetracted(let place), .allocationRestored(let place): book.ownerOfAllocation(place)
      case .clockRestarted(let ids, _), .clockRestored(let ids):
        ids.first.flatMap { book.portfolio.invoice($0)?.customer }
      case .chargesSettled(let settlement): settlement.customer
      case .letterTracked(let event): book.reminder(event.reminder)?.customer
      case .letterRetracted(let place), .letterRestored(let place):
        book.reminder(book.letterEvents[place].reminder)?.customer
      case .limitationInterrupted(let interruption):
        book.portfolio.invoice(interruption.invoice)?.customer
      case .interruptionRetracted(let place), .interruptionRestored(let place):
        book.ownerOfInterruption(place)
      case .chargesRetracted(let place), .chargesRestored(let place): book.chargeSettlements[place].customer
      default: reminders.first.flatMap { book.reminder($0)?.customer }
      }
    return id.flatMap(book.portfolio.customer)
  }
}
