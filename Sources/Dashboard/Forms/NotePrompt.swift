import Canvas
import Casework
import PlainText
import Receivables
import Wording

/// Takes a note about a customer.
struct NotePrompt: Form {
  let customer: CustomerID
  let name: String
  let language: Language
  var note = TextArea()
  var wasRefused = false

  /// Opens an empty note.
  init(customer: CustomerID, name: String, language: Language) {
    self.customer = customer
    self.name = name
    self.language = language
  }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .function(4): return .editor(note.text)
    case .control("s"):
      if !note.text.isBlank {
        return .submitted(.addNote(customer, note.text))
      }
      wasRefused = true
    default: _ = note.handle(key, columns: 70)
    }
    return .stay
  }

  static var draftFields: [DraftField<Self>] { [DraftField("note", \.note.text)] }

  mutating func take(edited text: String) { note.text = text }

  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let box = Dialog(
      title: language.say("Note", "Note") + " \(dot) \(name)",
      footer: language.say("F4 Éditeur", "F4 Editor") + " \(dot) "
        + FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 70, rows: 8))
    let area = box.draw(into: &frame)
    note.draw(into: &frame, in: area.split(topRows: area.rows - 1).top, isActive: true)
    var page = FormPage(area.split(topRows: area.rows - 1).bottom)
    if wasRefused, note.isEmpty {
      page.notices(
        [.missing(language.say("La note est vide : tapez ou Échap", "The note is empty: type or Esc"))],
        wasRefused: true, into: &frame)
    }
  }
}
