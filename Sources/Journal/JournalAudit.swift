import Digest

/// What reading proves beyond chain and hashes: strict JSON in ASCII, personal values against their hashes, and
/// that each erased value is explained.
struct JournalAudit {
  /// The kind of the event that names, in the list `lines` of its facts, each line with an erased value about the
  /// person that it is the event of, and in `house` those of them whose file names were erased with it.
  static let erasure: StaticString = "subject.erased"

  /// A value that is gone: in which line, and whose it was.
  private struct Gap: Hashable {
    let line: Int
    let of: String
  }

  private var gaps: [(gap: Gap, hash: HashText)] = []
  private var explained: Set<Gap> = []
  /// What the last failed check means, where it is more than a fault of form.
  private(set) var damage: StoreDamage.Kind?

  /// The first line with an erased value that no event explains.
  var unexplainedErasure: Int? { unexplained(beside: []) }

  /// The first line with an erased value that neither an event nor a completed erasure explains: the line with the event
  /// may be lost with the end of a journal that is salvaged.
  func unexplained(beside log: [ErasureLog]) -> Int? {
    gaps.first { gap, hash in
      !explained.contains(gap)
        && !log.contains { erasure in
          (erasure.subject == gap.of || gap.of == EventDraft.house)
            && erasure.lines.contains { $0.number == gap.line && $0.hash == hash.digest?.hex }
        }
    }?.gap.line
  }

  /// Checks one line whose hash is right.
  mutating func check(
    _ start: UnsafePointer<UInt8>, count: Int, header: LineHeader, parser: JSONParser
  ) throws(JSONFault) {
    for place in 0..<count where start[place] < 0x20 || start[place] > 0x7E { throw .invalid("ASCII") }
    let line = try JournalLine(try parser.parse(start, count: count, isStrict: true), header: header)
    var scan = LineScan(start, count: count)
    scan.move(to: header.hashedCount + LineScan.hashKey.utf8CodeUnitCount + 64)
    guard scan.take("\"") else { throw .invalid("a hash") }
    var isFirst = true
    var lost: [Gap] = []
    var isWrong = false
    var named: [Gap] = []
    try line.forEachEvent { event throws(JSONFault) in
      if event.kind.equals(Self.erasure) { named += try Self.named(in: event) }
      guard var hashes = event.personal.hashes else { return }
      try hashes.enterArray()
      while !hashes.leaveArray() {
        guard isFirst ? scan.take(",\"pii\":[") : scan.take(",") else { throw .unexpectedCount }
        isFirst = false
        switch try Self.entry(&scan) {
        case (let of, nil): lost.append(Gap(line: header.number, of: of))
        case (_, let digest?):
          isWrong = try HashText.of(hashes.readText()) != HashText(digest) || isWrong
          continue
        }
        hashes.skip()
      }
    }
    if isWrong {
      damage = .wrongPersonalValue
      throw .invalid("a personal value with the hash announced")
    }
    guard isFirst || scan.take("]"), scan.take("}"), scan.isAtEnd else { throw .unexpectedKey }
    explained.formUnion(named)
    gaps += lost.map { ($0, header.hash) }
  }

  /// The hash of one entry from its bytes; for an erased one, whose it was.
  private static func entry(_ scan: inout LineScan) throws(JSONFault) -> (of: String, SHA256Digest?) {
    guard scan.take("{\"of\":\""), let of = scan.string(), scan.take(",\"salt\":\""),
      let salt = scan.string(),
      scan.take(",\"value\":"), let value = scan.value(), scan.take("}")
    else { throw .invalid("a personal value") }
    if value.elementsEqual("null".utf8) { return (String(decoding: of, as: UTF8.self), nil) }
    var hasher = SHA256Hasher()
    hasher.update(UnsafeRawBufferPointer(of))
    hasher.update(byte: 0)
    hasher.update(UnsafeRawBufferPointer(salt))
    hasher.update(value)
    return ("", hasher.digest())
  }

  private static func named(in event: JournalEvent) throws(JSONFault) -> [Gap] {
    let subject = event.id.string
    var cursor = event.facts
    try cursor.enterObject()
    var gaps: [Gap] = []
    while let key = cursor.readKey() {
      let isHouse = key.equals("house")
      guard isHouse || key.equals("lines") else {
        cursor.skip()
        continue
      }
      try cursor.enterArray()
      while !cursor.leaveArray() {
        gaps.append(Gap(line: try cursor.readInteger(), of: isHouse ? EventDraft.house : subject))
      }
    }
    return gaps
  }
}

extension HashText {
  /// The digits of a text, or of nothing if it has not 64 bytes.
  static func of(_ text: JSONText) throws(JSONFault) -> HashText {
    guard text.count == 64, let start = text.bytes.baseAddress else { throw .invalid("a hash") }
    return HashText(start)
  }
}
