/// Puts global options that stand before the verb behind it, where the verb reads them.
enum ArgumentOrder {
  private static let valued: Set<String> = ["--store", "--today", "--lang", "--as", "--op-id", "--theme"]
  private static let flags: Set<String> = ["--json", "--ascii", "--read-only"]
  private static let groups: Set<String> = ["store"]

  /// `help worklist --lang en` becomes `worklist --help`: the parser's own help takes no other option.
  static func helpLast(_ words: [String]) -> [String] {
    guard words.first == "help" else { return words }
    var path: [String] = []
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if valued.contains(word) {
        _ = rest.popFirst()
      } else if word.utf8.first != UInt8(ascii: "-") {
        path.append(word)
      }
    }
    return path + ["--help"]
  }

  /// `--store DIR ledger --json` becomes `ledger --store DIR --json`; other words keep their order.
  static func verbFirst(_ words: [String]) -> [String] {
    var place = 0
    while place < words.count {
      let word = words[place]
      if valued.contains(word), place + 1 < words.count {
        place += 2
      } else if flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) {
        place += 1
      } else {
        break
      }
    }
    if let first = words[place...].first, ["-h", "--help", "--version"].contains(first) {
      return place > 0 ? Array(words[place...]) : [first]
    }
    guard place > 0, place < words.count, words[place].utf8.first != UInt8(ascii: "-") else { return words }
    var verb = 1
    if groups.contains(words[place]), place + 1 < words.count { verb = 2 }
    return Array(words[place..<(place + verb)]) + words[..<place] + words[(place + verb)...]
  }
}
