/// Pages being filled from top to bottom; drawn only once their number is known.
struct PageFlow {
  let canvas: PageCanvas
  /// Where the flow ends on every page, in points from the top.
  let bottom: Double
  /// Shown small at the top of every page but the first.
  let continuation: String
  private(set) var pages: [[PageMark]] = [[]]
  /// Where the next thing goes, in points from the top.
  var y: Double
  private var top = A4.top
  /// How much of the usual room is left between paragraphs, 1 for all of it.
  var spacing = 1.0

  let left = A4.left
  let width = A4.right - A4.left

  init(canvas: PageCanvas, bottom: Double, continuation: String, y: Double) {
    self.canvas = canvas
    self.bottom = bottom
    self.continuation = continuation
    self.y = y
  }

  var isAtTop: Bool { pages.count > 1 && y <= top + 0.1 }

  /// The height of an empty page.
  var pageHeight: Double { bottom - A4.top - 16 }

  mutating func put(_ mark: PageMark) { pages[pages.count - 1].append(mark) }

  mutating func startPage() {
    pages.append([])
    let style = canvas.fitted(continuation, TextStyle(size: 8, grey: 0.4), width: width)
    put(.text(continuation, style, x: left, y: A4.top - 12, width: 0))
    y = A4.top + 8
    top = y
  }

  /// Starts a page unless the height is free on this one.
  mutating func need(_ height: Double) {
    if y + height > bottom, !isAtTop { startPage() }
  }

  /// Text from margin to margin; a page never ends or starts with a single line of it.
  mutating func paragraph(_ text: String, _ style: TextStyle = .body, after gap: Double = 6) {
    var rest = text.withVisibleControls
    while true {
      let lines = canvas.lines(of: rest, style, width: width)
      let fitting = lines.bottoms.prefix { y + $0 <= bottom }.count
      if fitting == lines.count {
        put(.text(rest, style, x: left, y: y, width: width))
        y += (lines.bottoms.last ?? 0) + gap * spacing
        return
      }
      var taken = fitting
      if lines.count - taken == 1, taken > 0 { taken -= 1 }
      if taken < 2 { taken = isAtTop ? max(1, fitting) : 0 }
      guard taken > 0 else {
        startPage()
        continue
      }
      let bytes = Array(rest.utf8)
      put(
        .text(
          String(decoding: bytes[..<lines.ends[taken - 1]], as: UTF8.self), style, x: left, y: y, width: width
        ))
      rest = Self.remainder(of: bytes, from: lines.ends[taken - 1])
      startPage()
    }
  }

  /// Lines that stay on one page, if they fit one.
  mutating func together(_ lines: [String], _ style: TextStyle = .body, after gap: Double = 6) {
    let text = lines.joined(separator: "\n")
    guard !text.isEmpty else { return }
    let height = canvas.extent(of: text, style, width: width).height
    if height <= pageHeight { need(height) }
    paragraph(text, style, after: gap)
  }

  /// What follows a break: the line break itself, or the spaces that a wrapped line ends with, are dropped.
  private static func remainder(of bytes: [UInt8], from end: Int) -> String {
    var rest = bytes[end...]
    if rest.first == UInt8(ascii: "\n") {
      rest.removeFirst()
    } else {
      while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    }
    return String(decoding: rest, as: UTF8.self)
  }
}
