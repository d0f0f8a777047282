/// Writes statements of account as A4 PDF files.
package enum StatementWriter {
  /// The finished file.
  ///
  /// - Throws: `DeliveryProblem`, as `LetterWriter.pdf`.
  package static func pdf(_ document: StatementDocument) throws(DeliveryProblem) -> [UInt8] {
    let canvas = try PageCanvas(
      title: document.title, author: document.company.first ?? "", created: document.created)
    let head = Letterhead(canvas: canvas)
    var flow = PageFlow(
      canvas: canvas, bottom: try head.bottom(above: document.footer),
      continuation: "\(document.title) – \(document.customer.first ?? "")", y: A4.underWindow)
    let companyEnd = try head.putSender(document.company, logo: document.logo, into: &flow)
    try head.putRecipient(document.customer, into: &flow)
    flow.y = max(A4.underWindow, companyEnd + 8)
    flow.paragraph(document.title, TextStyle(size: 14, isBold: true), after: 2)
    flow.paragraph(document.asOf, .body, after: 10)
    try flow.table(document.table)
    putTotals(document.totals, into: &flow)
    if let agedBalance = document.agedBalance { try flow.table(agedBalance) }
    if let payment = document.payment { flow.paymentBox(payment) }
    return try head.finish(flow, footer: document.footer, pageLabel: document.pageLabel)
  }

  private static func putTotals(_ totals: [StatementDocument.Total], into flow: inout PageFlow) {
    let half = flow.width / 2
    for total in totals {
      let amount = flow.canvas.fitted(
        total.amount, .body.bold.with { $0.alignment = .right }, width: half - 4)
      let height = flow.canvas.extent(of: total.label, .body.bold, width: half).height
      flow.need(height + 3)
      flow.put(.text(total.label, .body.bold, x: flow.left + 4, y: flow.y, width: half - 4))
      flow.put(.text(total.amount, amount, x: flow.left + half, y: flow.y, width: half - 4))
      flow.y += height + 3
    }
    flow.y += 8
  }
}
