import Delivery
import Foundation
import Testing
import Workbench

@Suite("An e-mail")
struct MailMessageTests {
  private func parsed(_ message: MailMessage) throws -> ParsedMail {
    let folder = try PrivateFolder("delivery")
    return try ParsedMail(file: try folder.write(try message.encoded(), "mail.eml"))
  }

  @Test("shows accented names, subject and text as they were written")
  func accents() throws {
    let text = "Chère Élodie,\n\n  La facture n° 12 reste due : 1 250,00 €.\n.\n..point\nFrom here\nfin "
    let mail = try parsed(try message(text: text))
    #expect(
      try mail.header("From") == "\"Société à très longue raison sociale, S.A.R.L.\" <compta@vendeur.example>"
    )
    #expect(try mail.header("To") == "作者商事 – Élodie Naïve <elodie@elan-fils.example>")
    #expect(try mail.header("Reply-To") == "Zoé <zoe@vendeur.example>")
    #expect(try mail.header("Subject") == "Facture échue : 1 250,00 € – Élan & Fils")
    #expect(try mail.header("Message-ID") == "<r-12.1.0a1b2c3d@vendeur.example>")
    #expect(try mail.header("Date") == "Mon, 23 Nov 2026 13:00:00 +0100")
    #expect(try mail.header("Auto-Submitted") == "auto-generated")
    #expect(mail.parts.map(\.type) == ["text/plain"])
    #expect(mail.parts[0].charset == "utf-8")
    let lines = String(decoding: mail.parts[0].bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    #expect(lines == text + "\n")
    #expect(mail.bareLF == 0 && mail.bareCR == 0 && mail.longest <= 998 && mail.defects.isEmpty)
  }

  @Test("of foreign letters keeps its lines")
  func foreignText() throws {
    let mail = try parsed(try message(text: "作者商事御中\r\nお支払い\rいただき\n"))
    #expect(mail.parts[0].encoding == "base64")
    #expect(String(decoding: mail.parts[0].bytes, as: UTF8.self) == "作者商事御中\r\nお支払い\r\nいただき\r\n")
  }

  @Test("carries logo and files byte for byte")
  func attachments() throws {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) } + [0x0D, 0x0A, 0x2E, 0x0D, 0x0A, 0x0A]
    let mail = try parsed(
      try message(
        logo: png,
        attachments: [
          MailAttachment(fileName: "relevé d'Élan.pdf", contentType: "application/pdf", bytes: bytes),
          MailAttachment(fileName: "R-12_1.csv", contentType: "text/csv", bytes: Array("a\nb\r\nc".utf8)),
        ]))
    #expect(mail.parts.map(\.type) == ["text/plain", "image/png", "application/pdf", "text/csv"])
    #expect(mail.parts.map(\.disposition) == ["", "inline", "attachment", "attachment"])
    #expect(mail.parts.map(\.name) == ["", "logo.png", "relevé d'Élan.pdf", "R-12_1.csv"])
    #expect(mail.parts[1].id == "<logo.r-12.1.0a1b2c3d@vendeur.example>")
    #expect(Array(mail.parts[1].bytes) == png)
    #expect(Array(mail.parts[2].bytes) == bytes)
    #expect(Array(mail.parts[3].bytes) == Array("a\nb\r\nc".utf8))
    #expect(mail.bareLF == 0 && mail.defects.isEmpty)
  }

  @Test("gives the same bytes each time, and names the person whom a sandbox spared")
  func sameBytes() throws {
    var one = try message(logo: png)
    #expect(try one.encoded() == one.encoded())
    one.originalRecipient = try StrictAddress("vrai@client.example")
    #expect(try parsed(one).header("X-Relance-Original-To") == "vrai@client.example")
  }

  @Test(
    "is refused when a header holds a control, and says which",
    arguments: [
      "a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u{1B}[2J", "a\u{85}b", "a\u{2028}b", "a\u{2029}b",
      "a\u{7F}",
      "\u{202E}exe.fdp", "a\u{9B}1m",
    ])
  func injection(value: String) throws {
    let address = try StrictAddress("a@b.example")
    var one = try message()
    one.subject = value
    #expect(throws: DeliveryProblem.controlCharacter(header: "Subject")) { try one.encoded() }
    one = try message()
    one.from = Mailbox(name: value, address: address)
    #expect(throws: DeliveryProblem.controlCharacter(header: "From")) { try one.encoded() }
    one = try message()
    one.to = Mailbox(name: value, address: address)
    #expect(throws: DeliveryProblem.controlCharacter(header: "To")) { try one.encoded() }
    one = try message()
    one.replyTo = Mailbox(name: value, address: address)
    #expect(throws: DeliveryProblem.controlCharacter(header: "Reply-To")) { try one.encoded() }
    one = try message()
    one.messageID = value
    #expect(throws: DeliveryProblem.messageID) { try one.encoded() }
    one = try message()
    one.attachments = [MailAttachment(fileName: value, contentType: "text/plain", bytes: [])]
    #expect(throws: DeliveryProblem.self) { try one.encoded() }
    one.attachments = [MailAttachment(fileName: "a", contentType: "text/plain; \(value)", bytes: [])]
    #expect(throws: DeliveryProblem.self) { try one.encoded() }
  }

  @Test("has no header but those that we know")
  func headers() throws {
    #expect(
      try parsed(try message()).names == [
        "auto-submitted", "content-transfer-encoding", "content-type", "date", "from", "message-id",
        "mime-version",
        "reply-to", "subject", "to",
      ])
  }

  @Test("is refused with an escape sequence in its text, or something else for a logo")
  func badText() throws {
    #expect(throws: DeliveryProblem.controlCharacterInText) { try message(text: "a\u{1B}]0;x").encoded() }
    #expect(throws: DeliveryProblem.picture) { try message(logo: Array("GIF89a".utf8)).encoded() }
  }
}
