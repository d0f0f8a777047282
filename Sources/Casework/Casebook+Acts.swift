import Dunning
import Receivables

extension Casebook {
  /// Remembers what an event does to a dispute, a status or a reminder, once it is folded. What takes an act back is no
  /// act: the one that it takes back is marked.
  mutating func rememberAct(_ event: CaseEvent, at moment: Moment) {
    switch event {
    case .decisionUndone(let sequence):
      takingBackIn = moment.sequence
      for place in acts.indices where (acts[place].redoneIn ?? acts[place].sequence) == sequence {
        acts[place].undoneIn = moment.sequence
      }
    case .decisionRedone(let sequence):
      takingBackIn = moment.sequence
      for place in acts.indices where acts[place].undoneIn == sequence {
        acts[place].undoneIn = nil
        acts[place].redoneIn = moment.sequence
      }
    default:
      guard takingBackIn != moment.sequence, let outcome = outcome(of: event) else { return }
      let act = CaseAct(sequence: moment.sequence, day: moment.day, by: moment.by, outcome: outcome)
      let place = acts.count
      acts.append(act)
      if let owner = owner(of: act) { enter(owner) { $0.acts.append(place) } }
    }
  }

  /// Whether somebody has acted since a decision on the dispute or status that one of its events is about.
  func isActedUpon(_ event: CaseEvent, since sequence: Int) -> Bool {
    let acts: [CaseAct]
    switch event {
    case .disputeOpened(let dispute), .disputeChanged(let dispute): acts = self.acts(on: dispute.id)
    case .disputeClosed(let id, _, _), .disputeReopened(let id): acts = self.acts(on: id)
    case .pauseBegun(let pause), .pauseChanged(let pause): acts = self.acts(on: pause.id)
    case .pauseEnded(let id, _), .pauseResumed(let id): acts = self.acts(on: id)
    default: return false
    }
    return acts.contains { $0.sequence > sequence }
  }

  private func acts(on id: DisputeID) -> [CaseAct] {
    guard let owner = dispute(id)?.customer else { return [] }
    return acts(of: owner).filter { if case .dispute(let one) = $0.outcome { one.id == id } else { false } }
  }

  private func acts(on id: PauseID) -> [CaseAct] {
    guard let owner = pause(id)?.customer else { return [] }
    return acts(of: owner).filter { if case .status(let one) = $0.outcome { one.id == id } else { false } }
  }

  private func outcome(of event: CaseEvent) -> CaseAct.Outcome? {
    switch event {
    case .disputeOpened(let dispute), .disputeChanged(let dispute):
      self.dispute(dispute.id).map { .dispute($0) }
    case .disputeClosed(let id, _, _): dispute(id).map { .dispute($0) }
    case .pauseBegun(let pause), .pauseChanged(let pause): self.pause(pause.id).map { .status($0) }
    case .pauseEnded(let id, _): pause(id).map { .status($0) }
    case .reminderSkipped(let id, let reason): .skipped(id, reason: reason)
    case .reminderDone(let id, _, _, let proof): .done(id, proof: proof)
    default: nil
    }
  }

  /// Whose an act is.
  private func owner(of act: CaseAct) -> CustomerID? {
    switch act.outcome {
    case .dispute(let dispute): dispute.customer
    case .status(let pause): pause.customer
    case .skipped(let id, _), .done(let id, _): reminder(id)?.customer
    }
  }

  /// What was done to a customer's disputes, statuses and reminders and not taken back, in order.
  package func acts(of customer: CustomerID) -> [CaseAct] {
    file(of: customer).acts.map { acts[$0] }.filter { $0.undoneIn == nil }
  }
}
