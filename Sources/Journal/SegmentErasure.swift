import Glibc

/// Takes values about one person out of the lines of the journal that an event names.
///
/// Only `"value":null` is put in their place: hashes and chain cover the salted hashes of values, not the values. A
/// segment is rewritten whole or not at all (new file, fsync, rename, fsync of the folder); doing it twice changes
/// nothing, so an interrupted erasure is completed by doing it again. The caller holds the lock.
package struct SegmentErasure {
  private let subject: [UInt8]
  private let lines: Set<Int>
  private let fileLines: Set<Int>

  /// - Parameters:
  ///   - subject: Whose values, as `C-117`.
  ///   - lines: Lines whose values about the person go.
  ///   - fileLines: Lines whose file names go.
  package init(subject: String, lines: Set<Int>, fileLines: Set<Int>) {
    self.subject = Array(subject.utf8)
    self.lines = lines
    self.fileLines = fileLines
  }

  /// Rewrites the segments that still hold such a value.
  ///
  /// - Returns: How many were rewritten.
  /// - Throws: What the disk says; segments done so far stay done.
  @discardableResult
  package func run(in store: StoreFolder) throws(StoreProblem) -> Int {
    var rewritten = 0
    let segments = try SegmentName.all(in: store.journal)
    for (place, segment) in segments.enumerated() {
      let next = place + 1 < segments.count ? segments[place + 1].first : Int.max
      guard lines.union(fileLines).contains(where: { (segment.first..<next).contains($0) }) else { continue }
      let path = store.journal + "/" + segment.text
      let file = try OpenFile(path, O_RDONLY)
      let bytes = try file.bytes(file.size())
      guard let changed = erasing(bytes) else { continue }
      try WholeFile.write(changed, to: path, by: store.temporaryPath("segment"), replacing: true)
      rewritten += 1
    }
    return rewritten
  }

  /// The segment without the values, or nil where it holds none of them.
  func erasing(_ bytes: [UInt8]) -> [UInt8]? {
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count)
    var isChanged = false
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count {
        let feed = memchr(first + start, 0x0A, buffer.count - start)
        let end = feed.map { UnsafeRawPointer(first).distance(to: UnsafeRawPointer($0)) } ?? buffer.count
        let cuts = feed == nil ? [] : cuts(in: first + start, count: end - start)
        var place = start
        for cut in cuts {
          changed.append(contentsOf: buffer[place..<start + cut.lowerBound])
          changed.append(contentsOf: "null".utf8)
          place = start + cut.upperBound
        }
        isChanged = isChanged || !cuts.isEmpty
        let after = min(end + 1, buffer.count)
        changed.append(contentsOf: buffer[place..<after])
        start = after
      }
    }
    return isChanged ? changed : nil
  }

  /// Where the values to take out stand in a line.
  private func cuts(in start: UnsafePointer<UInt8>, count: Int) -> [Range<Int>] {
    guard let header = LineHeader(start, count: count),
      lines.contains(header.number) || fileLines.contains(header.number)
    else { return [] }
    var scan = LineScan(start, count: count)
    scan.move(to: header.hashedCount + LineScan.hashKey.utf8CodeUnitCount + 64)
    guard scan.take("\""), scan.take(",\"pii\":[") else { return [] }
    var cuts: [Range<Int>] = []
    repeat {
      guard scan.take("{\"of\":\""), let of = scan.string(), scan.take(",\"salt\":\""), scan.string() != nil,
        scan.take(",\"value\":")
      else { return cuts }
      let from = scan.place
      guard let value = scan.value(), scan.take("}") else { return cuts }
      let isOwn = lines.contains(header.number) && of.elementsEqual(subject)
      let isFileName = fileLines.contains(header.number) && of.elementsEqual(EventDraft.house.utf8)
      if isOwn || isFileName, !value.elementsEqual("null".utf8) { cuts.append(from..<from + value.count) }
    } while scan.take(",")
    return cuts
  }
}
