import Dunning
import PlainText
import Receivables
import Wording

/// Looks for what a formal notice must say; other messages are left alone.
enum NoticeCheck {
  /// The first mention that our records cannot fill, or nil.
  static func lack(in facts: MessageFacts) -> NoticeMention? {
    guard facts.step.isFormalNotice else { return nil }
    if facts.company.siren.isEmpty { return .creditorNumber }
    if facts.company.postalLines.isEmpty { return .creditorAddress }
    if facts.channel.isOnPaper, PostalText.lines(of: facts.customer.address).isEmpty { return .debtorAddress }
    return facts.step.deadlineDays == nil ? .deadline : nil
  }

  /// The first mention that a written notice lacks, or nil.
  static func lack(in content: MessageContent, of facts: MessageFacts) -> NoticeMention? {
    guard facts.step.isFormalNotice else { return nil }
    if let lack = lack(in: facts) { return lack }
    let text = folded(spaced(([content.subject] + content.paragraphs).joined(separator: " ")))
    func says(_ words: String...) -> Bool { words.contains { text.contains(folded($0)) } }
    if !says("mise en demeure", "mettons en demeure", "formal notice") { return .title }
    if !content.blocks.contains(.invoiceTable) { return .invoices }
    if !says("1344") { return .legalBasis }
    let days = facts.step.deadlineDays.map { [" \($0) jours", " \($0) days"] } ?? []
    let date = facts.deadline.map { [spaced($0.long(in: facts.language)), $0.numeric] } ?? []
    return (days + date).contains { text.contains(folded($0)) } ? nil : .deadline
  }
}
