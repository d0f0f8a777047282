/// What a person typed and picked in a form, field by field, as it is kept beyond a crash and offered again.
///
/// As text: a first line that names the version, then `name=value` a line with `\\` and `\n` escaped, by name. A text of
/// another version is no draft.
struct FormDraft: Equatable, Sendable {
  private static let head = "relance-draft 1"
  private(set) var values: [String: String] = [:]

  /// Nothing typed.
  init() {}

  /// Reads a kept text; nil when it is none of ours.
  init?(reading text: String) {
    let lines = text.unicodeScalars.split(separator: "\n").map { String($0) }
    guard lines.first == FormDraft.head else { return nil }
    for line in lines.dropFirst() {
      guard let equals = line.unicodeScalars.firstIndex(of: "=") else { return nil }
      let name = String(line.unicodeScalars[..<equals])
      let value = line.unicodeScalars[line.unicodeScalars.index(after: equals)...]
      values[name] = FormDraft.unescaped(value)
    }
  }

  /// The value of a field; an empty one counts as not there.
  subscript(name: String) -> String {
    get { values[name] ?? "" }
    set { values[name] = newValue.isEmpty ? nil : newValue }
  }

  /// The text to keep.
  var text: String {
    let lines = values.keys.sorted().map { "\($0)=\(FormDraft.escaped(self[$0]))" }
    return ([FormDraft.head] + lines).joined(separator: "\n") + "\n"
  }

  private static func escaped(_ value: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func unescaped(_ value: Substring.UnicodeScalarView) -> String {
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value {
      if isEscaped {
        out.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }
}
