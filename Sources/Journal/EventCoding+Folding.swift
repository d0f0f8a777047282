import Casework
import Receivables

/// Folds lines of the journal into a casebook; the lines of a batch count as the one decision that they are.
package struct JournalFolding {
  /// What a newer program wrote that must be known; nothing is folded from there on.
  package private(set) var newer: (kind: String, version: Int)?

  private let decoding = EventDecoding()
  private var decision = 0
  private var moment: Moment?
  private var lastDay: (text: [UInt8], day: Day)?

  /// Nothing folded yet.
  package init() {}

  /// Folds one line; `settle` must follow the last one.
  ///
  /// - Throws: A fault of form, which the reader reports as damage.
  package mutating func take(_ line: JournalLine, into book: inout Casebook) throws(JSONFault) {
    guard newer == nil else { return }
    if line.decision != decision || moment == nil {
      settle(into: &book)
      decision = line.decision
      moment = Moment(
        sequence: line.number, day: try day(of: line), second: Int(line.time.milliseconds / 1000),
        by: line.by.string, operation: line.operation.string)
    }
    guard let moment else { return }
    try line.forEachEvent { event throws(JSONFault) in
      if try fold(bulk: &event, at: moment, into: &book) { return }
      switch try decoding.read(&event) {
      case .event(let happened): book.apply(happened, at: moment)
      case .ignored: break
      case .newer(let kind, let version): if newer == nil { newer = (kind, version) }
      }
    }
  }

  /// The two kinds that make a portfolio, without a detour: they decide how long a store takes to open.
  @inline(__always)
  private mutating func fold(
    bulk event: inout JournalEvent, at moment: Moment, into book: inout Casebook
  ) throws(JSONFault) -> Bool {
    if event.version <= EventKind.invoiceRecorded.newestForm, event.kind.equals("invoice.recorded") {
      book.apply(.invoiceRecorded(try event.readInvoice()), at: moment)
      return true
    }
    if event.version <= EventKind.paymentReceived.newestForm, event.kind.equals("payment.received") {
      let (payment, shares) = try event.readReceipt()
      book.apply(.paymentReceived(payment, shares), at: moment)
      return true
    }
    return false
  }

  /// Closes the last decision folded.
  package mutating func settle(into book: inout Casebook) {
    guard let moment else { return }
    book.settle(at: moment)
    self.moment = nil
  }

  private mutating func day(of line: JournalLine) throws(JSONFault) -> Day {
    if let lastDay, lastDay.text.elementsEqual(line.day.bytes) { return lastDay.day }
    guard let day = Day(iso: line.day.string) else { throw .invalid("a day") }
    lastDay = (Array(line.day.bytes), day)
    return day
  }
}
