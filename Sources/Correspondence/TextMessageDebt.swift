import Dunning
import PlainText
import Receivables

/// What a text message tells of a debt: a phone lies about, and whoever reads it learns of it (art. L121-6 C. conso.).
enum TextMessageDebt {
  /// Words that tell of one; case and accents do not matter, and each begins where a word begins.
  static let words = SoughtWords([
    "facture", "dette", "impayé", "créance", "arriéré", "mise en demeure", "recouvrement", "échéance",
    "solde dû",
    "retard de paiement", "retard de règlement", "nous devez", "somme due", "montant dû", "euros",
    "devoir", "restez devoir", "à régler", "reste dû", "invoice", "debt",
    "unpaid", "overdue", "arrears", "formal notice", "late payment", "owe us", "amount due", "balance due",
  ])

  /// The first words of a text that tell of a debt, and their line.
  ///
  /// - Parameter lines: Numbered lines of the text.
  static func findings(in lines: [(number: Int, text: String)]) -> [ConsumerRule.Finding] {
    ConsumerRule.findings(of: words, in: lines)
  }

  /// What a person's text tells of the debt, as written: an amount, an account, an invoice's number or such words; nil
  /// for nothing.
  ///
  /// - Parameter codes: Numbers that are no amounts.
  static func told(
    in edit: Reminder.Edit, of content: MessageContent, codes: Set<String>
  ) -> (words: String, line: Int)? {
    let lines = MessageTemplate.lines(edit.body).enumerated().map {
      (number: $0.offset + edit.firstBodyLine, text: $0.element)
    }
    for line in lines {
      if let words = all(in: line, of: content, codes: codes).first { return (words, line.number) }
    }
    return findings(in: lines).first.map { ($0.words, $0.line) }
  }

  /// Everything that the text of a message tells of the debt, line by line, then the words.
  static func all(in content: MessageContent, codes: Set<String>) -> [String] {
    let lines = content.paragraphs.flatMap(MessageTemplate.lines).map { (number: 1, text: $0) }
    return lines.flatMap { all(in: $0, of: content, codes: codes) } + findings(in: lines).map(\.words)
  }

  /// Amounts, accounts and numbers of invoices in a line.
  private static func all(
    in line: (number: Int, text: String), of content: MessageContent, codes: Set<String>
  ) -> [String] {
    let numbers = content.lines.map(\.number).filter { !$0.isEmpty }
    return EditedFigures.amounts(in: line.text) + [PaymentFacts.account(in: line.text)].compactMap { $0 }
      + ConsumerRule.findings(of: SoughtWords(numbers), in: [line]).map(\.words)
      + EditedFigures.wholeNumbers(in: line.text, but: codes).map(\.text)
  }
}
