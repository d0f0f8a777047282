/// Finds what looks like a tag in a finished text.
enum TagText {
  /// Every `[[…]]` of a text with its line, from 1; an opened one that does not end on its line counts to its end.
  static func tags(in text: String) -> [(tag: String, line: Int)] {
    var found: [(tag: String, line: Int)] = []
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var place = line.startIndex
      while place + 1 < line.endIndex {
        guard line[place] == 0x5B, line[place + 1] == 0x5B else {
          place += 1
          continue
        }
        var end = place + 2
        while end < line.endIndex, !(line[end] == 0x5D && end + 1 < line.endIndex && line[end + 1] == 0x5D) {
          end += 1
        }
        end = min(end + 2, line.endIndex)
        found.append((String(decoding: line[place..<end], as: UTF8.self), index + 1))
        place = end
      }
    }
    return found
  }
}
