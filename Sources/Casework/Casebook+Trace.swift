import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Every fact that decides what leaves for a customer on the ledger's day, the scenario first.
  package func trace(of customer: CustomerID, on ledger: Ledger) -> [TraceLine] {
    let position = position(of: customer, on: ledger)
    let scenario = scenario(at: position.scenario).name
    let trace =
      [.scenario(scenarioChoice(of: customer, on: ledger))]
      + planner.trace(position: position, on: ledger.day)
    return trace + trace.blocked { blockage(of: $0, for: customer, in: scenario, on: ledger) }
  }

  /// What the text of a proposal lacks, or nil; a call and a note for the collector have no text.
  ///
  /// - Parameters:
  ///   - scenario: Name of the customer's scenario.
  ///   - library: The templates; nil builds those in force (pass them when asking for many).
  func blockage(
    of proposal: ReminderPlan.Proposal, for customer: CustomerID, in scenario: String, on ledger: Ledger,
    with library: TemplateLibrary? = nil
  ) -> Hindrance? {
    let draft = Reminder(
      id: .trial, customer: customer, currency: proposal.currency, step: proposal.step,
      scenario: scenario, channel: proposal.channel, isTask: proposal.isTask, lines: proposal.lines,
      proposedOn: ledger.day)
    return blockage(of: draft, on: ledger, with: library)
  }
}

extension [TraceLine] {
  /// What is proposed in it and cannot be written.
  func blocked(by lack: (ReminderPlan.Proposal) -> Hindrance?) -> [TraceLine] {
    compactMap { line in
      guard case .proposed(let proposal) = line else { return nil }
      return lack(proposal).map { .blocked(proposal.step, $0) }
    }
  }
}
