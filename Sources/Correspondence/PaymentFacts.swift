import Dunning
import PlainText
import Receivables
import Wording

/// What every demand must say of itself, so that whoever wants to pay can, at once.
package enum PaymentFact: String, CaseIterable, Sendable {
  case iban, reference, amount
}

/// Looks for IBAN, reference and demanded amount in a text that a person wrote.
///
/// White space of any kind and number counts as one space; nothing else is forgiven.
struct PaymentFacts {
  private let scalars: [Unicode.Scalar]

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Reads the subject and the body of a message, without its table.
  init(_ content: MessageContent) {
    self.init(Array(spaced(([content.subject] + content.paragraphs).joined(separator: "\n")).unicodeScalars))
  }

  /// The first fact that the text of an e-mail lacks, as it should stand there; letters have their frame for it.
  static func lost(in content: MessageContent) -> (fact: PaymentFact, text: String)? {
    guard content.channel == .email else { return nil }
    let facts = PaymentFacts(content)
    let iban = content.bank.printedIBAN
    if !facts.holds(iban), !facts.holds(content.bank.iban) { return (.iban, iban) }
    if !content.reference.isEmpty, !facts.holds(content.reference) { return (.reference, content.reference) }
    let amount = content.payable.text(in: content.language)
    return facts.holds(amount) ? nil : (.amount, amount)
  }

  /// The first account number in a text that is neither ours nor in the text it was made from.
  static func foreignIBAN(in content: MessageContent, writtenFrom original: MessageContent) -> String? {
    let known = PaymentFacts(original).ibans
    return PaymentFacts(content).ibans.first { !$0.hasPrefix(content.bank.iban) && !known.contains($0) }
  }

  /// The first account in a text, ours or not, by IBAN, RIB or BIC; nil when it names none.
  static func account(in content: MessageContent) -> String? {
    let facts = PaymentFacts(content)
    return facts.ibans.first ?? facts.accounts.first
  }

  /// Whether the text stands there whole: not inside of a longer number or word.
  private func holds(_ text: String) -> Bool {
    let sought = Array(spaced(text).unicodeScalars)
    guard let first = sought.first, let last = sought.last, sought.count <= scalars.count else {
      return false
    }
    return (0...(scalars.count - sought.count)).contains { start in
      scalars[start] == first && scalars[start..<start + sought.count].elementsEqual(sought)
        && !continues(sought, before: start) && !continues(last, after: start + sought.count)
    }
  }

  /// Whether a word or a number begins earlier: before three digits a space may part thousands.
  private func continues(_ sought: [Unicode.Scalar], before start: Int) -> Bool {
    guard start > 0, sought[0].isWordPart else { return false }
    if scalars[start - 1].isWordPart { return true }
    guard start > 1, scalars[start - 1] == " ", scalars[start - 2].isDigit else { return false }
    return sought.prefix { $0.isDigit }.count == 3
  }

  private func continues(_ scalar: Unicode.Scalar, after end: Int) -> Bool {
    end < scalars.count && scalar.isWordPart && scalars[end].isWordPart
  }

  /// Everything that reads like an IBAN, bare, valid or not: two letters, two digits, at least eleven signs more.
  private var ibans: [String] {
    scalars.indices.compactMap { start in
      guard start == 0 || !scalars[start - 1].isWordPart, start + 4 < scalars.count,
        scalars[start].isLetter, scalars[start + 1].isLetter, scalars[start + 2].isDigit,
        scalars[start + 3].isDigit
      else { return nil }
      let found = Array(scalars[start..<start + 4]) + groups(from: start + 4)
      guard found.count >= 15, found.count(where: \.isDigit) >= 10 else { return nil }
      return String(String.UnicodeScalarView(found)).uppercased()
    }
  }

  /// Groups of four signs, a space between them or none; the last one may be shorter.
  private func groups(from start: Int) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    var place = start
    while found.count < 30 {
      let begin = place < scalars.count && scalars[place] == " " ? place + 1 : place
      let group = scalars[min(begin, scalars.count)...].prefix(4).prefix { $0.isDigit || $0.isCapital }
      if group.isEmpty { break }
      found += group
      place = begin + group.count
      if group.count < 4 { break }
    }
    return found
  }

  /// The first French account number (RIB) or BIC in a text that is neither ours nor in the text it was made from.
  static func foreignAccount(in content: MessageContent, writtenFrom original: MessageContent) -> String? {
    let known = PaymentFacts(original).accounts
    return PaymentFacts(content).accounts.first { account in
      !content.bank.iban.contains(account) && account != content.bank.bic && !known.contains(account)
    }
  }

  /// The first account number in a line of text, whoever's it is; nil for none.
  static func account(in text: String) -> String? {
    guard AccountSigns.mayStand(in: text) else { return nil }
    let facts = PaymentFacts(Array(spaced(text).unicodeScalars))
    return facts.ibans.first ?? facts.accounts.first
  }

  /// RIBs (bank, branch, account, key: 5, 5, 11, 2 signs) and what is said to be a BIC, bare and in capitals.
  ///
  /// Small letters are a BIC behind a colon alone: `BIC suivants` is none.
  private var accounts: [String] {
    let text = String(String.UnicodeScalarView(scalars))
    let rib = /\b[0-9]{5}[ .\-]?[0-9]{5}[ .\-]?(?:[0-9A-Za-z][ .\-]?){11}[0-9]{2}\b/
    let bic =
      /\b(?i:(?:BIC|SWIFT)(?:\/SWIFT)?(?: code)?)(?: ?[:=] ?(?<told>(?i:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))| ?(?<code>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))\b/
    return text.matches(of: rib).map { $0.output.filter { $0.isLetter || $0.isNumber }.uppercased() }
      + text.matches(of: bic).compactMap { ($0.output.told ?? $0.output.code)?.uppercased() }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isCapital: Bool { ("A"..."Z").contains(self) }
  fileprivate var isLetter: Bool { isCapital || ("a"..."z").contains(self) }
  fileprivate var isWordPart: Bool { isDigit || properties.isAlphabetic }
}
