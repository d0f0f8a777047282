import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

/// Turns approved content into the bytes that leave.
struct MessageRenderer {
  let book: Casebook
  /// Reads a file of the store (the logo); nil when there is none.
  let file: (String) -> [UInt8]?
  /// Where e-mails go; nil for letters.
  let transport: MailTransport?
  /// Unix seconds and offset from UTC in minutes.
  let now: (seconds: Int, offsetMinutes: Int)

  /// The bytes of an approved reminder.
  func render(
    _ reminder: Reminder, content: MessageContent, messageID: String
  ) throws(DeliveryProblem) -> RenderedMessage {
    switch content.channel {
    case .letter, .registeredLetter:
      return RenderedMessage(
        form: .letter, bytes: try LetterWriter.pdf(letter(content)), domains: [])
    case .email, .sms, .call, .note: return try mail(reminder, content: content, messageID: messageID)
    }
  }

  private func mail(
    _ reminder: Reminder, content: MessageContent, messageID: String
  ) throws(DeliveryProblem) -> RenderedMessage {
    let from = try StrictAddress(senderOf: content)
    let recipient = try StrictAddress(content.recipient.address)
    var copies: [Mailbox] = []
    for copy in content.copies {
      let address = try StrictAddress(copy.address)
      // Written in another way it may be an address that is there already; nobody gets a message twice.
      guard address != recipient, !copies.contains(where: { $0.address == address }) else { continue }
      copies.append(Mailbox(name: copy.name, address: address))
    }
    var targets = [recipient] + copies.map(\.address)
    var subject = content.subject
    var originals: [StrictAddress] = []
    if case .sandbox? = transport, let transport {
      originals = targets
      targets = transport.targets(of: originals)
      copies = []
      subject =
        content.language.say("[ESSAI pour \(recipient.text)]", "[TEST for \(recipient.text)]") + " " + subject
    }
    var message = MailMessage(
      from: Mailbox(name: content.sender.name, address: from),
      to: Mailbox(name: content.recipient.name, address: targets[0]), subject: subject, messageID: messageID,
      seconds: Int64(now.seconds), offsetMinutes: now.offsetMinutes, text: content.plainText(),
      originalRecipient: originals.first)
    message.copies = copies
    message.originalCopies = Array(originals.dropFirst())
    if !content.sender.replyTo.isEmpty, content.sender.replyTo != content.sender.email {
      message.replyTo = Mailbox(
        name: content.sender.name, address: try StrictAddress(ours: content.sender.replyTo) { .replyTo($0) })
    }
    for attachment in content.attachments {
      switch attachment {
      case .statement(let day):
        let statement = StatementBuilder(book: book, ledger: Ledger(of: book, on: day)).statement(
          with: content, of: reminder.customer, asOf: day)
        message.attachments.append(
          MailAttachment(
            fileName: content.language.say("releve-\(day.iso).pdf", "statement-\(day.iso).pdf"),
            contentType: "application/pdf", bytes: try StatementWriter.pdf(statement)))
      case .logo(let name): message.logo = try logo(name)
      }
    }
    return RenderedMessage(
      form: .mail(from: from, to: targets), bytes: try message.encoded(), domains: targets.distinctDomains)
  }

  /// What was approved with a logo does not leave without it.
  private func logo(_ name: String) throws(DeliveryProblem) -> [UInt8] {
    guard let bytes = file(name) else { throw .picture }
    return bytes
  }

  private func letter(_ content: MessageContent) throws(DeliveryProblem) -> LetterDocument {
    let language = content.language
    var body: [LetterDocument.Block] = []
    for block in content.blocks {
      switch block {
      case .paragraph(let text): body.append(.paragraph(text))
      case .invoiceTable:
        let table = InvoiceTable(content)
        body.append(.table(LetterTable(table)))
        body += table.notes.map(LetterDocument.Block.paragraph)
      }
      body.append(.spacer)
    }
    var logo: [UInt8]?
    for case .logo(let name) in content.attachments { logo = try self.logo(name) }
    return LetterDocument(
      sender: [content.sender.company] + content.sender.postalLines, logo: logo,
      recipient: content.recipient.postalLines,
      references: [
        language.say("Nos références : \(content.reference)", "Our reference: \(content.reference)")
      ],
      placeAndDate: language.say(
        "\(content.sender.city), le \(content.day.long(in: language))",
        "\(content.sender.city), \(content.day.long(in: language))"),
      mention: content.channel == .registeredLetter
        ? language.say(
          "Lettre recommandée avec avis de réception", "Registered letter with proof of delivery") : nil,
      subject: content.subject, body: body,
      payment: content.isThankYou ? nil : PaymentBox(content), footer: [content.sender.legalLine],
      pageLabel: "page {x}/{y}", created: content.day.iso)
  }
}

extension StrictAddress {
  /// Where a message comes from; a fault names the setting, not the customer's address.
  init(senderOf content: MessageContent) throws(DeliveryProblem) {
    try self.init(ours: content.sender.email) { .sender($0) }
  }

  /// An address of ours, its fault told as the setting's.
  init(
    ours text: String, _ problem: (AddressFault) -> DeliveryProblem
  ) throws(DeliveryProblem) {
    do throws(DeliveryProblem) {
      try self.init(text)
    } catch .address(let fault) {
      throw problem(fault)
    }
  }
}

extension [StrictAddress] {
  /// The domains of addresses in their order, each once.
  var distinctDomains: [String] {
    var domains: [String] = []
    for address in self where !domains.contains(address.domain) { domains.append(address.domain) }
    return domains
  }
}
