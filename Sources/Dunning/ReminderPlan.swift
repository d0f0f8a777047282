import Receivables

/// What planning decides for one customer on one day.
///
/// `ReminderPlanner` (pure) computes it from a `CustomerPosition`, a `Scenario`, `DunningRules` and a `BusinessCalendar`.
package struct ReminderPlan: Hashable, Sendable {
  /// One message or task to propose.
  package struct Proposal: Hashable, Sendable {
    /// Step.
    package var step: StepID
    /// Currency of every line.
    package var currency: Currency
    /// Channel of the step.
    package var channel: Channel
    /// By hand: release by hand, or a channel without transport or address.
    package var isTask: Bool
    /// Invoices, carrying one first.
    package var lines: [Reminder.Line]

    /// Makes a proposal.
    package init(step: StepID, currency: Currency, channel: Channel, isTask: Bool, lines: [Reminder.Line]) {
      self.step = step
      self.currency = currency
      self.channel = channel
      self.isTask = isTask
      self.lines = lines
    }

    /// Whether it thanks for payments: it demands nothing.
    package var isThankYou: Bool { lines.areThanks }

    /// Whether a waiting reminder says exactly this.
    package func matches(_ reminder: Reminder) -> Bool {
      step == reminder.step && currency == reminder.currency && isTask == reminder.isTask
        && channel == reminder.channel && lines.count == reminder.lines.count
        // Nothing new is the usual case, and then the order is the same too.
        && (lines == reminder.lines || Set(lines) == Set(reminder.lines))
    }
  }

  /// Why an invoice (or, without one, the customer in a currency) is in no proposal today.
  package struct Exclusion: Hashable, Sendable {
    /// The invoice, or nil for the whole customer in this currency.
    package var invoice: InvoiceID?
    /// Currency.
    package var currency: Currency
    /// Why.
    package var hindrance: Hindrance

    /// Makes an exclusion.
    package init(invoice: InvoiceID?, currency: Currency, hindrance: Hindrance) {
      self.invoice = invoice
      self.currency = currency
      self.hindrance = hindrance
    }
  }

  /// What will come next when nobody pays and nothing changes.
  package struct NextStep: Hashable, Sendable {
    /// Step.
    package var step: StepID
    /// Currency.
    package var currency: Currency
    /// Earliest working day on which it can leave.
    package var day: Day

    /// Makes a forecast.
    package init(step: StepID, currency: Currency, day: Day) {
      self.step = step
      self.currency = currency
      self.day = day
    }
  }

  /// Messages and tasks to propose today; at most one message per currency and channel, plus a call task.
  package var proposals: [Proposal]
  /// Every overdue invoice that is in no proposal stands here.
  package var exclusions: [Exclusion]
  /// The next step per currency when nothing is proposed today.
  package var next: [NextStep]

  /// Makes a plan.
  package init(proposals: [Proposal] = [], exclusions: [Exclusion] = [], next: [NextStep] = []) {
    self.proposals = proposals
    self.exclusions = exclusions
    self.next = next
  }
}
