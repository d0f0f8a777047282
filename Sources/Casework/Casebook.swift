import Correspondence
import Dunning
import Receivables

/// Everything that happened, folded: the one state that screens read and commands decide on.
///
/// `apply` is total: it never throws, never asks, never reads a clock. A fact about an unknown record is ignored.
package struct Casebook: Sendable {
  /// What customers owe.
  package internal(set) var portfolio = Portfolio()
  /// Ladder standings by `InvoiceID.index`.
  package internal(set) var standings = LadderStandings()
  /// What belongs to each customer, by `CustomerID.index`.
  package internal(set) var files: [CustomerFile] = []
  /// Reminders and tasks by `ReminderID.index`.
  package internal(set) var reminders: [Reminder] = []
  /// Approved canonical contents of reminders.
  package internal(set) var contents: [ReminderID: MessageContent] = [:]
  /// Calls by `CallID.index`.
  package internal(set) var calls: [Call] = []
  /// Promises by `PromiseID.index`.
  package internal(set) var promises: [Promise] = []
  /// Disputes by `DisputeID.index`.
  package internal(set) var disputes: [Dispute] = []
  /// Pauses by `PauseID.index`.
  package internal(set) var pauses: [Pause] = []
  /// Notes in the order written.
  package internal(set) var notes: [Note] = []
  /// What the post did with letters, in the order recorded; retracted ones keep their place.
  package internal(set) var letterEvents: [LetterEvent] = []
  /// What interrupted limitations, in order; those taken back among them.
  package internal(set) var interruptions: [LimitationInterruption] = []
  /// Rungs that people set by hand, in order; those taken back among them.
  package internal(set) var stageMoves: [StageMove] = []
  /// What people did to disputes, statuses and reminders, in order; acts taken back among them.
  package internal(set) var acts: [CaseAct] = []
  /// What persons decided that payments and credit notes settle, in order; retracted ones keep their place.
  package internal(set) var allocationDecisions: [AllocationDecision] = []
  /// Charges that messages demanded, in order.
  package internal(set) var chargeClaims: [ChargeClaim] = []
  /// Charges waived or paid, in order; retracted ones keep their place.
  package internal(set) var chargeSettlements: [ChargeSettlement] = []
  /// Files taken in, in order.
  package internal(set) var imports: [ImportedFile] = []
  /// The rules in force, or nil before the first adoption.
  package internal(set) var house: HouseRules?
  /// Last day on which the bank was known: import with payments, or checked by hand.
  package internal(set) var bankKnownOn: Day?
  /// Days on which somebody checked the bank by hand.
  package internal(set) var bankChecks: [Day] = []
  /// Attempts written, for the caps.
  package internal(set) var attempts = AttemptTally()
  /// How each sent reminder was proved.
  package internal(set) var deliveries: [ReminderID: Delivery] = [:]
  /// Sequence of the first line of each operation id.
  package internal(set) var operations: [String: Int] = [:]
  /// The last decisions that can be taken back, by collector, newest last.
  package internal(set) var decisions: [String: [PastDecision]] = [:]
  /// The last undoings that can be taken back, by collector, newest last; a new decision forgets them.
  package internal(set) var undoings: [String: [PastDecision]] = [:]
  /// New beginnings of the store, in order.
  package internal(set) var epochs: [StoreEpoch] = []
  /// The last time that somebody confirmed the machine's clock against the journal, or nil.
  package internal(set) var clockCheck: ClockCheck?
  /// The last moment, Unix seconds, before the clock leapt ahead and decisions were recorded all the same; nil unless
  /// nobody has confirmed that clock.
  package internal(set) var clockDoubt: Int?
  /// The last line that took a decision back or did it again: what follows in it is nobody's new act.
  /// Nothing of it outlives that line.
  var takingBackIn = 0
  /// The decision whose events are being folded.
  var current = DecisionInProgress()
  /// Where each sequence of decisions stands: the last line folded.
  package internal(set) var lastMoment: Moment?
  /// Facts of dunning decided after this day are left out (`--today` in the past); nil folds everything.
  package let horizon: Day?

  /// An empty casebook.
  ///
  /// - Parameter horizon: Last day of decisions to fold, for a replay; ledger facts are always folded and dated by
  ///   their own days.
  package init(horizon: Day? = nil) { self.horizon = horizon }

  /// The reminder of this record number, or nil.
  package func reminder(_ id: ReminderID) -> Reminder? {
    reminders.indices.contains(id.index) ? reminders[id.index] : nil
  }

  /// The dispute of this record number, or nil.
  package func dispute(_ id: DisputeID) -> Dispute? {
    disputes.indices.contains(id.index) ? disputes[id.index] : nil
  }

  /// The status of this record number, or nil.
  package func pause(_ id: PauseID) -> Pause? { pauses.indices.contains(id.index) ? pauses[id.index] : nil }

  /// The ladder standing of an invoice.
  package func standing(of id: InvoiceID) -> LadderStanding {
    standings.indices.contains(id.index) ? standings[id.index] : LadderStanding()
  }

  /// What belongs to a customer.
  package func file(of id: CustomerID) -> CustomerFile {
    files.indices.contains(id.index) ? files[id.index] : CustomerFile()
  }

  /// The calendar in force.
  package var calendar: BusinessCalendar { house?.calendar ?? BusinessCalendar() }
  /// The rules in force, or the defaults.
  package var rules: DunningRules { house?.rules ?? DunningRules() }
  /// The scenario of everybody whom no rule chooses, or the default one.
  package var scenario: Scenario { house?.scenario ?? .frenchBusiness }
}
