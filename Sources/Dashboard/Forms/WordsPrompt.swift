import Canvas
import Casework
import PlainText
import Receivables
import Wording

/// Asks for one line of words that a command needs: how a dispute ended, why a payment is void.
struct WordsPrompt: Form {
  let title: String
  /// What it is about: name and amount.
  let what: String
  /// The name of the field.
  let label: String
  let language: Language
  /// Builds the command from the words.
  let command: @Sendable (String) -> Command
  var words = TextField(limit: 200)
  var wasRefused = false

  /// Asks for words.
  init(
    title: String, what: String, label: String, language: Language,
    command: @escaping @Sendable (String) -> Command
  ) {
    self.title = title
    self.what = what
    self.label = label
    self.language = language
    self.command = command
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if !words.text.isBlank {
        return .submitted(command(words.text))
      }
      wasRefused = true
    default: _ = words.handle(key)
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] { [DraftField("words", \.words.text)] }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: title, footer: FormWords.enterOrLeave(frame.glyphs, in: language),
      content: Size(columns: 70, rows: 5))
    var page = FormPage(box.draw(into: &frame))
    page.words(what, role: .strong, into: &frame)
    page.skip()
    page.field(label, words, columns: 56, isActive: true, into: &frame)
    if wasRefused {
      page.notices(
        [
          .missing(
            language.say("Quelques mots suffisent, mais il en faut", "A few words do, but they are needed"))
        ],
        wasRefused: true, into: &frame)
    }
  }
}
