import Digest
import Glibc

/// What a damaged journal still proves, and what going on from there would give up.
package struct SalvageSurvey: Equatable, Sendable {
  /// Where and how it is damaged.
  package let damage: StoreDamage
  /// The last line that stays.
  package let sound: WitnessedLine
  /// Everything after it that looks like a line, in the order of the disk.
  package let lost: [LostLine]
  /// First and last number given up, as far as the witness and readable lines tell; nil when no line is known of.
  package let lostLines: ClosedRange<Int>?
  /// Where the sound part ends.
  let end: JournalPosition

  /// Reminders (`R-12`) of which lost lines tell a try to send, each with the lines that do.
  package var attempts: [(id: String, lines: [LostLine])] {
    var found: [String: [LostLine]] = [:]
    for line in lost {
      for id in line.attempted where found[id]?.last != line { found[id, default: []].append(line) }
    }
    return found.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }.map {
      ($0.key, $0.value)
    }
  }

  /// The customer (`C-3`) that a reminder proposed in a lost line is for.
  package func customer(of reminder: String) -> String? {
    lost.lazy.compactMap { $0.proposed[reminder] }.first
  }
}

/// One line that would be given up, read as far as it can be.
package struct LostLine: Equatable, Sendable {
  /// The file in `journal/`.
  package let segment: String
  /// The byte in that file where it begins.
  package let offset: Int
  /// Its length, without the line feed.
  package let bytes: Int
  /// The number that it bears, if that can be read.
  package private(set) var number: Int?
  /// Whether its own hash is right.
  package private(set) var isSound = false
  /// How often each kind of event stands in it, by the journal's spelling, in the order met.
  package private(set) var kinds: [(kind: String, count: Int)] = []
  /// Reminders that it says were being sent, or were sent.
  package private(set) var attempted: Set<String> = []
  /// Reminders that it proposes, and for whom.
  package private(set) var proposed: [String: String] = [:]

  /// Kinds that tell of a message on its way.
  private static let attempts: Set<String> = Set(
    [
      EventKind.attemptIntended, .pointOfNoReturnPassed, .reminderSent, .sendingDeferred, .sendingUncertain,
      .resendOrdered,
    ].map(\.rawValue))

  /// Reads what it can of raw bytes: a line that no parser takes still shows its events.
  init(_ line: UnsafeBufferPointer<UInt8>, segment: String, offset: Int) {
    self.segment = segment
    self.offset = offset
    bytes = line.count
    guard let start = line.baseAddress, line.count > 2 else { return }
    if let header = LineHeader(start, count: line.count) {
      number = header.number
      isSound = header.isTrue(of: start)
    } else {
      var scan = LineScan(start, count: line.count)
      if scan.take("{\"n\":") { number = scan.number() }
    }
    var scan = LineScan(start, count: line.count)
    while scan.find("{\"k\":\"") { take(&scan) }
  }

  private mutating func take(_ scan: inout LineScan) {
    guard let text = scan.string(), scan.take(",\"v\":"), scan.number() != nil, scan.take(",\"id\":\""),
      let name = scan.string()
    else { return }
    let kind = String(decoding: text, as: UTF8.self)
    let id = String(decoding: name, as: UTF8.self)
    if let place = kinds.firstIndex(where: { $0.kind == kind }) {
      kinds[place].count += 1
    } else {
      kinds.append((kind, 1))
    }
    if Self.attempts.contains(kind) { attempted.insert(id) }
    if kind == EventKind.reminderProposed.rawValue, scan.find("\"d\":{\"c\":"), let customer = scan.number() {
      proposed[id] = "C-\(customer)"
    }
  }

  /// Compares everything read.
  package static func == (left: LostLine, right: LostLine) -> Bool {
    left.segment == right.segment && left.offset == right.offset && left.bytes == right.bytes
      && left.number == right.number && left.isSound == right.isSound && left.attempted == right.attempted
      && left.kinds.elementsEqual(right.kinds) { $0 == $1 } && left.proposed == right.proposed
  }
}

extension StoreFolder {
  /// Reads the whole journal and tells what going on from its sound part would give up.
  ///
  /// - Returns: Nothing when the journal is sound.
  /// - Throws: What forbids reading; damage itself is the answer.
  package func surveyDamage() throws(StoreProblem) -> SalvageSurvey? {
    let reader = JournalReader(self, from: .beginning)
    let damage: StoreDamage
    do throws(StoreProblem) {
      _ = try reader.read { _ throws(JSONFault) in }
      return nil
    } catch {
      guard case .damaged(let found) = error else { throw error }
      damage = found
      _ = distrusting(error)
    }
    let end = try soundEnd(before: damage, reached: reader.position)
    let lost = try lostLines(after: end)
    let witnessed = try HeadWitness.read(head)?.line ?? 0
    let last = lost.compactMap(\.number).reduce(witnessed, max)
    return SalvageSurvey(
      damage: damage, sound: WitnessedLine(line: end.line, hash: end.hash), lost: lost,
      lostLines: last > end.line ? end.line + 1...last : nil, end: end)
  }

  /// Some damage is noticed only when lines after it have been handed over: then a second reading stops before it.
  private func soundEnd(
    before damage: StoreDamage, reached: JournalPosition
  ) throws(StoreProblem) -> JournalPosition {
    guard reached.line > damage.lastGoodLine else { return reached }
    let reader = JournalReader(self, from: .beginning)
    do throws(StoreProblem) {
      _ = try reader.read { line throws(JSONFault) in
        if line.number > damage.lastGoodLine { throw .invalid("a line before the damage") }
      }
    } catch {
      guard case .damaged = error else { throw error }
    }
    return reader.position
  }

  private func lostLines(after end: JournalPosition) throws(StoreProblem) -> [LostLine] {
    var lost: [LostLine] = []
    for name in try SegmentName.all(in: journal) where name.first >= end.segment {
      let start = name.first == end.segment ? end.offset : 0
      let file = try OpenFile(journal + "/" + name.text, O_RDONLY)
      let bytes = try file.bytes(max(0, file.size() - start), from: start)
      bytes.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < bytes.count {
          let feed = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
          if feed > place {
            let line = UnsafeBufferPointer(rebasing: bytes[place..<feed])
            lost.append(LostLine(line, segment: name.text, offset: start + place))
          }
          place = feed + 1
        }
      }
    }
    return lost
  }
}
