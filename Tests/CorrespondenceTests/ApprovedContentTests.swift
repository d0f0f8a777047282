import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("The content that an approval pins")
struct ApprovedContentTests {
  func content() throws -> MessageContent {
    try MessageComposer.compose(facts: MessageFixture.facts(step: "R2"), library: TemplateLibrary())
  }

  @Test("has the same bytes each time and reads back as itself")
  func stable() throws {
    let content = try content()
    #expect(try self.content().canonicalBytes == content.canonicalBytes)
    #expect(content.hash.utf8.count == 64)
    #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
    let bytes = content.canonicalBytes
    for cut in [0, 1, 20, bytes.count / 2, bytes.count - 1] {
      #expect(MessageContent(canonicalBytes: Array(bytes[..<cut])) == nil)
    }
    #expect(MessageContent(canonicalBytes: bytes + [0x0A]) == nil)
  }

  @Test("changes its hash with any figure, recipient, text or bank detail")
  func changes() throws {
    let content = try content()
    var all: [MessageContent] = [content]
    func change(_ edit: (inout MessageContent) -> Void) {
      var copy = content
      edit(&copy)
      all.append(copy)
    }
    change { $0.subject += " " }
    change { $0.recipient.address = "autre@elan.example" }
    change { $0.bank.iban = "FR7630006000011234567890188" }
    change { $0.lines[0].openCents += 1 }
    change { $0.lines.swapAt(0, 1) }
    change { $0.blocks.removeLast() }
    change { $0.day = $0.day + 1 }
    change { $0.attachments = [] }
    change { $0.copies = [MessageRecipient(name: "Anne", address: "a@elan.example")] }
    change { $0.copies = [MessageRecipient(name: "", address: "a@elan.example")] }
    change {
      $0.copies = [
        MessageRecipient(name: "Anne", address: "a@elan.example"),
        MessageRecipient(name: "", address: "b@elan.example"),
      ]
    }
    change {
      $0.interestCents = 5
      $0.copies = [MessageRecipient(name: "Anne", address: "a@elan.example")]
    }
    for one in all { #expect(MessageContent(canonicalBytes: one.canonicalBytes) == one) }
    #expect(Set(all.map(\.hash)).count == all.count)
  }

  @Test("comes back from the editor unchanged, or with what was typed")
  func editing() throws {
    let content = try content()
    let same = try MessageContent.edit(from: content.editableText, by: "anne")
    #expect(try content.applying(same) == content)
    let typed = "Subject: Autre\r\n\r\nBonjour,\r\n\r\n[[InvoiceTable]]\r\n\r\nMerci.\r\n"
    let changed = try content.applying(try MessageContent.edit(from: typed, by: "anne"))
    #expect(changed.subject == "Autre")
    #expect(changed.blocks == [.paragraph("Bonjour,"), .invoiceTable, .paragraph("Merci.")])
    #expect(changed.lines == content.lines && changed.hash != content.hash)
    let facts = MessageFixture.facts(step: "R2")
    let french = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
    let edit = try MessageContent.edit(from: french.editableText + "\nÀ bientôt.\n", by: "anne")
    #expect(
      try MessageComposer.compose(facts: facts, library: TemplateLibrary(), edit: edit)
        == french.applying(edit))
  }

  @Test("refuses an edit that loses the table, leaves a tag or has no subject")
  func refusedEdits() throws {
    let content = try content()
    #expect(throws: CompositionRefusal.tableInEdit) {
      try content.applying(Reminder.Edit(subject: "X", body: "Bonjour\n", by: "anne"))
    }
    #expect(throws: CompositionRefusal.tagInEdit(tag: "[[IBAN]]", line: 3)) {
      try content.applying(Reminder.Edit(subject: "X", body: "[[IBAN]]\n\n[[InvoiceTable]]\n", by: "anne"))
    }
    #expect(throws: CompositionRefusal.emptyEdit) { try MessageContent.edit(from: "Bonjour", by: "anne") }
    let limit = MessageContent.longestEdit
    let head = "Objet : x\n\n"
    let longest = head + String(repeating: "é", count: (limit - head.utf8.count) / 2)
    #expect(throws: Never.self) { try MessageContent.edit(from: longest, by: "anne") }
    #expect(throws: CompositionRefusal.editTooLong(limit: limit)) {
      try MessageContent.edit(from: longest + "éé", by: "anne")
    }
  }

  @Test("shows an aligned table that drops columns before it cuts an amount", arguments: [72, 50, 38, 20])
  func table(width: Int) throws {
    let content = try MessageComposer.compose(
      facts: MessageFixture.facts(customer: MessageFixture.customer(named: "作者商事")),
      library: TemplateLibrary())
    let lines = InvoiceTable(content).textLines(width: width)
    #expect(lines.contains { $0.contains("8\u{202F}240,00\u{202F}€") })
    #expect(lines.contains { $0.contains("10\u{202F}340,00\u{202F}€") })
    if width >= 38 { #expect(lines.allSatisfy { $0.unicodeScalars.count <= width }) }
  }
}
