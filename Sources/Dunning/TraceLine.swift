import Receivables

/// One fact that led to a plan, for "why"; worded elsewhere.
package enum TraceLine: Hashable, Sendable {
  /// What an invoice does in its customer's message.
  package enum Role: Hashable, Sendable {
    case notDue, frozen, carries, joins, named, finished
    /// Overdue, and its clock was restarted: it is asked for as if due on that day.
    case restarted
  }

  /// Which scenario the customer goes through, and why.
  case scenario(ScenarioChoice)
  /// The day asked about, why no message leaves on it (nil when one may), and the first day on or after it for one.
  case calendar(day: Day, off: DayOff?, firstWorking: Day)
  /// The customer's last contact; `freeOn` is the first day that the spacing leaves free.
  case lastContact(Day?, spacingDays: Int, freeOn: Day?, isHindering: Bool)
  /// Last day of the last formal notice's deadline.
  case notice(deadline: Day?, isRunning: Bool)
  /// What stops the whole customer or, where all that is overdue is frozen, what ends first of that; nil otherwise.
  case freeze(Hindrance?)
  /// How many of the overdue invoices something freezes, while the others go on.
  case partlyFrozen(invoices: Int, of: Int)
  /// A currency's overdue cents, what of them is frozen and what waits on a restarted clock, against floor and credits.
  case money(
    Currency, overdueCents: Int, frozenCents: Int, restartedCents: Int = 0, floorCents: Int, creditCents: Int,
    hindrance: Hindrance?)
  /// One open invoice.
  case invoice(InvoiceTrace)
  /// The step that decides a currency: the carrying invoice's.
  case step(StepTrace)
  /// How many invoices paid after reminders wait for a thank-you, and what holds it back today; nil when nothing does.
  case thankYou(StepID, invoices: Int, hindrance: Hindrance?)
  /// Proposed today.
  case proposed(ReminderPlan.Proposal)
  /// Proposed, but its text cannot be written: what it lacks.
  case blocked(StepID, Hindrance)
  /// The one way of several that a step takes for the customer.
  case chosenWay(StepID, Channel, of: [Channel], isPreferred: Bool)
  /// A way that a step of several does not go for the customer.
  case leftOutWay(StepID, StepWays.LeftOut)
  /// Left out today.
  case excluded(ReminderPlan.Exclusion)
  /// What leaves next in a currency, and the day on which it becomes sendable.
  case sendable(ReminderPlan.NextStep)
}

/// The facts of one open invoice in a trace.
package struct InvoiceTrace: Hashable, Sendable {
  /// Which.
  package let invoice: InvoiceID
  /// Days after its own due day; negative before.
  package let daysLate: Int
  /// The clock that was restarted since; nil when none was.
  package let restart: ClockRestart?
  /// Rung it stands on, and since when.
  package let level: StepID?
  /// Day on which it took that rung.
  package let levelDay: Day?
  /// Rung that its age alone would allow.
  package let allowed: StepID?
  /// Its next rung; nil when the ladder is finished.
  package let next: StepID?
  /// Why its next rung is ripe when it is.
  package let ripeDays: RipeDays
  /// What it does in the message.
  package let role: TraceLine.Role
  /// What freezes it, or nil.
  package let freeze: Hindrance?
}

/// A clock that was restarted because the customer had not received the invoice.
package struct ClockRestart: Hashable, Sendable {
  /// The invoice's own due day.
  package let ownDue: Day
  /// The day from which its steps are counted now.
  package let countedFrom: Day
}

/// The facts of the step that decides a currency.
package struct StepTrace: Hashable, Sendable {
  /// Currency.
  package let currency: Currency
  /// Step.
  package let step: StepID
  /// The invoice that carries it.
  package let carrier: InvoiceID
  /// Day from which it is ripe.
  package let ripe: Day
  /// Set when the customer had no contact yet and enters here: how (behaviours rule 11).
  package let entry: Scenario.Entry?
  /// The ways that it goes for the customer; all of the step's where there is no address for any.
  package let channels: [Channel]
  /// Whether the customer has a usable address for one of them.
  package let hasAddress: Bool
  /// Whether the customer refused them all; then it is a task by hand.
  package let isRefused: Bool
  /// Whether the program can send by one of them; otherwise it is a task by hand.
  package let hasTransport: Bool
  /// A person's snooze or skip, or nil.
  package let putOff: Hindrance?
}
