import Dunning
import PlainText

extension MessageContent {
  /// Splits an edited text (`editableText` with changes) into subject and body.
  ///
  /// A text message has no subject: it is all body. A subject line in front of it, as older drafts have, is kept apart
  /// and never sent.
  ///
  /// - Parameter isTextMessage: Whether it goes as a text message.
  /// - Throws: `CompositionRefusal.emptyEdit` when the subject line or the body is missing, `emptyTextMessage`,
  ///   `editTooLong`.
  package static func edit(
    from text: String, by actor: String, isTextMessage: Bool = false
  ) throws(CompositionRefusal) -> Reminder.Edit {
    try checkLength(of: text)
    let lines = MessageTemplate.lines(text)
    let empty: CompositionRefusal = isTextMessage ? .emptyTextMessage : .emptyEdit
    guard let first = lines.firstIndex(where: { !MessageTemplate.isBlank($0) }) else { throw empty }
    let subject = SubjectLine.text(of: lines[first]) ?? ""
    if subject.isEmpty, !isTextMessage { throw .emptyEdit }
    let head = SubjectLine.text(of: lines[first]) == nil ? first - 1 : first
    var body = Array(lines[(head + 1)...].drop(while: MessageTemplate.isBlank))
    while let last = body.last, MessageTemplate.isBlank(last) { body.removeLast() }
    guard !body.isEmpty else { throw empty }
    return Reminder.Edit(subject: subject, body: body.joined(separator: "\n") + "\n", by: actor)
  }

  /// Some twenty pages, in bytes of UTF-8.
  package static let longestEdit = 64 << 10

  /// Refuses a text that is longer than any letter: what is asked of it grows with its length, and others wait for
  /// the store meanwhile.
  ///
  /// - Throws: `CompositionRefusal.editTooLong`.
  package static func checkLength(of text: String) throws(CompositionRefusal) {
    guard text.utf8.count <= longestEdit else { throw .editTooLong(limit: longestEdit) }
  }

  /// This content with the subject and body that a person wrote; figures, recipient and bank details stay.
  ///
  /// - Throws: `tagInEdit` when the edit adds a tag, `tableInEdit` when the table is lost or doubled, `emptyEdit`,
  ///   `emptyTextMessage`.
  package func applying(_ edit: Reminder.Edit) throws(CompositionRefusal) -> MessageContent {
    let subject = legible(edit.subject)
    var changed = self
    let isTextMessage = channel == .sms
    if !isTextMessage || !subject.isEmpty { changed.subject = subject }
    changed.blocks = BodyBlocks.blocks(
      of: MessageTemplate.lines(edit.body).map(legible), table: InvoiceTable.marker)
    guard !changed.blocks.isEmpty else { throw isTextMessage ? .emptyTextMessage : .emptyEdit }
    guard isTextMessage || !subject.isEmpty else { throw .emptyEdit }
    let tables = changed.blocks.filter { $0 == .invoiceTable }.count
    guard tables == blocks.filter({ $0 == .invoiceTable }).count else { throw .tableInEdit }
    let known = Set(TagText.tags(in: editableText).map(\.tag))
    for (tag, line) in TagText.tags(in: edit.typed) where !known.contains(tag) {
      throw .tagInEdit(tag: legible(tag), line: line)
    }
    return changed
  }
}

extension Reminder.Edit {
  /// The text as it was typed, whose lines errors count: the body of a text message alone, else the subject, a blank line
  /// and the body.
  var typed: String { subject.isEmpty ? body : "\(subject)\n\n\(body)" }

  /// The lines of `typed`, from 1.
  var typedLines: [(number: Int, text: String)] {
    MessageTemplate.lines(typed).enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// Line of the first line of the body, as `typed` counts.
  var firstBodyLine: Int { subject.isEmpty ? 1 : 3 }
}
