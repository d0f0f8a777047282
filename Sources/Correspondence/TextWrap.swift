import PlainText

/// Breaks text at spaces so that it fits a width in columns; no-break spaces never break.
package enum TextWrap {
  /// Lines of at most `width` columns; a longer word keeps a line of its own, whole.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines += wrapped(String(decoding: line, as: UTF8.self), width: width)
    }
    return lines
  }

  private static func wrapped(_ line: String, width: Int) -> [String] {
    guard CellWidth.of(line) > width else { return [line] }
    var lines: [String] = []
    var current = ""
    var columns = 0
    for word in line.utf8.split(separator: 0x20, omittingEmptySubsequences: true) {
      let word = String(decoding: word, as: UTF8.self)
      let needed = CellWidth.of(word)
      if columns > 0, columns + 1 + needed > width {
        lines.append(current)
        current = word
        columns = needed
      } else {
        current += columns > 0 ? " \(word)" : word
        columns += columns > 0 ? needed + 1 : needed
      }
    }
    if columns > 0 { lines.append(current) }
    return lines.isEmpty ? [""] : lines
  }
}
