/// Writes reports as A4 PDF files.
package enum ReportWriter {
  private static let title = TextStyle(size: 18, isBold: true)
  private static let heading = TextStyle(size: 13, isBold: true)
  private static let subheading = TextStyle(size: 10.5, isBold: true)

  /// The finished file.
  ///
  /// - Throws: `DeliveryProblem`, as `LetterWriter.pdf`.
  package static func pdf(_ report: ReportDocument) throws(DeliveryProblem) -> [UInt8] {
    let canvas = try PageCanvas(
      title: report.title, author: report.author.first ?? "", created: report.created)
    let head = Letterhead(canvas: canvas)
    var flow = PageFlow(
      canvas: canvas, bottom: try head.bottom(above: report.footer),
      continuation: ([report.title] + report.subtitles.prefix(1)).joined(separator: " – "), y: A4.top)
    flow.together(report.author, .small, after: 18)
    flow.paragraph(report.title, title, after: 4)
    for line in report.subtitles { flow.paragraph(line, .body.bold, after: 2) }
    flow.y += 10
    for block in report.body { try put(block, into: &flow) }
    return try head.finish(flow, footer: report.footer, pageLabel: report.pageLabel)
  }

  private static func put(_ block: ReportDocument.Block, into flow: inout PageFlow) throws(DeliveryProblem) {
    switch block {
    case .heading(let text):
      flow.y += flow.isAtTop ? 0 : 12
      flow.need(A4.points(28))
      flow.paragraph(text, heading, after: 6)
    case .subheading(let text):
      flow.y += flow.isAtTop ? 0 : 6
      flow.need(A4.points(18))
      flow.paragraph(text, subheading, after: 4)
    case .paragraph(let text): flow.paragraph(text, after: 4)
    case .fine(let text): flow.paragraph(text, .small, after: 3)
    case .table(let table): try flow.table(table)
    case .page: if !flow.isAtTop { flow.startPage() }
    }
  }
}
