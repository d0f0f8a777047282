/// Looks at headers and brackets of a TOML text before the parser does: it ends the program on a header that does not
/// begin with a name, on a bracket that closes another one, and on some of what looks like a date and is none.
struct TomlShape {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// What closes the brackets and braces of values that are still open.
  private var open: [UInt8] = []

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The first line with a header that holds no name where one must stand, a bracket that closes another one, a quote
  /// inside a value, or a control character; lines count from 1.
  static func firstWrongLine(of text: String) -> Int? {
    var shape = TomlShape(text)
    return shape.firstWrongLine()
  }

  private mutating func firstWrongLine() -> Int? {
    if let line = Self.lineOfAControl(in: bytes) { return line }
    var isLineStart = true
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        isLineStart = true
        continue
      // No name begins with what is not ASCII: a mark of the encoding or a space of another script at most.
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x80...:
        guard !isBeforeALoneDigit else { return line }
        continue
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard mayBeginAString else { return line }
        skipString(byte)
      case UInt8(ascii: "[") where isLineStart && open.isEmpty:
        guard isHeader() else { return line }
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard open.popLast() == byte else { return line }
      default: break
      }
      isLineStart = false
    }
    return nil
  }

  /// TOML knows no control characters but tabs and line ends; the parser takes some of them for line ends of its own,
  /// and U+0085, U+2028 and U+2029 as well.
  private static func lineOfAControl(in bytes: [UInt8]) -> Int? {
    var line = 1
    for (place, byte) in bytes.enumerated() {
      let rest = bytes[place...].prefix(3)
      if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\r") || byte == 0x7F
        || rest.elementsEqual([0xE2, 0x80, 0xA8]) || rest.elementsEqual([0xE2, 0x80, 0xA9])
        || rest.starts(with: [0xC2, 0x85])
      {
        return line
      }
    }
    return nil
  }

  /// Whether the space just read stands between what looks like a date and a single digit, as in `2026-11-26 6`: the
  /// parser takes that for the hour of a time that it then cannot find.
  private var isBeforeALoneDigit: Bool {
    guard place > 0, bytes[place - 1] == UInt8(ascii: " "), place < bytes.count, Self.isDigit(bytes[place])
    else { return false }
    let isLone = place + 1 == bytes.count || Self.ends(bytes[place + 1])
    // A character counts once, however many bytes it has; underscores do not count.
    let signs = bytes[..<(place - 1)].reversed().lazy
      .filter { $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: "_") }.prefix(10)
    let date = Array(signs.reversed())
    return isLone && date.count == 10 && Self.isDigit(date[0]) && date[4] == UInt8(ascii: "-")
      && date[7] == UInt8(ascii: "-")
  }

  /// Whether the quote just read stands where a name or a value may begin; the parser reads one inside a number as part
  /// of it, and what follows as no string at all.
  private var mayBeginAString: Bool {
    guard place > 1 else { return true }
    let before = bytes[place - 2]
    return before >= 0x80 || " \t\r\n=[{,.".utf8.contains(before)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a value ends before this byte.
  private static func ends(_ byte: UInt8) -> Bool { byte >= 0x80 || " \t\r\n]},#".utf8.contains(byte) }

  private mutating func next() -> UInt8? {
    guard place < bytes.count else { return nil }
    place += 1
    return bytes[place - 1]
  }

  private var ahead: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Reads a header up to its end; a name must stand after `[`, `[[` and each dot.
  private mutating func isHeader() -> Bool {
    if ahead == UInt8(ascii: "[") { place += 1 }
    repeat {
      skipSpaces()
      guard let first = ahead, Self.beginsName(first) else { return false }
      skipName()
      skipSpaces()
    } while skip(UInt8(ascii: "."))
    // What else is wrong behind the name, the parser tells.
    skipComment()
    return true
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard ahead == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() {
    while ahead == UInt8(ascii: " ") || ahead == UInt8(ascii: "\t") { place += 1 }
  }

  private mutating func skipName() {
    if let quote = ahead, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      return skipString(quote)
    }
    while let byte = ahead, Self.beginsName(byte) { place += 1 }
  }

  /// Up to the end of the line, which stays.
  private mutating func skipComment() {
    while let byte = ahead, byte != UInt8(ascii: "\n") { place += 1 }
  }

  /// Behind its first quote: to the end of a string in one line, or of one in three quotes.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = place + 1 < bytes.count && bytes[place] == quote && bytes[place + 1] == quote
    if isLong { place += 2 }
    while let byte = next() {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if ahead != UInt8(ascii: "\n") { _ = next() }
      } else if byte == UInt8(ascii: "\n") {
        place -= isLong ? 0 : 1
        guard isLong else { return }
        line += 1
      } else if byte == quote {
        guard isLong else { return }
        if place + 1 < bytes.count, bytes[place] == quote, bytes[place + 1] == quote {
          place += 2
          return
        }
      }
    }
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
