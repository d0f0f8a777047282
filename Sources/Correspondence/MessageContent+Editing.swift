import Dunning
import PlainText

extension MessageContent {
  /// Splits an edited text (`editableText` with changes) into subject and body.
  ///
  /// - Throws: `CompositionRefusal.emptyEdit` when the subject line or the body is missing.
  package static func edit(from text: String, by actor: String) throws(CompositionRefusal) -> Reminder.Edit {
    let lines = MessageTemplate.lines(text)
    guard let head = lines.firstIndex(where: { !MessageTemplate.isBlank($0) }),
      let subject = SubjectLine.text(of: lines[head]), !subject.isEmpty
    else { throw .emptyEdit }
    var body = Array(lines[(head + 1)...].drop(while: MessageTemplate.isBlank))
    while let last = body.last, MessageTemplate.isBlank(last) { body.removeLast() }
    guard !body.isEmpty else { throw .emptyEdit }
    return Reminder.Edit(subject: subject, body: body.joined(separator: "\n") + "\n", by: actor)
  }

  /// This content with the subject and body that a person wrote; figures, recipient and bank details stay.
  ///
  /// - Throws: `tagInEdit` when the edit adds a tag, `tableInEdit` when the table is lost or doubled, `emptyEdit`.
  package func applying(_ edit: Reminder.Edit) throws(CompositionRefusal) -> MessageContent {
    let subject = legible(edit.subject)
    var changed = self
    changed.subject = subject
    changed.blocks = BodyBlocks.blocks(
      of: MessageTemplate.lines(edit.body).map(legible), table: InvoiceTable.marker)
    guard !subject.isEmpty, !changed.blocks.isEmpty else { throw .emptyEdit }
    let tables = changed.blocks.filter { $0 == .invoiceTable }.count
    guard tables == blocks.filter({ $0 == .invoiceTable }).count else { throw .tableInEdit }
    let known = Set(TagText.tags(in: editableText).map(\.tag))
    for (tag, line) in TagText.tags(in: subject + "\n\n" + edit.body) where !known.contains(tag) {
      throw .tagInEdit(tag: legible(tag), line: line)
    }
    return changed
  }
}
