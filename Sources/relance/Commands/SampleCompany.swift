import Backoffice
import Receivables

/// The sample company's files: settings, ledger files, and what its collectors did.
struct SampleCompany {
  /// The folder of the files.
  let folder: String
  /// The sample's own today.
  let today: Day
  /// `settings.toml`.
  let settings: [UInt8]
  /// What was done, in order.
  let history: [HistoryLine]

  /// One command of the history.
  struct HistoryLine {
    /// Line in the file, from 1.
    let number: Int
    /// Day of the command.
    let day: Day
    /// Minutes after midnight.
    let minute: Int
    /// Who.
    let collector: String
    /// Verb and arguments.
    let words: [String]
  }

  /// Reads the folder.
  init(reading folder: String) throws {
    self.folder = folder
    settings = try SampleCompany.bytes(folder + "/settings.toml")
    let day = String(decoding: try SampleCompany.bytes(folder + "/today").prefix(10), as: UTF8.self)
    guard let today = Day(iso: day) else {
      throw BookkeeperProblem.notUnderstood(word: day, what: .day)
    }
    self.today = today
    let text = try SampleCompany.bytes(folder + "/history.txt")
    var lines: [HistoryLine] = []
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let read = HistoryLine(number: index + 1, line) else {
        throw CommandProblem.historyLine(index + 1, text: String(decoding: line.prefix(60), as: UTF8.self))
      }
      lines.append(read)
    }
    history = lines
  }

  /// The folder given, else `share/relance` of the prefix, else the checkout's, going up from the program.
  static func find(_ chosen: String?) throws -> String {
    if let chosen { return chosen }
    let program = ProgramFolder.path
    var places = [program + "/../share/relance/sample-data"]
    var folder = program[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.startIndex {
      places.append(folder + "/sample-data")
      folder = folder[..<slash]
    }
    guard let found = places.first(where: { FileBytes.exists($0 + "/history.txt") }) else {
      throw CommandProblem.sampleMissing(tried: places)
    }
    return found
  }

  /// No history is longer, in bytes.
  private static let largest = 64 << 20

  private static func bytes(_ path: String) throws -> [UInt8] {
    switch FileBytes.read(path, atMost: SampleCompany.largest) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw failure.problem(path, limit: SampleCompany.largest)
    }
  }
}

extension SampleCompany.HistoryLine {
  /// Reads `2026-06-17 08:50 L. Martin  verb "an argument"`; nil for anything else.
  init?(number: Int, _ line: ArraySlice<UInt8>) {
    let bytes = Array(line)
    guard bytes.count > 18, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)),
      let minute = Int(String(decoding: bytes[14..<16], as: UTF8.self)),
      let gap = bytes.indices.dropFirst(17).first(where: {
        bytes[$0] == 0x20 && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x20
      })
    else { return nil }
    let words = SampleCompany.HistoryLine.words(bytes[gap...])
    guard !words.isEmpty else { return nil }
    self.init(
      number: number, day: day, minute: hour * 60 + minute,
      collector: String(decoding: bytes[17..<gap], as: UTF8.self), words: words)
  }

  /// Words between spaces; quotes hold words with spaces together.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        word = word ?? []
      case 0x20 where !isQuoted:
        if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
        word = nil
      default: word = (word ?? []) + [byte]
      }
    }
    if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
    return words
  }
}
