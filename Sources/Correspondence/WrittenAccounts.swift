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
    var text = ""
    var rest = line[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      let name = rest[open.upperBound..<close.lowerBound].drop { $0 == " " }
      text += rest[..<open.lowerBound]
      if !["#", "^", "/"].contains(name.first) { text += rest[open.lowerBound..<close.upperBound] }
      rest = rest[close.upperBound...]
    }
    return text + rest
  }
}
