/// The slow path of `legible`: decides for each Unicode scalar whether it shows, becomes visible, or goes.
struct Sanitiser {
  /// Combining marks that one base may carry; more is an attack on the line above ("Zalgo").
  static let marksPerBase = 4

  let keepsLineBreaks: Bool

  func clean(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var shown = String.UnicodeScalarView()
    var marks = 0
    var hasBase = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      defer { index += 1 }
      if keepsLineBreaks, let replacement = lineBreak(at: &index, in: scalars) {
        shown.append(replacement)
        hasBase = false
        marks = 0
        continue
      }
      switch verdict(on: scalar, at: index, in: scalars) {
      case .base:
        shown.append(scalar)
        hasBase = true
        marks = 0
      case .mark:
        if !hasBase { shown.append("◌") }
        hasBase = true
        marks += 1
        if marks <= Self.marksPerBase { shown.append(scalar) }
      case .joiner: shown.append(scalar)
      case .dropped: break
      case .named(let name):
        shown.append(contentsOf: name.unicodeScalars)
        hasBase = true
        marks = 0
      }
    }
    return String(shown)
  }

  private func lineBreak(at index: inout Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    switch scalars[index].value {
    case 0x09: return " "
    case 0x0A: return "\n"
    case 0x0D:
      if index + 1 < scalars.count, scalars[index + 1].value == 0x0A { index += 1 }
      return "\n"
    default: return nil
    }
  }

  private enum Verdict {
    case base, mark, joiner, dropped
    case named(String)
  }

  private func verdict(on scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Verdict {
    let value = scalar.value
    if value < 0x20 { return .named(String(controlPicture(0x2400 + value))) }
    if value < 0x7F { return .base }
    if value == 0x7F { return .named(String(controlPicture(0x2421))) }
    if (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) { return .dropped }
    if value == 0x200D, joinsEmoji(at: index, in: scalars) { return .joiner }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      return .named(codePoint(value))
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint ? .named(codePoint(value)) : .mark
    default:
      if properties.isDefaultIgnorableCodePoint { return .named(codePoint(value)) }
      return CellWidth.of(scalar) == 0 ? .mark : .base
    }
  }

  private func joinsEmoji(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var before = index - 1
    while before >= 0, scalars[before].value == 0xFE0F || scalars[before].properties.isEmojiModifier {
      before -= 1
    }
    guard before >= 0, index + 1 < scalars.count else { return false }
    return isPictograph(scalars[before]) && isPictograph(scalars[index + 1])
  }

  private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  private func controlPicture(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "?" }

  private func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
