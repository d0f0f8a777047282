/// What a person changed in a text, line by line.
package struct TextDifference: Hashable, Sendable {
  /// One line of either text.
  package enum Line: Hashable, Sendable {
    /// In both.
    case kept(String)
    /// In the first text alone.
    case removed(String)
    /// In the second text alone.
    case added(String)
  }

  /// Lines of both texts in the order of reading: what was removed stands before what took its place.
  package let lines: [Line]

  /// Compares two texts whose lines end with `\n`; the fewest changes that turn `old` into `new` (Myers).
  package init(from old: String, to new: String) {
    let before = Self.endedLines(of: old)
    let after = Self.endedLines(of: new)
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var place = 0
    for (offset, line) in before.enumerated() {
      guard !removed.contains(offset) else {
        lines.append(.removed(line))
        continue
      }
      while added.contains(place) {
        lines.append(.added(after[place]))
        place += 1
      }
      lines.append(.kept(line))
      place += 1
    }
    lines += after[place...].map(Line.added)
    self.lines = lines
  }

  /// Lines of a text; what stands behind the last line end is a line only when it is not empty.
  private static func endedLines(of text: String) -> ArraySlice<String> {
    let lines = MessageTemplate.lines(text)
    return lines.last == "" ? lines.dropLast() : lines[...]
  }

  /// Lines that were removed, added or written anew; a line that took another's place counts once.
  package var changedLines: Int {
    var count = 0
    var removed = 0
    var added = 0
    for line in lines + [.kept("")] {
      switch line {
      case .removed: removed += 1
      case .added: added += 1
      case .kept:
        count += max(removed, added)
        removed = 0
        added = 0
      }
    }
    return count
  }
}
