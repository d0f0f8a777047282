/// Writes letters as A4 PDF files, ready to print and to put into a window envelope.
package enum LetterWriter {
  /// The finished file.
  ///
  /// Signature and how to pay never stand alone on a page: something of what is said goes with them.
  ///
  /// - Throws: `DeliveryProblem` when the address does not fit the window, a row is higher than a page, or the logo
  ///   is not a PNG.
  package static func pdf(_ document: LetterDocument) throws(DeliveryProblem) -> [UInt8] {
    let canvas = try PageCanvas(
      title: document.subject, author: document.sender.first ?? "", created: document.created)
    let head = Letterhead(canvas: canvas)
    // A page without a word of the letter gets lost: rather less room between the paragraphs.
    for spacing in [1, 0.75, 0.5] {
      let (flow, isEndAlone) = try layout(document, on: head, spacing: spacing)
      if !isEndAlone { return try finish(flow, of: document, on: head) }
    }
    // Too long for that: the end of the text goes over with it.
    let paragraphs = document.body.indices.filter { place in
      if case .paragraph = document.body[place] { return true }
      return false
    }
    let (flow, _) = try layout(
      document, on: head, spacing: 1, turningBefore: paragraphs.suffix(endParagraphs).first)
    return try finish(flow, of: document, on: head)
  }

  /// The last paragraph that says something, the greeting, the signature.
  private static let endParagraphs = 3

  private static func finish(
    _ flow: PageFlow, of document: LetterDocument, on head: Letterhead
  ) throws(DeliveryProblem) -> [UInt8] {
    try head.finish(flow, footer: document.footer, pageLabel: document.pageLabel)
  }

  /// The pages of a letter, and whether the last one holds little more than signature or payment box.
  ///
  /// - Parameter turn: The block of the body before which a new page starts, or nil.
  private static func layout(
    _ document: LetterDocument, on head: Letterhead, spacing: Double, turningBefore turn: Int? = nil
  ) throws(DeliveryProblem) -> (flow: PageFlow, isEndAlone: Bool) {
    var flow = PageFlow(
      canvas: head.canvas, bottom: try head.bottom(above: document.footer), continuation: document.subject,
      y: A4.underWindow)
    flow.spacing = spacing
    let senderEnd = try head.putSender(document.sender, logo: document.logo, into: &flow)
    try head.putRecipient(document.recipient, into: &flow)
    flow.y = max(A4.underWindow, senderEnd + 8)
    putReferences(of: document, into: &flow)
    // The page on which each paragraph ends.
    var endPages: [Int] = []
    for (place, block) in document.body.enumerated() {
      if place == turn, !flow.isAtTop { flow.startPage() }
      switch block {
      case .paragraph(let text):
        flow.paragraph(text)
        endPages.append(flow.pages.count)
      case .table(let table): try flow.table(table)
      case .spacer: flow.y += 10 * spacing
      }
    }
    flow.y += 6 * spacing
    flow.together(document.closing, after: 14)
    if let payment = document.payment { flow.paymentBox(payment) }
    let pages = flow.pages.count
    let isEndAlone = pages > 1 && endPages.count { $0 == pages } < min(endParagraphs, endPages.count)
    return (flow, isEndAlone)
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
