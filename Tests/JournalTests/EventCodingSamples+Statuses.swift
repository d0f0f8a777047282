import Casework
import Dunning
import Receivables

extension EventCodingSamples {
  /// A plan of instalments: each part names the first.
  static var instalments: [CaseEvent] {
    (UInt32(4)...5).map { number in
      var promise = Promise(
        id: PromiseID(number), customer: customer, invoices: [invoice], amount: Amount(cents: 500),
        day: day + Int(number), givenOn: day)
      promise.plan = PromiseID(4)
      return .promiseRecorded(promise)
    }
  }

  /// Statuses with facts, and what became known of one later.
  static var statuses: [CaseEvent] {
    var insolvency = Pause(
      id: PauseID(2), customer: customer, kind: .insolvency, reason: "Kestrel RJ", until: nil, since: day)
    insolvency.facts = StatusFacts(followUp: day + 9, judgment: day - 3)
    var handed = Pause(
      id: PauseID(3), customer: customer, invoices: [invoice], kind: .handedOver, reason: "", until: nil,
      since: day)
    handed.facts = StatusFacts(day: day, isForCourt: true, party: "Étude Kestrel")
    var credit = Pause(
      id: PauseID(4), customer: customer, kind: .creditNoteExpected, reason: "", until: nil, since: day)
    credit.facts = StatusFacts(day: day + 4, amount: Amount(cents: 1_000))
    var known = insolvency
    known.facts.published = day
    known.facts.claimFiled = day + 1
    return [.pauseBegun(insolvency), .pauseBegun(handed), .pauseBegun(credit), .pauseChanged(known)]
  }

  /// Proceedings that were closed, and some that were recorded by mistake.
  static var proceedings: [CaseEvent] {
    var closed = Pause(
      id: PauseID(2), customer: customer, kind: .insolvency, reason: "Kestrel RJ", until: nil, since: day,
      endedOn: day + 40)
    closed.facts = StatusFacts(judgment: day - 3, claimFiled: day + 1, closed: day + 30)
    var mistaken = Pause(
      id: PauseID(5), customer: customer, kind: .insolvency, reason: "", until: nil, since: day,
      endedOn: day + 2)
    mistaken.facts = StatusFacts(judgment: day - 3, isMistaken: true)
    return [.pauseChanged(closed), .pauseChanged(mistaken)]
  }
}
