import Digest
import Glibc

/// What chain and batches need to know of a line, read from its bytes without parsing it.
struct LineHeader {
  let number: Int
  let previous: HashText
  let time: JournalTime
  let part: JournalEnvelope.Part
  /// The hash that the line claims.
  let hash: HashText
  /// How many bytes the hash covers.
  let hashedCount: Int

  /// Reads the fixed beginning of a line and finds its hash.
  ///
  /// - Parameter count: Without the line feed.
  /// - Returns: Nothing if the line does not begin or end in the journal's form.
  init?(_ start: UnsafePointer<UInt8>, count: Int) {
    var scan = LineScan(start, count: count)
    guard scan.take("{\"n\":"), let number = scan.number(), scan.take(",\"p\":\""),
      let previous = scan.string(),
      previous.count == 64, let previousStart = previous.baseAddress, scan.take(",\"t\":\""),
      let time = scan.string().flatMap({ JournalTime($0) }), scan.take(",\"day\":\""),
      let day = scan.string(),
      day.count == 10, scan.take(",\"by\":\""), scan.string() != nil, scan.take(",\"pid\":"),
      scan.number() != nil,
      scan.take(",\"op\":\""), scan.string() != nil, let part = Self.part(&scan), scan.take(",\"e\":["),
      Self.findHash(&scan, start, count: count), count - scan.place >= 66, start[scan.place + 64] == 0x22
    else { return nil }
    self.number = number
    self.previous = HashText(previousStart)
    self.time = time
    self.part = part
    hash = HashText(start + scan.place)
    hashedCount = scan.place - LineScan.hashKey.utf8CodeUnitCount
  }

  private static func part(_ scan: inout LineScan) -> JournalEnvelope.Part? {
    if scan.take(",\"batch\":{\"first\":") {
      guard let first = scan.number(), scan.take(",\"i\":"), let index = scan.number(), scan.take("}") else {
        return nil
      }
      return .batch(first: first, index: index)
    }
    if scan.take(",\"commit\":{\"first\":") {
      guard let first = scan.number(), scan.take(",\"lines\":"), let lines = scan.number(), scan.take("}")
      else {
        return nil
      }
      return .commit(first: first, lines: lines)
    }
    return .whole
  }

  /// A line without personal values ends with its hash, which saves looking for it.
  private static func findHash(_ scan: inout LineScan, _ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    let atEnd = count - 66 - LineScan.hashKey.utf8CodeUnitCount
    guard start[count - 2] == UInt8(ascii: "\""), atEnd > scan.place else {
      return scan.find(LineScan.hashKey)
    }
    scan.move(to: atEnd)
    return scan.take(LineScan.hashKey)
  }

  /// Whether the bytes have the hash that they claim.
  func isTrue(of start: UnsafePointer<UInt8>) -> Bool {
    HashText(sha256(UnsafeRawBufferPointer(start: start, count: hashedCount))) == hash
  }
}
