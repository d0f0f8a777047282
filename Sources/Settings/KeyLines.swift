/// Finds the lines of keys in a TOML text: the parser keeps no positions of values.
///
/// The text is scanned when a line is first asked for: files without a fault need none.
final class KeyLines {
  private let text: String
  private lazy var lines = Self.scan(text)

  /// Takes a text that the parser has accepted.
  init(_ text: String) { self.text = text }

  private static func scan(_ text: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    var section = ""
    var counts: [String: Int] = [:]
    var closing: [UInt8]?
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if let quotes = closing {
        if count(quotes, in: line) % 2 == 1 { closing = nil }
        continue
      }
      let line = line.drop { $0 == 0x20 || $0 == 0x09 }
      if line.starts(with: "[[".utf8), let name = header(line.dropFirst(2)) {
        let path = resolved(name, counts)
        counts[path, default: 0] += 1
        section = "\(path)[\(counts[path, default: 1])]"
        lines[section] = lines[section] ?? index + 1
      } else if line.first == 0x5B, let name = header(line.dropFirst()) {
        section = resolved(name, counts)
        lines[section] = lines[section] ?? index + 1
      } else if let key = key(line) {
        let path = section.isEmpty ? key : "\(section).\(key)"
        lines[path] = lines[path] ?? index + 1
      }
      for quotes in ["\"\"\"", "'''"].map({ Array($0.utf8) }) where count(quotes, in: line) % 2 == 1 {
        closing = quotes
      }
    }
    return lines
  }

  /// The line of a key (`bank.iban`, `step[2].days`), else that of the section around it, else nil.
  func line(of path: String) -> Int? {
    if let line = lines[path] { return line }
    guard let dot = path.utf8.lastIndex(of: 0x2E) else { return nil }
    return line(of: String(decoding: path.utf8[..<dot], as: UTF8.self))
  }

  /// `step.names` below the second `[[step]]` is `step[2].names`.
  private static func resolved(_ name: String, _ counts: [String: Int]) -> String {
    var path = ""
    let parts = name.utf8.split(separator: 0x2E).map { String(decoding: $0, as: UTF8.self) }
    for (index, part) in parts.enumerated() {
      path += (path.isEmpty ? "" : ".") + part
      if index + 1 < parts.count, let count = counts[path] { path += "[\(count)]" }
    }
    return path
  }

  private static func header(_ bytes: Substring.UTF8View) -> String? {
    guard let end = bytes.firstIndex(of: 0x5D) else { return nil }
    return bare(bytes[..<end])
  }

  private static func key(_ line: Substring.UTF8View) -> String? {
    guard let first = line.first, first != 0x23, let equals = line.firstIndex(of: 0x3D) else { return nil }
    let key = bare(line[..<equals])
    return key.isEmpty ? nil : key
  }

  private static func bare(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes.filter { ![0x20, 0x09, 0x22, 0x27].contains($0) }, as: UTF8.self)
  }

  private static func count(_ quotes: [UInt8], in line: Substring.UTF8View) -> Int {
    let bytes = Array(line)
    var count = 0
    var place = 0
    while place + 3 <= bytes.count {
      if Array(bytes[place..<(place + 3)]) == quotes {
        count += 1
        place += 3
      } else {
        place += 1
      }
    }
    return count
  }
}
