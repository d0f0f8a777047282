import PlainText
import Receivables

/// What a text message tells of a debt: a phone lies about, and whoever reads it learns of it (art. L121-6 C. conso.).
enum TextMessageDebt {
  /// Words that tell of one; case and accents do not matter, and each begins where a word begins.
  static let words = [
    "facture", "dette", "impayé", "créance", "arriéré", "mise en demeure", "recouvrement", "échéance",
    "solde dû",
    "retard de paiement", "retard de règlement", "nous devez", "somme due", "montant dû", "euros", "invoice",
    "debt",
    "unpaid", "overdue", "arrears", "formal notice", "late payment", "owe us", "amount due", "balance due",
  ]

  /// The first words of a text that tell of a debt, and their line.
  ///
  /// - Parameter lines: Numbered lines of the text.
  static func findings(in lines: [(number: Int, text: String)]) -> [ConsumerRule.Finding] {
    ConsumerRule.findings(of: words, in: lines)
  }

  /// What a person's text tells of the debt, as written: an amount, an account, an invoice's number or such words; nil
  /// for nothing.
  static func told(in body: String, of content: MessageContent) -> (words: String, line: Int)? {
    // As the editor counts: the body begins below the subject and a blank line.
    let lines = MessageTemplate.lines(body).enumerated().map { (number: $0.offset + 3, text: $0.element) }
    for line in lines {
      if let amount = EditedFigures.amounts(in: line.text).first { return (amount, line.number) }
      if let account = PaymentFacts.account(in: line.text) { return (account, line.number) }
      let numbers = content.lines.map(\.number).filter { !$0.isEmpty }
      if let number = ConsumerRule.findings(of: numbers, in: [line]).first?.words {
        return (number, line.number)
      }
    }
    return findings(in: lines).first.map { ($0.words, $0.line) }
  }
}
