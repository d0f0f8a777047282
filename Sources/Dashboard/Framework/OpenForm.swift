import Canvas

/// A form on the screen or left as a draft, with what it showed while it was empty.
struct OpenForm: Sendable {
  var form: any Form
  /// Under which it is kept when it is left; empty for a question that is not worth keeping.
  let name: String
  private let blank: [String]

  init(_ form: any Form, name: String) {
    self.form = form
    self.name = name
    blank = OpenForm.text(of: form)
  }

  /// Whether leaving it would lose something typed or picked.
  var isWorthKeeping: Bool { !name.isEmpty && OpenForm.text(of: form) != blank }

  /// What it shows, line by line: a readable copy for a draft file.
  var text: String { OpenForm.text(of: form).filter { !$0.isEmpty }.joined(separator: "\n") }

  private static func text(of form: any Form) -> [String] {
    var frame = Frame(size: Size(columns: 100, rows: 40))
    form.draw(into: &frame)
    return frame.trimmedLines
  }
}
