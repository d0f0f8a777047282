/// The fixed places of a first page: sender, envelope window, fold mark; and the foot of every page.
struct Letterhead {
  let canvas: PageCanvas

  /// Logo and sender at the top left; returns where they end, in points from the top.
  func putSender(_ lines: [String], logo: [UInt8]?, into flow: inout PageFlow) throws(DeliveryProblem)
    -> Double
  {
    var y = A4.points(12)
    let width = A4.Window.left - A4.left - A4.points(4)
    if let logo {
      let picture = try Picture(png: logo)
      let size = picture.size(within: (width: A4.points(50), height: A4.points(18)))
      flow.put(.picture(logo, x: A4.left, y: y, width: size.width, height: size.height))
      y += size.height + 6
    }
    for (index, line) in lines.enumerated() {
      let style = index == 0 ? TextStyle.body.bold : TextStyle.small
      flow.put(.text(line, style, x: A4.left, y: y, width: width))
      y += canvas.extent(of: line, style, width: width).height
    }
    flow.put(
      .rule(
        fromX: A4.points(4), fromY: A4.points(99), toX: A4.points(8), toY: A4.points(99), thickness: 0.4,
        grey: 0.5))
    return y
  }

  /// The recipient inside the window, as large as it can be.
  func putRecipient(_ lines: [String], into flow: inout PageFlow) throws(DeliveryProblem) {
    guard (1...6).contains(lines.count) else { throw .recipientDoesNotFit(lines: lines.count) }
    let text = lines.map { $0.withVisibleControls.replacingLineBreaks }.joined(separator: "\n")
    let width = A4.Window.right - A4.Window.left
    let height = A4.Window.bottom - A4.Window.top
    // First without wrapping down to 7.5 points, then wrapped.
    for isWrapped in [false, true] {
      for step in 0...20 {
        let style = TextStyle(size: 10.5 - Double(step) * 0.25)
        guard isWrapped || style.size >= 7.5 else { break }
        let extent = canvas.extent(of: text, style, width: isWrapped ? width : 0)
        if extent.height <= height, extent.width <= width {
          flow.put(.text(text, style, x: A4.Window.left, y: A4.Window.top, width: width))
          return
        }
      }
    }
    throw .recipientDoesNotFit(lines: lines.count)
  }

  /// Where the flow must end above a foot of these lines.
  func bottom(above footer: [String]) throws(DeliveryProblem) -> Double {
    let bottom = A4.height - A4.points(10) - footHeight(footer) - A4.points(4)
    guard bottom > A4.underWindow + A4.points(60) else { throw .page }
    return bottom
  }

  /// Draws all pages with their feet; returns the file.
  func finish(_ flow: PageFlow, footer: [String], pageLabel: String) throws(DeliveryProblem) -> [UInt8] {
    let width = A4.right - A4.left
    for (index, marks) in flow.pages.enumerated() {
      if index > 0 { canvas.nextPage() }
      for mark in marks { try canvas.draw(mark) }
      let label = Self.label(pageLabel, page: index + 1, of: flow.pages.count)
      let top = A4.height - A4.points(10) - footHeight(footer)
      try canvas.draw(
        .rule(fromX: A4.left, fromY: top - 3, toX: A4.right, toY: top - 3, thickness: 0.3, grey: 0.6))
      try canvas.draw(
        .text(footer.joined(separator: "\n"), .footer, x: A4.left, y: top, width: width))
      try canvas.draw(
        .text(
          label, TextStyle(size: 8, alignment: .right, grey: 0.2), x: A4.left,
          y: A4.height - A4.points(10) - 1,
          width: width))
    }
    return try canvas.finished()
  }

  private func footHeight(_ footer: [String]) -> Double {
    canvas.extent(of: footer.joined(separator: "\n"), .footer, width: A4.right - A4.left).height
  }

  /// `{x}` and `{y}` of the format, each replaced once.
  static func label(_ format: String, page: Int, of pages: Int) -> String {
    var label = ""
    var rest = Substring(format)
    while let brace = rest.firstIndex(of: "{") {
      label += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{x}") {
        label += String(page)
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("{y}") {
        label += String(pages)
        rest = rest.dropFirst(3)
      } else {
        label += "{"
        rest = rest.dropFirst()
      }
    }
    return label + rest
  }
}

extension String {
  /// One line: an address line must not smuggle in a seventh.
  fileprivate var replacingLineBreaks: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}
