/// Writes letters as A4 PDF files, ready to print and to put into a window envelope.
package enum LetterWriter {
  /// The finished file.
  ///
  /// - Throws: `DeliveryProblem` when the address does not fit the window, a row is higher than a page, or the logo
  ///   is not a PNG.
  package static func pdf(_ document: LetterDocument) throws(DeliveryProblem) -> [UInt8] {
    let canvas = try PageCanvas(
      title: document.subject, author: document.sender.first ?? "", created: document.created)
    let head = Letterhead(canvas: canvas)
    var flow = PageFlow(
      canvas: canvas, bottom: try head.bottom(above: document.footer), continuation: document.subject,
      y: A4.underWindow)
    let senderEnd = try head.putSender(document.sender, logo: document.logo, into: &flow)
    try head.putRecipient(document.recipient, into: &flow)
    flow.y = max(A4.underWindow, senderEnd + 8)
    putReferences(of: document, into: &flow)
    for block in document.body {
      switch block {
      case .paragraph(let text): flow.paragraph(text)
      case .table(let table): try flow.table(table)
      case .spacer: flow.y += 10
      }
    }
    flow.y += 6
    flow.together(document.closing, after: 14)
    if let payment = document.payment { flow.paymentBox(payment) }
    return try head.finish(flow, footer: document.footer, pageLabel: document.pageLabel)
  }

  /// References on the left, place and date on the right, then the mention and the subject.
  private static func putReferences(of document: LetterDocument, into flow: inout PageFlow) {
    let date = TextStyle.body.with { $0.alignment = .right }
    let dateWidth = flow.width / 2
    flow.put(.text(document.placeAndDate, date, x: flow.left + dateWidth, y: flow.y, width: dateWidth))
    let references = document.references.joined(separator: "\n")
    flow.put(.text(references, .small, x: flow.left, y: flow.y, width: dateWidth - 8))
    flow.y +=
      max(
        flow.canvas.extent(of: document.placeAndDate, date, width: dateWidth).height,
        flow.canvas.extent(of: references, .small, width: dateWidth - 8).height) + 12
    if let mention = document.mention { flow.paragraph(mention, .body.bold, after: 8) }
    flow.paragraph(document.subject, .body.bold, after: 12)
  }
}
