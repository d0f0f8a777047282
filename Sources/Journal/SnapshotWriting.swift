import Casework
import Receivables

/// Writes the blocks of a snapshot one after the other.
struct SnapshotWriting {
  private(set) var bytes: [UInt8] = []
  private var block = JSONWriter(reserving: 131_072)

  private static let entriesOfBlock = 1_000

  /// Starts with the header: what the parts were written by, and how many are to come.
  init(_ parts: Casebook.Parts) {
    let portfolio = parts.portfolio
    bytes.reserveCapacity(4_096 + portfolio.invoices.count * 40 + portfolio.payments.count * 80)
    block.beginObject()
    block.field("coding", SnapshotCoding.version)
    block.field("rules", parts.house?.fingerprinted.fingerprint ?? "")
    block.field(
      "rows",
      listing: [
        portfolio.customers.count, portfolio.invoices.count, portfolio.payments.count,
        portfolio.allocations.count,
      ]
    ) { $0.integer($1) }
    block.field("last", portfolio.lastDay)
    block.field("bank", parts.bankKnownOn)
    block.field("checks", listing: parts.bankChecks) { $0.dayNumber($1) }
    block.field("epochs", listing: parts.epochs) { writer, epoch in
      writer.beginObject()
      writer.fields(of: epoch)
      writer.endObject()
    }
    if let check = parts.clockCheck {
      block.key("clock")
      block.beginObject()
      block.fields(of: check)
      block.endObject()
    }
    if let doubt = parts.clockDoubt { block.field("doubt", doubt) }
    if let moment = parts.lastMoment {
      block.key("moment")
      block.beginArray()
      block.integer(moment.sequence)
      block.dayNumber(moment.day)
      block.integer(moment.second)
      block.string(moment.by)
      block.string(moment.operation)
      block.endArray()
    }
    block.endObject()
    endLine()
  }

  /// Writes a section; without entries, nothing.
  ///
  /// - Parameter write: Writes the values of one entry, as many as reading takes for it.
  mutating func list<Entries: Sequence>(
    _ section: SnapshotSection, _ entries: Entries, _ write: (inout JSONWriter, Entries.Element) -> Void
  ) {
    var count = 0
    for entry in entries {
      if count == 0 {
        block.beginObject()
        block.key(named: section.rawValue)
        block.beginArray()
      }
      write(&block, entry)
      count += 1
      if count == Self.entriesOfBlock {
        endBlock()
        count = 0
      }
    }
    if count > 0 { endBlock() }
  }

  private mutating func endBlock() {
    block.endArray()
    block.endObject()
    endLine()
  }

  private mutating func endLine() {
    bytes.append(contentsOf: block.bytes)
    bytes.append(UInt8(ascii: "\n"))
    block.clear()
  }
}

extension JSONWriter {
  /// A day by its number, which is shorter and quicker to read than its ISO form.
  mutating func dayNumber(_ day: Day?) {
    if let day { integer(Int(day.number)) } else { null() }
  }

  /// Record numbers in an array.
  mutating func numbers(_ numbers: some Sequence<UInt32>) {
    beginArray()
    for number in numbers { integer(Int(number)) }
    endArray()
  }

  /// Texts in an array.
  mutating func strings(_ texts: some Sequence<String>) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
