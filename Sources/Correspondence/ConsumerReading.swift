/// The lines of a text as a consumer can get to read them: sections for professionals fall away, and so does what only
/// professionals owe.
enum ConsumerReading {
  /// Literal text by line; values are left out.
  ///
  /// - Parameters:
  ///   - first: The number of the line on which the tokens begin.
  ///   - anybody: What anybody at all can get to read, whoever it is.
  static func lines(of tokens: [TemplateToken], from first: Int, anybody: Bool = false) -> [(
    number: Int, text: String
  )] {
    var lines = [(number: first, text: "")]
    read(tokens, isShown: true, anybody: anybody, into: &lines)
    return lines
  }

  private static func read(
    _ tokens: [TemplateToken], isShown: Bool, anybody: Bool, into lines: inout [(number: Int, text: String)]
  ) {
    for token in tokens {
      switch token {
      case .text("\n"): lines.append((lines[lines.count - 1].number + 1, ""))
      case .text(let text): if isShown { lines[lines.count - 1].text += text }
      case .value: lines[lines.count - 1].text += " "
      case .section(let name, let inverted, let inside, _):
        read(
          inside, isShown: isShown && (anybody || isRead(name, inverted: inverted)), anybody: anybody,
          into: &lines)
      }
    }
  }

  private static func isRead(_ name: TemplateName, inverted: Bool) -> Bool {
    switch name {
    case .consumer: !inverted
    case .business, .publicBody: inverted
    case .variable(.recoveryFeeAmount), .variable(.recoveryFeeCount), .field(.recoveryFee): inverted
    default: true
    }
  }
}
