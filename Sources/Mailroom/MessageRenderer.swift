import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

/// Turns approved content into the bytes that leave.
struct MessageRenderer {
  let book: Casebook
  let ledger: Ledger
  /// Reads a file of the store (the logo); nil when there is none.
  let file: (String) -> [UInt8]?
  let transport: MailTransport
  /// Unix seconds and offset from UTC in minutes.
  let now: (seconds: Int, offsetMinutes: Int)

  /// The bytes of an approved reminder.
  func render(
    _ reminder: Reminder, content: MessageContent, messageID: String
  ) throws(DeliveryProblem) -> RenderedMessage {
    switch content.channel {
    case .letter, .registeredLetter:
      return RenderedMessage(form: .letter, bytes: try LetterWriter.pdf(letter(content)), domain: "")
    case .email, .sms, .call: return try mail(reminder, content: content, messageID: messageID)
    }
  }

  private func mail(
    _ reminder: Reminder, content: MessageContent, messageID: String
  ) throws(DeliveryProblem) -> RenderedMessage {
    let from = try StrictAddress(content.sender.email)
    let recipient = try StrictAddress(content.recipient.address)
    var target = recipient
    var subject = content.subject
    var original: StrictAddress?
    if case .sandbox(_, let override) = transport {
      target = override
      original = recipient
      subject = "[ESSAI] \(subject)"
    }
    var message = MailMessage(
      from: Mailbox(name: content.sender.name, address: from),
      to: Mailbox(name: content.recipient.name, address: target), subject: subject, messageID: messageID,
      seconds: Int64(now.seconds), offsetMinutes: now.offsetMinutes, text: content.plainText(),
      originalRecipient: original)
    if !content.sender.replyTo.isEmpty, content.sender.replyTo != content.sender.email {
      message.replyTo = Mailbox(name: content.sender.name, address: try StrictAddress(content.sender.replyTo))
    }
    for attachment in content.attachments {
      switch attachment {
      case .statement(let day):
        let statement = StatementBuilder(book: book, ledger: ledger).statement(
          of: reminder.customer, currency: reminder.currency, language: content.language, asOf: day)
        message.attachments.append(
          MailAttachment(
            fileName: content.language.say("releve-\(day.iso).pdf", "statement-\(day.iso).pdf"),
            contentType: "application/pdf", bytes: try StatementWriter.pdf(statement)))
      case .logo(let name): message.logo = file(name)
      }
    }
    return RenderedMessage(
      form: .mail(from: from, to: target), bytes: try message.encoded(), domain: target.domain)
  }

  private func letter(_ content: MessageContent) -> LetterDocument {
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
    for case .logo(let name) in content.attachments { logo = file(name) }
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
      subject: content.subject, body: body, payment: PaymentBox(content), footer: [content.sender.legalLine],
      pageLabel: "page {x}/{y}", created: content.day.iso)
  }
}

extension LetterTable {
  /// The table of invoices as typeset in letters.
  init(_ table: InvoiceTable) {
    var total = Array(repeating: "", count: table.columns.count)
    if let place = table.columns.lastIndex(where: \.isRight) {
      total[0] = table.total.label
      total[min(place, total.count - 1)] = ""
    }
    if let money = table.columns.firstIndex(where: { $0.isRight }) {
      let open =
        table.columns.indices.last { table.columns[$0].isRight && table.columns[$0].dropOrder == 0 } ?? money
      total[open] = table.total.amount
    }
    self.init(
      columns: table.columns.map { Column($0.heading, alignment: $0.isRight ? .right : .left) },
      rows: table.rows, total: total)
  }
}

extension PaymentBox {
  /// Where and what to pay for a message.
  init(_ content: MessageContent) {
    self.init(
      bank: content.bank, reference: content.reference,
      amount: Amount(cents: content.demandedCents, currency: content.currency), language: content.language)
  }

  /// Where and what to pay.
  init(bank: BankDetails, reference: String, amount: Amount, language: Language) {
    self.init(
      labels: Labels(
        title: language.say("Pour régler", "To pay"),
        beneficiary: language.say("Bénéficiaire", "Beneficiary"),
        iban: "IBAN", bic: "BIC", reference: language.say("Référence", "Reference"),
        amount: language.say("Montant", "Amount"), code: language.say("Code de virement", "Transfer code")),
      beneficiary: bank.beneficiary, iban: bank.iban, bic: bank.bic, reference: reference,
      amount: amount.text(in: language),
      code: EPCPayment(
        beneficiary: bank.beneficiary, iban: bank.iban, bic: bank.bic, cents: Int64(amount.cents),
        currency: amount.currency.code, reference: reference))
  }
}
