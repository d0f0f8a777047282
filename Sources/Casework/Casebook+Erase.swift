import Dunning
import Receivables

extension Casebook {
  /// Forgets everything that tells who a customer is; the same whether its values were still in the journal or not.
  mutating func erase(_ erasure: Erasure, in line: Int) {
    let id = erasure.customer
    guard portfolio.customer(id)?.isErased == false else { return }
    portfolio.erase(id, in: line)
    let file = file(of: id)
    for reminder in file.reminders { erase(reminder) }
    for call in file.calls {
      calls[call.index].spokeWith = ""
      calls[call.index].note = ""
    }
    for promise in file.promises {
      promises[promise.index].means = ""
      promises[promise.index].reason = ""
    }
    for dispute in file.disputes { disputes[dispute.index].forgetWords() }
    for pause in file.pauses { pauses[pause.index].forgetWords() }
    for act in file.acts { acts[act].forgetWords() }
    for note in file.notes { notes[note].text = "" }
    for place in letterEvents.indices where file.reminders.contains(letterEvents[place].reminder) {
      letterEvents[place].number = ""
      letterEvents[place].address = ""
    }
    for place in interruptions.indices where ownerOfInterruption(place) == id {
      interruptions[place].note = ""
    }
    for place in stageMoves.indices where owner(of: stageMoves[place]) == id { stageMoves[place].reason = "" }
    for place in chargeSettlements.indices where chargeSettlements[place].customer == id {
      chargeSettlements[place].reason = ""
    }
    for place in imports.indices where erasure.files.contains(imports[place].fingerprint) {
      imports[place].name = ""
    }
    attempts.forgetDomains(but: domainsInUse)
    forgetDecisions(on: id)
  }

  private mutating func erase(_ id: ReminderID) {
    contents[id] = nil
    deliveries[id]?.reply = ""
    let index = id.index
    if reminders[index].edit != nil { reminders[index].edit = Reminder.Edit(subject: "", body: "", by: "") }
    reminders[index].editors = []
    reminders[index].recipient = nil
    reminders[index].contentHash = nil
    switch reminders[index].state {
    case .failed: reminders[index].state = .failed(reason: "")
    case .skipped: reminders[index].state = .skipped(reason: "")
    case .deferred(let attempt, let retryAt, _):
      reminders[index].state = .deferred(attempt: attempt, retryAt: retryAt, reason: "")
    default: break
    }
  }

  /// Domains of the addresses that customers still have.
  private var domainsInUse: Set<String> {
    var domains: Set<String> = []
    for customer in portfolio.customers {
      for contact in customer.contacts {
        if let at = contact.email.lastIndex(of: "@") {
          domains.insert(String(contact.email[contact.email.index(after: at)...]))
        }
      }
    }
    return domains
  }

  /// What would bring an erased word back can no longer be taken back.
  private mutating func forgetDecisions(on id: CustomerID) {
    for collector in decisions.keys {
      decisions[collector] = decisions[collector]?.map { $0.without(id, in: self) }
    }
    for collector in undoings.keys {
      undoings[collector] = undoings[collector]?.map { $0.without(id, in: self) }
    }
  }
}

extension PastDecision {
  /// The decision itself, or one that cannot be taken back if it concerns that customer.
  fileprivate func without(_ id: CustomerID, in book: Casebook) -> PastDecision {
    let concerns = changes.contains { change in
      change.event.concerns(id, in: book) || change.inverse.contains { $0.concerns(id, in: book) }
    }
    guard concerns else { return self }
    return PastDecision(
      sequence: sequence, changes: [], versionsBefore: versionsBefore, versions: versions)
  }
}
