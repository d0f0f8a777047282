extension String {
  /// Columns that this text takes in a terminal.
  package var columns: Int { CellWidth.of(self) }

  /// The longest beginning that takes at most so many columns; a wide character is never cut in half.
  package func fitting(columns limit: Int) -> String {
    if utf8.count <= limit { return self }
    var used = 0
    var end = unicodeScalars.startIndex
    while end < unicodeScalars.endIndex {
      let width = CellWidth.of(unicodeScalars[end])
      if used + width > limit { break }
      used += width
      end = unicodeScalars.index(after: end)
    }
    return end == unicodeScalars.endIndex ? self : String(unicodeScalars[..<end])
  }

  /// The text itself when it fits in so many columns, else its beginning and the ellipsis (`~` for ASCII terminals).
  package func truncated(to limit: Int, ellipsis: String = "…") -> String {
    if utf8.count <= limit || columns <= limit { return self }
    let mark = ellipsis.columns
    if limit <= mark { return limit == mark ? ellipsis : "" }
    return fitting(columns: limit - mark) + ellipsis
  }

  /// The text in exactly so many columns: truncated with the ellipsis, or padded with spaces on the other side.
  package func padded(to width: Int, _ alignment: Alignment = .left, ellipsis: String = "…") -> String {
    let text = truncated(to: width, ellipsis: ellipsis)
    let space = max(0, width - text.columns)
    switch alignment {
    case .left: return text + String(repeating: " ", count: space)
    case .right: return String(repeating: " ", count: space) + text
    case .center:
      return String(repeating: " ", count: space / 2) + text
        + String(repeating: " ", count: space - space / 2)
    }
  }

  /// The text broken at spaces into lines of at most so many columns; a longer word is cut, `\n` always breaks.
  package func wrapped(to width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        var rest = String(word)
        let joined = line.isEmpty ? rest : line + " " + rest
        if joined.columns <= width {
          line = joined
          continue
        }
        if !line.isEmpty { lines.append(line) }
        while rest.columns > width {
          let part = rest.fitting(columns: width)
          if part.isEmpty { break }
          lines.append(part)
          rest = String(rest.unicodeScalars.dropFirst(part.unicodeScalars.count))
        }
        line = rest
      }
      lines.append(line)
    }
    return lines
  }
}
