import Receivables

/// A scenario prepared for planning: rungs by position, side steps by place; built once for all customers, who share it.
final class Ladder: Sendable {
  /// What every open invoice asks of a rung.
  struct Rung: Sendable {
    /// Days after the due day.
    let offset: Int
    /// Whether a person does it: so released, or the formal notice, or above it (behaviours rule 4).
    let isByHand: Bool
  }

  /// Rungs in climbing order.
  let steps: [Step]
  /// Codes of the rungs.
  let codes: [StepID]
  /// The rungs in the same order.
  let rungs: [Rung]
  /// The note before the due day.
  let beforeDue: Step?
  /// The note on the due day.
  let onDue: Step?
  /// The call task.
  let callTask: Step?
  /// The notes for the collector.
  let internalNotes: [Step]
  /// The thank-you after a payment.
  let thankYou: Step?
  /// First rung that overtakes the call task (behaviours rule 6).
  let callEnds: Int
  /// Rung at which a customer without any contact may enter at most (behaviours rule 11).
  let highestEntry: Int

  /// Prepares a scenario.
  init(_ scenario: Scenario) {
    let steps = scenario.ladder
    self.steps = steps
    codes = steps.map(\.id)
    let notice = steps.firstIndex { $0.isFormalNotice } ?? steps.count
    let rungs = steps.indices.map { place in
      Rung(offset: steps[place].offset, isByHand: place >= notice || steps[place].release == .byHand)
    }
    self.rungs = rungs
    beforeDue = scenario.steps.first { $0.place == .beforeDue }
    onDue = scenario.steps.first { $0.place == .onDue }
    let call = scenario.steps.first { $0.place == .callTask }
    callTask = call
    internalNotes = scenario.steps.filter { $0.place == .internalNote }
    thankYou = scenario.thankYou
    callEnds = steps.firstIndex { $0.offset > call?.offset ?? 0 } ?? steps.count
    let reach = scenario.entry == .contextual ? 1 : 0
    highestEntry = steps.count > reach && !rungs[reach].isByHand ? reach : 0
  }

  /// How many rungs there are; also the "next rung" of an invoice on the last one.
  var count: Int { steps.count }

  /// The rung of a code; −1 for none and for side steps.
  ///
  /// A code that an earlier scenario used counts as the highest rung that the invoice's age allowed on the day it was
  /// taken, at least the first: nobody starts again because a scenario was renamed.
  func rung(of level: StepID?, daysLate: Int) -> Int {
    guard let level else { return -1 }
    for index in codes.indices where codes[index] == level { return index }
    if level == beforeDue?.id || level == onDue?.id || level == callTask?.id || steps.isEmpty
      || level == thankYou?.id || internalNotes.contains(where: { $0.id == level })
    {
      return -1
    }
    return max(0, allowed(daysLate: daysLate))
  }

  /// The highest rung that an age allows; −1 below the first.
  func allowed(daysLate: Int) -> Int { rungs.lastIndex { $0.offset <= daysLate } ?? -1 }

  /// The rung at which an age lets a customer without any contact enter; −1 when it is too early.
  func entry(daysLate: Int) -> Int {
    guard let first = rungs.first, first.offset <= daysLate else { return -1 }
    return rungs[highestEntry].offset <= daysLate ? highestEntry : 0
  }
}
