import CPango

/// One PDF being written: measures text and draws marks.
final class PageCanvas {
  private let pages: OpaquePointer

  init(title: String, author: String, created: String) throws(DeliveryProblem) {
    guard
      let opened = cpango_open(
        A4.width, A4.height, title.withVisibleControls, author.withVisibleControls,
        created.withVisibleControls)
    else { throw .page }
    pages = opened
  }

  deinit { cpango_close(pages) }

  /// Width and height in points, wrapped at `width` or, with 0, on one line.
  func extent(of text: String, _ style: TextStyle, width: Double = 0) -> (
    width: Double, height: Double, lines: Int
  ) {
    var lowered = style.lowered(width: width)
    let shown = text.withVisibleControls
    let extent = cpango_measure(pages, shown, Int32(clamping: shown.utf8.count), &lowered)
    return (extent.width, extent.height, Int(extent.lines))
  }

  /// The style made small enough for the text to stand on one line of this width.
  func fitted(_ text: String, _ style: TextStyle, width: Double) -> TextStyle {
    let natural = extent(of: text, style).width
    guard natural > width, natural > 0 else { return style }
    return style.with { $0.size = max(1, style.size * width / natural * 0.99) }
  }

  /// Where the first lines of a wrapped text end (bytes) and how far down they reach (points), and how many there are.
  func lines(of text: String, _ style: TextStyle, width: Double) -> (
    ends: [Int], bottoms: [Double], count: Int
  ) {
    var ends = [Int32](repeating: 0, count: 200)
    var bottoms = [Double](repeating: 0, count: 200)
    var lowered = style.lowered(width: width)
    let count = Int(
      cpango_lines(pages, text, Int32(clamping: text.utf8.count), &lowered, &ends, &bottoms, 200))
    return (ends.prefix(count).map(Int.init), Array(bottoms.prefix(count)), count)
  }

  func draw(_ mark: PageMark) throws(DeliveryProblem) {
    switch mark {
    case .text(let text, let style, let x, let y, let width):
      var lowered = style.lowered(width: width)
      let shown = text.withVisibleControls
      cpango_text(pages, shown, Int32(clamping: shown.utf8.count), &lowered, x, y)
    case .rule(let fromX, let fromY, let toX, let toY, let thickness, let grey):
      cpango_rule(pages, fromX, fromY, toX, toY, thickness, grey)
    case .box(let x, let y, let width, let height, let grey):
      cpango_box(pages, x, y, width, height, grey)
    case .picture(let bytes, let x, let y, let width, let height):
      guard cpango_png(pages, bytes, bytes.count, x, y, width, height) == 0 else { throw .picture }
    case .code(let code, let x, let y, let side):
      let module = side / Double(code.width)
      for row in 0..<code.width {
        for run in code.runs(inRow: row) {
          cpango_box(
            pages, x + Double(run.start) * module, y + Double(row) * module, Double(run.count) * module,
            module, 0)
        }
      }
    }
  }

  func nextPage() { cpango_next_page(pages) }

  /// The finished file.
  func finished() throws(DeliveryProblem) -> [UInt8] {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    guard cpango_finish(pages, &bytes, &length) == 0, let bytes, length > 0 else { throw .page }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
