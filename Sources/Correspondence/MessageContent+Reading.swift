import Dunning
import Receivables

extension MessageContent {
  /// Reads back `canonicalBytes` (an approved content kept in the store); nil for anything else.
  package init?(canonicalBytes bytes: [UInt8]) {
    var from = CanonicalReader(bytes)
    guard let content = try? MessageContent(reading: &from), from.isAtEnd else { return nil }
    self = content
  }

  private init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    guard try from.number("relance-message") == 1,
      let channel = Channel(rawValue: try from.text("channel")),
      let language = Language(rawValue: try from.text("language"))
    else { throw CanonicalReader.Fault() }
    let step = StepID(try from.text("step"))
    let day = try from.existingDay("day")
    let recipient = MessageRecipient(
      name: try from.text("to"), address: try from.text("address"), postalLines: try from.texts("postal"))
    let sender = try MessageSender(reading: &from)
    let subject = try from.text("subject")
    var blocks: [Block] = []
    for _ in 0..<(try from.count("blocks")) { blocks.append(try Block(reading: &from)) }
    var lines: [StatementLine] = []
    for _ in 0..<(try from.count("lines")) { lines.append(try StatementLine(reading: &from)) }
    guard let currency = Currency(code: try from.text("currency")) else { throw CanonicalReader.Fault() }
    let demanded = try from.number("demanded")
    let deadline = try from.day("deadline")
    let bank = try from.texts("bank")
    guard bank.count == 3 else { throw CanonicalReader.Fault() }
    let reference = try from.text("reference")
    var attachments: [Attachment] = []
    for _ in 0..<(try from.count("attachments")) { attachments.append(try Attachment(reading: &from)) }
    self.init(
      channel: channel, language: language, step: step, day: day, recipient: recipient, sender: sender,
      subject: subject, blocks: blocks, lines: lines, currency: currency, demandedCents: demanded,
      deadline: deadline, bank: BankDetails(beneficiary: bank[0], iban: bank[1], bic: bank[2]),
      reference: reference, attachments: attachments)
    if !from.isAtEnd, let cents = try? from.number("interest") {
      interestCents = cents
      feeCents = try from.number("fees")
    }
    if !from.isAtEnd, let count = try? from.count("copies") {
      for _ in 0..<count {
        copies.append(MessageRecipient(name: try from.text("to"), address: try from.text("address")))
      }
    }
    guard !from.isAtEnd else { return }
    for _ in 0..<(try from.count("deductions")) { deductions.append(try Deduction(reading: &from)) }
  }
}

extension MessageSender {
  fileprivate init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    self.init(
      company: try from.text("from"), postalLines: try from.texts("head"), city: try from.text("city"),
      legalLine: try from.text("legal"), name: try from.text("name"), email: try from.text("email"),
      replyTo: try from.text("reply"))
  }
}

extension MessageContent.Block {
  fileprivate init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    if let text = try? from.text("paragraph") {
      self = .paragraph(text)
    } else {
      guard try from.text("table").isEmpty else { throw CanonicalReader.Fault() }
      self = .invoiceTable
    }
  }
}

extension MessageContent.Attachment {
  fileprivate init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    if let file = try? from.text("logo") {
      self = .logo(file: file)
    } else {
      self = .statement(asOf: try from.existingDay("statement"))
    }
  }
}

extension Deduction {
  fileprivate init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    if let credit = try? from.number("credit") {
      guard let number = UInt32(exactly: credit) else { throw CanonicalReader.Fault() }
      self.init(
        source: .creditNote(InvoiceID(number)), number: try from.text("number"),
        day: try from.existingDay("day"), cents: try from.number("cents"))
    } else {
      guard let number = UInt32(exactly: try from.number("payment")) else { throw CanonicalReader.Fault() }
      self.init(
        source: .payment(PaymentID(number)), day: try from.existingDay("day"),
        cents: try from.number("cents"))
    }
  }
}

extension StatementLine {
  fileprivate init(reading from: inout CanonicalReader) throws(CanonicalReader.Fault) {
    guard let invoice = UInt32(exactly: try from.number("invoice")) else { throw CanonicalReader.Fault() }
    self.init(
      invoice: InvoiceID(invoice), number: try from.text("number"), issued: try from.existingDay("issued"),
      due: try from.existingDay("due"), totalCents: try from.number("total"),
      paidCents: try from.number("paid"),
      openCents: try from.number("open"), daysLate: try from.number("late"))
    let level = try from.text("level")
    self.level = level.isEmpty ? nil : StepID(level)
    levelDay = try from.day("since")
    // Earlier versions told a notice by its usual code.
    let named = try from.number("named")
    (isNamedOnly, isNoticed) = (named > 0, named == 2 || (named == 1 && level == "MD"))
    paidOn = try? from.existingDay("settled")
  }
}
