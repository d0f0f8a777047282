/// Writes letters as A4 PDF files, ready to print and to put into a window envelope.
package enum LetterWriter {
  /// The finished file.
  ///
  /// How to pay never stands alone on a page.
  ///
  /// - Throws: `DeliveryProblem` when the address does not fit the window, a row is higher than a page, or the logo
  ///   is not a PNG.
  package static func pdf(_ document: LetterDocument) throws(DeliveryProblem) -> [UInt8] {
    let canvas = try PageCanvas(
      title: document.subject, author: document.sender.first ?? "", created: document.created)
    let head = Letterhead(canvas: canvas)
    // A page that holds nothing but how to pay gets lost: rather less room between the paragraphs.
    for spacing in [1, 0.75, 0.5] {
      let (flow, isPaymentAlone) = try layout(document, on: head, spacing: spacing)
      if !isPaymentAlone { return try finish(flow, of: document, on: head) }
    }
    // Too long for that: the end of the text goes over with it.
    let paragraphs = document.body.indices.filter { place in
      if case .paragraph = document.body[place] { return true }
      return false
    }
    let (flow, _) = try layout(document, on: head, spacing: 1, turningBefore: paragraphs.suffix(2).first)
    return try finish(flow, of: document, on: head)
  }

  private static func finish(
    _ flow: PageFlow, of document: LetterDocument, on head: Letterhead
  ) throws(DeliveryProblem) -> [UInt8] {
    try head.finish(flow, footer: document.footer, pageLabel: document.pageLabel)
  }

  /// The pages of a letter, and whether the last one holds only the payment box.
  ///
  /// - Parameter turn: The block of the body before which a new page starts, or nil.
  private static func layout(
    _ document: LetterDocument, on head: Letterhead, spacing: Double, turningBefore turn: Int? = nil
  ) throws(DeliveryProblem) -> (flow: PageFlow, isPaymentAlone: Bool) {
    var flow = PageFlow(
      canvas: head.canvas, bottom: try head.bottom(above: document.footer), continuation: document.subject,
      y: A4.underWindow)
    flow.spacing = spacing
    let senderEnd = try head.putSender(document.sender, logo: document.logo, into: &flow)
    try head.putRecipient(document.recipient, into: &flow)
    flow.y = max(A4.underWindow, senderEnd + 8)
    putReferences(of: document, into: &flow)
    for (place, block) in document.body.enumerated() {
      if place == turn, !flow.isAtTop { flow.startPage() }
      switch block {
      case .paragraph(let text): flow.paragraph(text)
      case .table(let table): try flow.table(table)
      case .spacer: flow.y += 10 * spacing
      }
    }
    flow.y += 6 * spacing
    flow.together(document.closing, after: 14)
    guard let payment = document.payment else { return (flow, false) }
    let pages = flow.pages.count
    flow.paymentBox(payment)
    return (flow, flow.pages.count > pages)
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
