import Dunning

/// A decision of a collector that `undo` may still take back, or an undoing that `redo` may.
package struct PastDecision: Sendable {
  /// One thing that happened and what takes it back.
  package struct Change: Sendable {
    /// What happened.
    package var event: CaseEvent
    /// Events that bring back what was there before, in order.
    package var inverse: [CaseEvent]

    /// Makes a change.
    package init(event: CaseEvent, inverse: [CaseEvent]) {
      self.event = event
      self.inverse = inverse
    }
  }

  /// Journal line.
  package let sequence: Int
  /// What changed, in order; empty when it cannot be taken back.
  ///
  /// The planning that followed it stands behind: proposals that it withdrew, and those that it made instead.
  package internal(set) var changes: [Change]
  /// Versions of the touched reminders right before it.
  package internal(set) var versionsBefore: [ReminderID: Int]
  /// Versions of the touched reminders right after it: a later change means that somebody has built on it.
  package internal(set) var versions: [ReminderID: Int]

  /// Makes a decision as it was remembered.
  package init(
    sequence: Int, changes: [Change], versionsBefore: [ReminderID: Int], versions: [ReminderID: Int]
  ) {
    self.sequence = sequence
    self.changes = changes
    self.versionsBefore = versionsBefore
    self.versions = versions
  }
}

extension PastDecision {
  /// What the collector changed.
  var own: [Change] { changes.filter { !$0.event.isPlannings } }
  /// What the planning that followed took out of the queue, and what it proposed instead.
  var replaced: [Change] { changes.filter(\.event.isPlannings) }
}

/// What is known of a decision while its events are folded one by one.
struct DecisionInProgress: Sendable {
  private(set) var changes: [PastDecision.Change] = []
  private(set) var versionsBefore: [ReminderID: Int] = [:]
  /// Lines that it takes back.
  private(set) var undone: [Int] = []
  /// The undoing that it takes back, or nil.
  private(set) var redone: Int?
  /// What it withdrew from the queue and proposed instead, with what would give it back.
  private(set) var replaced: [PastDecision.Change] = []
  private var count = 0
  private var isHandmade = false
  private var lastProposed: ReminderID?
  private var givenBack: Set<ReminderID> = []
  private var isCouriers = false
  private var isFinal = false

  /// Whether a collector decided it.
  var isACollectors: Bool { isHandmade && !isCouriers }

  /// What it comes to once all its events are folded into the book.
  func remembered(as sequence: Int, in book: Casebook) -> PastDecision {
    var versions: [ReminderID: Int] = [:]
    for id in versionsBefore.keys { versions[id] = book.reminder(id)?.version }
    return PastDecision(
      sequence: sequence, changes: isFinal ? [] : changes, versionsBefore: versionsBefore, versions: versions)
  }

  /// Counts the next event; false when the decision has become too long to be taken back.
  @inline(__always)
  mutating func count(_ event: CaseEvent) -> Bool {
    count += 1
    if case .reminderProposed(let reminder) = event { lastProposed = reminder.id }
    if !isHandmade, event.isHandmade, !keepsSnooze(event) { isHandmade = true }
    if count <= PastDecision.mostEvents { return true }
    isFinal = true
    return false
  }

  /// Takes the event that was just counted, before it is folded into the book.
  mutating func take(_ event: CaseEvent, at moment: Moment, into book: Casebook) {
    switch event {
    case .decisionUndone(let sequence): return undone.append(sequence)
    case .decisionRedone(let sequence): return redone = sequence
    default: break
    }
    if let inverse = book.givingBack(event) {
      replaced.append(PastDecision.Change(event: event, inverse: inverse))
    }
    if !undone.isEmpty, restoresQueue(event, of: book) { return }
    if book.isResolution(event) {
      isHandmade = true
    } else if event.isCouriers {
      isCouriers = true
    }
    for id in event.reminders where versionsBefore[id] == nil {
      versionsBefore[id] = book.reminder(id)?.version ?? 0
    }
    if isFinal { return }
    if let inverse = book.inverse(of: event, at: moment) {
      changes.append(PastDecision.Change(event: event, inverse: inverse))
    } else {
      isFinal = true
    }
  }

  /// Whether planning puts a new proposal off because a person had put off the one before it.
  private func keepsSnooze(_ event: CaseEvent) -> Bool {
    if case .reminderSnoozed(let id, _) = event { return id == lastProposed }
    return false
  }

  /// Whether the event gives a reminder back, or withdraws what stood in for it: a redo leaves that to planning again.
  private mutating func restoresQueue(_ event: CaseEvent, of book: Casebook) -> Bool {
    switch event {
    case .reminderCancelled: return event.isPlannings
    case .reminderSnoozed(let id, _), .sendingFailed(let id, _): return givenBack.contains(id)
    case .reminderReturned(let id, _) where book.isGivingBack(event):
      givenBack.insert(id)
      return true
    default: return false
    }
  }
}
