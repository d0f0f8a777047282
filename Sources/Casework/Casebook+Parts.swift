import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Every stored value of a casebook without a horizon, for a cache that saves folding everything anew.
  package struct Parts: Sendable {
    /// What customers owe.
    package var portfolio = Portfolio()
    /// Ladder standings by `InvoiceID.index`.
    package var standings = LadderStandings()
    /// What belongs to each customer, by `CustomerID.index`.
    package var files: [CustomerFile] = []
    /// Reminders and tasks by `ReminderID.index`.
    package var reminders: [Reminder] = []
    /// Approved canonical contents of reminders.
    package var contents: [ReminderID: MessageContent] = [:]
    /// Calls by `CallID.index`.
    package var calls: [Call] = []
    /// Promises by `PromiseID.index`.
    package var promises: [Promise] = []
    /// Disputes by `DisputeID.index`.
    package var disputes: [Dispute] = []
    /// Pauses by `PauseID.index`.
    package var pauses: [Pause] = []
    /// Notes in the order written.
    package var notes: [Note] = []
    /// What the post did with letters, in the order recorded.
    package var letterEvents: [LetterEvent] = []
    /// What interrupted limitations, in order.
    package var interruptions: [LimitationInterruption] = []
    /// Rungs that people set by hand, in order.
    package var stageMoves: [StageMove] = []
    /// What people did to disputes, statuses and reminders, in order.
    package var acts: [CaseAct] = []
    /// What persons decided that payments and credit notes settle, in order.
    package var allocationDecisions: [AllocationDecision] = []
    /// Charges that messages demanded, in order.
    package var chargeClaims: [ChargeClaim] = []
    /// Charges waived or paid, in order.
    package var chargeSettlements: [ChargeSettlement] = []
    /// Files taken in, in order.
    package var imports: [ImportedFile] = []
    /// The rules in force, or nil before the first adoption.
    package var house: HouseRules?
    /// Last day on which the bank was known.
    package var bankKnownOn: Day?
    /// Days on which somebody checked the bank by hand.
    package var bankChecks: [Day] = []
    /// Attempts written, for the caps.
    package var attempts = AttemptTally()
    /// How each sent reminder was proved.
    package var deliveries: [ReminderID: Delivery] = [:]
    /// Sequence of the first line of each operation id.
    package var operations: [String: Int] = [:]
    /// The last decisions that can be taken back, by collector, newest last.
    package var decisions: [String: [PastDecision]] = [:]
    /// The last undoings that can be taken back, by collector, newest last.
    package var undoings: [String: [PastDecision]] = [:]
    /// New beginnings of the store, in order.
    package var epochs: [StoreEpoch] = []
    /// The last time that somebody confirmed the machine's clock, or nil.
    package var clockCheck: ClockCheck?
    /// The last moment before the clock leapt ahead unconfirmed, or nil.
    package var clockDoubt: Int?
    /// The last line folded.
    package var lastMoment: Moment?

    /// The parts of an empty casebook.
    package init() {}

    /// Whether every record that a customer's file names is there.
    package var isWhole: Bool {
      files.count == portfolio.customers.count && standings.count == portfolio.invoices.count
        && files.allSatisfy { file in
          file.reminders.allSatisfy { reminders.indices.contains($0.index) }
            && file.calls.allSatisfy { calls.indices.contains($0.index) }
            && file.promises.allSatisfy { promises.indices.contains($0.index) }
            && file.disputes.allSatisfy { disputes.indices.contains($0.index) }
            && file.pauses.allSatisfy { pauses.indices.contains($0.index) }
            && file.notes.allSatisfy { notes.indices.contains($0) }
            && file.acts.allSatisfy { acts.indices.contains($0) }
        }
    }
  }

  /// Everything that the casebook holds but its horizon.
  package var parts: Parts {
    var parts = Parts()
    parts.portfolio = portfolio
    parts.standings = standings
    parts.files = files
    parts.reminders = reminders
    parts.contents = contents
    parts.calls = calls
    parts.promises = promises
    parts.disputes = disputes
    parts.pauses = pauses
    parts.notes = notes
    parts.letterEvents = letterEvents
    parts.interruptions = interruptions
    parts.stageMoves = stageMoves
    parts.acts = acts
    parts.allocationDecisions = allocationDecisions
    parts.chargeClaims = chargeClaims
    parts.chargeSettlements = chargeSettlements
    parts.imports = imports
    parts.house = house
    parts.bankKnownOn = bankKnownOn
    parts.bankChecks = bankChecks
    parts.attempts = attempts
    parts.deliveries = deliveries
    parts.operations = operations
    parts.decisions = decisions
    parts.undoings = undoings
    parts.epochs = epochs
    parts.clockCheck = clockCheck
    parts.clockDoubt = clockDoubt
    parts.lastMoment = lastMoment
    return parts
  }

  /// The casebook, without a horizon, that has these parts.
  package init(_ parts: Parts) {
    self.init()
    portfolio = parts.portfolio
    standings = parts.standings
    files = parts.files
    reminders = parts.reminders
    contents = parts.contents
    calls = parts.calls
    promises = parts.promises
    disputes = parts.disputes
    pauses = parts.pauses
    notes = parts.notes
    letterEvents = parts.letterEvents
    interruptions = parts.interruptions
    stageMoves = parts.stageMoves
    acts = parts.acts
    allocationDecisions = parts.allocationDecisions
    chargeClaims = parts.chargeClaims
    chargeSettlements = parts.chargeSettlements
    imports = parts.imports
    house = parts.house
    bankKnownOn = parts.bankKnownOn
    bankChecks = parts.bankChecks
    attempts = parts.attempts
    deliveries = parts.deliveries
    operations = parts.operations
    decisions = parts.decisions
    undoings = parts.undoings
    epochs = parts.epochs
    clockCheck = parts.clockCheck
    clockDoubt = parts.clockDoubt
    lastMoment = parts.lastMoment
  }
}

extension LadderStanding {
  /// That of an invoice of which nothing has been said yet.
  package static var unbegun: LadderStanding { LadderStanding() }
}

extension CustomerFile {
  /// A file in which nothing stands.
  package static var empty: CustomerFile { CustomerFile() }
}
