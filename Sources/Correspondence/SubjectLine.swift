/// The first line of a text: `Objet : …` or `Subject: …`.
enum SubjectLine {
  /// What follows the colon, or nil when the line is no subject line.
  static func text(of line: String) -> String? {
    let scalars = Array(line.unicodeScalars)
    for word in ["objet", "subject"] {
      let wanted = Array(word.unicodeScalars)
      guard scalars.count > wanted.count,
        zip(scalars, wanted).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
      else { continue }
      let rest = scalars[wanted.count...].drop(while: isSpace)
      guard rest.first == ":" else { continue }
      var text = Array(rest.dropFirst().drop(while: isSpace))
      while let last = text.last, isSpace(last) { text.removeLast() }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      return String(view)
    }
    return nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0x09, 0xA0, 0x2009, 0x202F].contains(scalar.value)
  }
}
