import ArgumentParser
import Dunning
import Receivables

extension Day: ExpressibleByArgument {
  /// `2026-06-17` or `17/06/2026`.
  public init?(argument: String) {
    let bytes = Array(argument.utf8)
    if bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") {
      let text = [bytes[6...], [0x2D], bytes[3..<5], [0x2D], bytes[..<2]].flatMap { $0 }
      self.init(iso: String(decoding: text, as: UTF8.self))
    } else {
      self.init(iso: argument)
    }
  }
}

extension Language: ExpressibleByArgument {
  /// `fr` or `en`.
  public init?(argument: String) {
    switch argument {
    case "fr": self = .french
    case "en": self = .english
    default: return nil
    }
  }

  /// Both words, for the help.
  public static var allValueStrings: [String] { ["fr", "en"] }
}

extension CallOutcome: ExpressibleByArgument {}
extension Dispute.Reason: ExpressibleByArgument {}
extension Pause.Kind: ExpressibleByArgument {}

/// A day, with an hour or without: `2026-06-30`, `2026-06-30@14:30`, `30/06@14h`.
struct TypedCallBack: ExpressibleByArgument, Sendable {
  let day: DayWord
  /// Minutes after midnight.
  let minute: Int?

  init?(argument: String) {
    let parts = argument.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else { return nil }
    day = DayWord(argument: parts[0])
    guard parts.count == 2 else {
      minute = nil
      return
    }
    let time = parts[1].split(whereSeparator: { $0 == ":" || $0 == "h" }).compactMap { Int($0) }
    guard parts[1].contains(where: { $0 == ":" || $0 == "h" }), (1...2).contains(time.count),
      (0..<24).contains(time[0]), (0..<60).contains(time.count == 2 ? time[1] : 0)
    else { return nil }
    minute = time[0] * 60 + (time.count == 2 ? time[1] : 0)
  }
}

/// A record number as people write it: `R-12` or `12`.
struct RecordReference: Sendable {
  let number: UInt32

  /// Nil when the text is neither a number nor the letters and a number.
  init?(_ text: String, letters: String) {
    var digits = Array(text.utf8)
    let prefix = Array((letters + "-").utf8)
    let head = digits.prefix(prefix.count).map { (97...122).contains($0) ? $0 - 32 : $0 }
    if head == prefix { digits.removeFirst(prefix.count) }
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }),
      let number = UInt32(String(decoding: digits, as: UTF8.self)), number > 0
    else { return nil }
    self.number = number
  }
}

extension ReminderID: ExpressibleByArgument {
  /// `R-12` or `12`.
  public init?(argument: String) {
    guard let reference = RecordReference(argument, letters: "R") else { return nil }
    self.init(reference.number)
  }
}

extension PromiseID: ExpressibleByArgument {
  /// `PR-3` or `3`.
  public init?(argument: String) {
    guard let reference = RecordReference(argument, letters: "PR") else { return nil }
    self.init(reference.number)
  }
}

extension DisputeID: ExpressibleByArgument {
  /// `LI-3` or `3`.
  public init?(argument: String) {
    guard let reference = RecordReference(argument, letters: "LI") else { return nil }
    self.init(reference.number)
  }
}

extension PauseID: ExpressibleByArgument {
  /// `PA-3` or `3`.
  public init?(argument: String) {
    guard let reference = RecordReference(argument, letters: "PA") else { return nil }
    self.init(reference.number)
  }
}

extension PaymentID: ExpressibleByArgument {
  /// `P-3` or `3`.
  public init?(argument: String) {
    guard let reference = RecordReference(argument, letters: "P") else { return nil }
    self.init(reference.number)
  }
}
