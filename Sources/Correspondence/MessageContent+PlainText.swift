import Dunning
import Wording

extension MessageContent {
  /// The body as text: paragraphs wrapped at `width` columns, the table aligned, a blank line between them.
  ///
  /// What e-mails carry and previews show; a text message stays as it is, to be copied; a letter ends with what its payment frame says. Lines end with `\n`, the
  /// last one too.
  package func plainText(width: Int = 72) -> String {
    if channel == .sms { return textMessage + "\n" }
    let table = InvoiceTable(self)
    let parts = blocks.map { block -> String in
      switch block {
      case .paragraph(let text): TextWrap.lines(text, width: width).joined(separator: "\n")
      case .invoiceTable: table.textLines(width: width).joined(separator: "\n")
      }
    }
    let payment = channel.isOnPaper ? PaymentLine.lines(of: self).map(\.text) : []
    let frame = payment.isEmpty ? [] : [payment.joined(separator: "\n")]
    return (parts + frame).joined(separator: "\n\n") + "\n"
  }

  /// What an editor opens: `Objet : …`, a blank line, the body with `[[InvoiceTable]]` where the table stands; of a text
  /// message the body alone, for no subject is sent with it.
  package var editableText: String {
    let parts = blocks.map { block -> String in
      switch block {
      case .paragraph(let text): Self.guarded(text)
      case .invoiceTable: InvoiceTable.marker
      }
    }
    if channel == .sms { return parts.joined(separator: "\n\n") + "\n" }
    let head = language.say("Objet\u{202F}:", "Subject:")
    return "\(head) \(subject)\n\n" + parts.joined(separator: "\n\n") + "\n"
  }

  /// A customer's name may read like the marker: a leading space keeps it text.
  private static func guarded(_ text: String) -> String {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { line in
        let line = String(decoding: line, as: UTF8.self)
        return line == InvoiceTable.marker ? " " + line : line
      }
      .joined(separator: "\n")
  }
}
