/// Looks for bank accounts that a text writes out instead of naming `[[IBAN]]` or `[[BIC]]`.
///
/// Ours too: written out, it would stay in the texts when the settings name another bank.
enum WrittenAccounts {
  /// Each line of a text, from 1, on which an account begins, with the account, bare.
  ///
  /// Section tags are read over, and an account may go on below: what a payer would read counts.
  static func lines(of lines: [String]) -> [(number: Int, account: String)] {
    let plain = lines.map(withoutSectionTags)
    var found: [(number: Int, account: String)] = []
    for index in plain.indices {
      if let account = PaymentFacts.account(in: plain[index]) {
        found.append((index + 1, account))
      } else if index + 1 < plain.count, PaymentFacts.account(in: plain[index + 1]) == nil,
        let account = PaymentFacts.account(in: plain[index] + " " + plain[index + 1])
      {
        found.append((index + 1, account))
      }
    }
    return found
  }

  private static func withoutSectionTags(_ line: String) -> String {
    let bytes = Array(line.utf8)
    var text: [UInt8] = []
    var rest = bytes[...]
    while let open = pair(of: UInt8(ascii: "["), in: rest),
      let close = pair(of: UInt8(ascii: "]"), in: rest[(open + 2)...])
    {
      text += rest[..<open]
      let sign = rest[(open + 2)..<close].first { $0 != 0x20 }
      if sign.map({ !"#^/".utf8.contains($0) }) ?? true { text += rest[open..<close + 2] }
      rest = rest[(close + 2)...]
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  /// Where a byte first stands twice.
  private static func pair(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }
}
