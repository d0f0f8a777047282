import Dunning
import Receivables
import Wording

/// A step as a customer would get it today, and why it would not leave today; nothing is recorded.
package struct StepPreview: Sendable {
  /// What would be written: the invoices that planning lists where it proposes the step today, else those of a trial.
  package let reminder: Reminder
  /// Why it would not leave today, in the words of "why"; nil when it would, once approved.
  package let whyNotToday: String?

  /// Writes a step down without recording it.
  ///
  /// - Parameter channel: One of the step's ways.
  package init(
    of step: Step, by channel: Channel, scenario: Scenario, for customer: CustomerID, in currency: Currency,
    book: Casebook, on ledger: Ledger, language: Language
  ) {
    var trial = book.trial(step, by: channel, of: scenario, for: customer, in: currency, on: ledger)
    let position = book.position(of: customer, on: ledger)
    let plan = book.planner.plan(position, on: ledger.day)
    let own = plan.proposals.filter { $0.step == step.id && $0.currency == currency }
    let same = own.first { $0.channel == channel }
    if let same { (trial.lines, trial.isTask) = (same.lines, same.isTask) }
    reminder = trial
    let asked = WhyQuestion(
      customer: customer, invoice: nil, reminder: nil, book: book, ledger: ledger, language: language)
    let stuck = asked.stuckLines(step: step.id, by: channel, in: currency)
    if same != nil || !stuck.isEmpty {
      whyNotToday = stuck.isEmpty ? nil : stuck.joined(separator: " ")
    } else if let left = StepWays(of: step, for: position).leftOut.first(where: { $0.channel == channel }),
      !own.isEmpty
    {
      whyNotToday = left.sentence(of: step.id, in: language)
    } else {
      whyNotToday = asked.reasons(against: trial, plan: plan, position: position).joined(separator: " ")
    }
  }
}

extension WhyQuestion {
  /// Groups of invoices told before one must ask "why".
  private static let mostReasons = 3

  /// What a reminder of that step waits for that nobody sends: it failed, is in doubt, or is under way.
  fileprivate func stuckLines(step: StepID, by channel: Channel, in currency: Currency) -> [String] {
    guard let waiting = waiting(step, by: channel, in: currency) else { return [] }
    return switch waiting.state {
    case .failed, .uncertain, .sending, .deferred: [firstLine(of: waiting)].compactMap { $0 }
    default: []
    }
  }

  private func waiting(_ step: StepID, by channel: Channel, in currency: Currency) -> Reminder? {
    book.file(of: customer).reminders.compactMap(book.reminder).first {
      $0.isOpen && $0.step == step && $0.channel == channel && $0.currency == currency
    }
  }

  private func firstLine(of reminder: Reminder) -> String? { lines(of: reminder, cause: nil).first?.text }

  /// Why a step that planning does not propose stays away: what freezes the customer, what goes in its place, what
  /// keeps its invoices, or when something comes next.
  fileprivate func reasons(
    against trial: Reminder, plan: ReminderPlan, position: CustomerPosition
  ) -> [String] {
    if let freeze = position.freeze { return [sentence(freeze)] }
    if trial.isThankYou { return thanksReasons(trial, position: position) }
    let instead = plan.proposals.filter { $0.currency == trial.currency && !$0.channel.isAside }
    if !instead.isEmpty {
      return instead.map { proposal in
        waiting(proposal.step, by: proposal.channel, in: proposal.currency).flatMap(firstLine(of:))
          ?? TraceLine.proposed(proposal).sentence(in: language, number: number)
      }
    }
    let kept = exclusionLines(plan.exclusions.filter { $0.currency == trial.currency }).map(\.text)
    if !kept.isEmpty {
      let more = kept.count - Self.mostReasons
      return kept.prefix(Self.mostReasons)
        + (more > 0 ? [language.say("(+\(more) : why)", "(+\(more): why)")] : [])
    }
    let next = plan.next.filter { $0.currency == trial.currency }
    if !next.isEmpty {
      return next.map { TraceLine.sendable($0).sentence(in: language, number: number) }
    }
    return [language.say("Rien n'est à relancer.", "There is nothing to ask for.")]
  }

  private func thanksReasons(_ trial: Reminder, position: CustomerPosition) -> [String] {
    for case .thankYou(_, _, let hindrance?) in book.trace(of: customer, on: ledger) {
      return [sentence(hindrance)]
    }
    if let hindrance = book.hindranceToThanks(trial, at: position, on: ledger.day) {
      return [sentence(hindrance)]
    }
    return [language.say("Rien n'est à remercier.", "There is nothing to thank for.")]
  }
}
