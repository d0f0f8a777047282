extension PageFlow {
  /// The frame that says how to pay, whole on one page.
  mutating func paymentBox(_ box: PaymentBox) {
    let code = Self.code(of: box)
    let side = A4.points(27)
    let inset = 8.0
    let labelWidth = A4.points(34)
    // Four modules of quiet zone on every side (ISO/IEC 18004); the frame counts as ink.
    let codeWidth = code.map { side * Double($0.width + 8) / Double($0.width) } ?? 0
    let valueWidth = width - 2 * inset - labelWidth - codeWidth
    let title = canvas.extent(of: box.labels.title, .body.bold, width: width - 2 * inset - codeWidth).height
    var lines: [(label: String, value: String, style: TextStyle, height: Double)] = []
    for (label, value) in box.lines {
      let isIBAN = label == box.labels.iban
      let style = isIBAN ? canvas.fitted(value, .body.bold, width: valueWidth) : TextStyle.body
      let height = max(
        canvas.extent(of: value, style, width: valueWidth).height,
        canvas.extent(of: label, .small, width: labelWidth - 4).height)
      lines.append((label, value, style, height + 2))
    }
    let caption = code == nil ? 0 : canvas.extent(of: box.labels.code, .footer, width: codeWidth).height
    let height = max(title + 4 + lines.reduce(0) { $0 + $1.height } + 2 * inset, codeWidth + caption + 8)
    need(height)
    putFrame(height: height)
    put(
      .text(box.labels.title, .body.bold, x: left + inset, y: y + inset, width: width - 2 * inset - codeWidth)
    )
    var lineY = y + inset + title + 4
    for line in lines {
      put(.text(line.label, .small, x: left + inset, y: lineY + 1, width: labelWidth - 4))
      put(.text(line.value, line.style, x: left + inset + labelWidth, y: lineY, width: valueWidth))
      lineY += line.height
    }
    if let code {
      let quiet = (codeWidth - side) / 2
      put(.code(code, x: left + width - codeWidth + quiet - 2, y: y + quiet + 2, side: side))
      put(
        .text(
          box.labels.code, .footer, x: left + width - codeWidth - 2, y: y + codeWidth + 2, width: codeWidth))
    }
    y += height + 8
  }

  /// A code that cannot be made is left out: IBAN and reference stand beside it anyway.
  private static func code(of box: PaymentBox) -> PaymentCode? {
    guard let payment = box.code else { return nil }
    do throws(DeliveryProblem) { return try PaymentCode(payment) } catch { return nil }
  }

  private mutating func putFrame(height: Double) {
    let right = left + width
    put(.rule(fromX: left, fromY: y, toX: right, toY: y, thickness: 0.8, grey: 0.3))
    put(.rule(fromX: left, fromY: y + height, toX: right, toY: y + height, thickness: 0.8, grey: 0.3))
    put(.rule(fromX: left, fromY: y, toX: left, toY: y + height, thickness: 0.8, grey: 0.3))
    put(.rule(fromX: right, fromY: y, toX: right, toY: y + height, thickness: 0.8, grey: 0.3))
  }
}
