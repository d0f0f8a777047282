import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Every fact that decides what leaves for a customer on the ledger's day, the scenario first.
  package func trace(of customer: CustomerID, on ledger: Ledger) -> [TraceLine] {
    let position = position(of: customer, on: ledger)
    let scenario = scenario(at: position.scenario).name
    return [.scenario(scenarioChoice(of: customer, on: ledger))]
      + planner.trace(position: position, on: ledger.day)
      + planner.proposals(for: position, on: ledger.day).compactMap { proposal in
        blockage(of: proposal, for: customer, in: scenario, on: ledger).map { .blocked(proposal.step, $0) }
      }
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
    if proposal.channel.isAside { return nil }
    let draft = Reminder(
      id: ReminderID(.max), customer: customer, currency: proposal.currency, step: proposal.step,
      scenario: scenario, channel: proposal.channel, isTask: proposal.isTask, lines: proposal.lines,
      proposedOn: ledger.day)
    return blockage(of: draft, on: ledger, with: library)
  }
}
