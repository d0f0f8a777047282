import Canvas
import Casework
import Receivables
import Wording

/// The form for a promise to pay that did not come out of a call.
struct PromiseForm: FieldForm {
  let language: Language
  var entry: PromiseEntry
  var focus = FocusRing<PromiseEntry.Field>(.amount)
  var wasRefused = false

  /// Opens the form for a customer.
  init(_ subject: TalkSubject, language: Language) {
    self.language = language
    entry = PromiseEntry(subject, language: language)
  }

  var fields: [PromiseEntry.Field] { entry.fields }

  /// What is wrong or odd at the moment.
  var notices: [FormNotice] {
    let rest = entry.uncoveredNotice(sum: entry.typed.value ?? 0, isPlan: false, until: entry.day.day)
    return (rest.map { [$0] } ?? []) + entry.notices
  }

  mutating func edit(_ key: Key) -> Bool { entry.handle(key, in: focus.field) }

  mutating func submit() -> FormResult {
    entry.order.map { .submitted(.promise($0)) } ?? refuse(at: entry.faultyField)
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "amount-currency", \.entry.currency), DraftField("amount", \.entry.amount.text),
      DraftField("day", \.entry.day.kept), DraftField(choice: "invoices", \.entry.keptInvoices),
      DraftField("means", \.entry.means.text),
      DraftField("reason", \.entry.reason.text),
    ]
  }

  func draw(into frame: inout Frame) {
    let dot = frame.glyphs.middleDot
    let box = Dialog(
      title: language.say("Promesse de payer", "Promise to pay") + " \(dot) \(entry.subject.name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 11))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    entry.draw(on: &page, into: &frame, active: focus.field)
    page.line(language.say("Étape", "Stage"), entry.freeze(frame.glyphs), role: .muted, into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }
}
