import Dunning
import PlainText
import Receivables

/// Writes messages: facts and a text in, canonical content or the reason why not out.
package enum MessageComposer {
  /// Writes one message.
  ///
  /// - Parameter edit: Subject and body as a person changed them, or nil; they must still say how to pay.
  /// - Throws: `CompositionRefusal`; nothing is ever left blank in silence.
  package static func compose(
    facts: MessageFacts, library: TemplateLibrary, edit: Reminder.Edit? = nil
  ) throws(CompositionRefusal) -> MessageContent {
    let template = try checkedTemplate(facts, library)
    let filling = TemplateFilling(values: MessageValues(facts: facts))
    if let missing = firstMissing(facts, template, filling) { throw missing }
    let content = try written(facts, template, filling)
    if let lack = NoticeCheck.lack(in: content, of: facts) { throw .noticeLacks(lack) }
    let (plain, codes) = try withoutOwnTexts(content, facts, template)
    if let words = ConsumerRule.forbidden(in: content, of: facts) { throw .forbiddenToConsumer(words) }
    if facts.step.isThankYou, let account = PaymentFacts.account(in: content) {
      throw .accountInThanks(account)
    }
    guard let edit else { return content }
    let edited = try content.applying(edit)
    if let iban = PaymentFacts.foreignIBAN(in: edited, writtenFrom: plain) { throw .foreignIBAN(iban) }
    if let account = PaymentFacts.foreignAccount(in: edited, writtenFrom: plain) {
      throw .foreignAccount(account)
    }
    if edited.isThankYou, let account = PaymentFacts.account(in: edited) {
      throw .accountInThanks(account)
    }
    if facts.step.isBeforeLateness,
      let found = LatenessWords.findings(in: edit.typedLines).first
    {
      throw .latenessInNote(found.words, line: found.line)
    }
    if edited.isThankYou, let words = EditedFigures.demand(inThanks: edited) {
      throw .demandInThanks(words)
    }
    if edited.channel != .sms, !edited.isThankYou, let lost = PaymentFacts.lost(in: edited) {
      throw .paymentLost(lost.fact, text: lost.text)
    }
    if edited.channel != .sms, let amount = EditedFigures.foreignAmount(in: edited, writtenFrom: plain) {
      throw .foreignAmount(amount)
    }
    if edited.channel == .sms {
      try checkTextMessage(edited, edit, of: facts, writtenFrom: plain, codes: codes)
    }
    if let lack = NoticeCheck.lack(in: edited, of: facts) { throw .noticeLacks(lack) }
    if let found = ConsumerRule.forbidden(in: edit.typed, of: facts) {
      throw .forbiddenToConsumer(found.words, line: found.line)
    }
    return edited
  }

  /// What a person wrote into a text message: no amount of its own, and to a consumer nothing that tells of the debt.
  private static func checkTextMessage(
    _ edited: MessageContent, _ edit: Reminder.Edit, of facts: MessageFacts,
    writtenFrom original: MessageContent, codes: Set<String>
  ) throws(CompositionRefusal) {
    let known = codes.union(EditedFigures.codes(of: edited, writtenFrom: original))
    if facts.customer.segment == .consumer,
      let told = TextMessageDebt.told(in: edit, of: edited, codes: known)
    {
      throw .debtInTextMessage(told.words, line: told.line)
    }
    if let amount = EditedFigures.foreignAmountInTextMessage(
      edited, writtenFrom: original, codes: codes)
    {
      throw .amountInTextMessage(amount)
    }
  }

  /// Whether `compose` would succeed, writing as little as can be: what planning asks for each customer.
  package static func canCompose(_ facts: MessageFacts, library: TemplateLibrary) -> CompositionRefusal? {
    do throws(CompositionRefusal) {
      let template = try checkedTemplate(facts, library)
      let filling = TemplateFilling(values: MessageValues(facts: facts))
      if let missing = firstMissing(facts, template, filling) { return missing }
      if let lack = NoticeCheck.lack(in: facts) { return .noticeLacks(lack) }
      if mayOffend(facts, template) {
        _ = try withoutOwnTexts(try written(facts, template, filling), facts, template)
      }
      return nil
    } catch {
      return error
    }
  }

  /// Frame and words together.
  static func written(
    _ facts: MessageFacts, _ template: MessageTemplate, _ filling: TemplateFilling
  ) throws(CompositionRefusal) -> MessageContent {
    var content = frame(facts)
    if template.claimsCharges {
      content.interestCents = facts.charges.interestCents
      content.feeCents = facts.charges.feeCents
    }
    do {
      content.subject = legible(try filling.fill(template.subject))
      let lines = MessageTemplate.lines(try filling.fill(template.body))
      content.blocks = BodyBlocks.blocks(of: lines, table: TemplateFilling.tableMark)
    } catch {
      throw .template(TemplateProblem(template: template.key, line: 1, name: "", fault: .unreadable))
    }
    return content
  }

  private static func checkedTemplate(
    _ facts: MessageFacts, _ library: TemplateLibrary
  ) throws(CompositionRefusal) -> MessageTemplate {
    guard let template = library.template(facts.templateKey) else { throw .noTemplate(facts.templateKey) }
    if let problem = template.problems.first { throw .template(problem) }
    if facts.step.isBeforeLateness, let problem = template.overdueProblems.first { throw .template(problem) }
    if facts.step.isThankYou, let problem = template.demandProblems.first { throw .template(problem) }
    if facts.customer.segment == .consumer, let problem = template.consumerProblems.first {
      throw .template(problem)
    }
    if facts.channel == .sms,
      let problem = template.textMessageProblems(forConsumer: facts.customer.segment == .consumer).first
    {
      throw .template(problem)
    }
    guard facts.lines.contains(where: { !$0.isNamedOnly }) else { throw .nothingDemanded }
    if let missing = facts.charges.missing, template.claimsCharges { throw .missingRate(missing) }
    if facts.step.needsCopies, let role = facts.copies.missing.first { throw .noCopy(role: role) }
    return template
  }

  private static func firstMissing(
    _ facts: MessageFacts, _ template: MessageTemplate, _ filling: TemplateFilling
  ) -> CompositionRefusal? {
    if facts.company.bank.iban.isEmpty, !facts.step.isThankYou {
      return .missing(variable: "IBAN", where: .bank)
    }
    guard let name = filling.firstMissing(template.subject) ?? filling.firstMissing(template.body) else {
      return nil
    }
    switch name {
    case .variable(let variable): return .missing(variable: variable.rawValue, where: variable.home)
    case .free: return .missing(variable: name.text, where: .freeVariable)
    case .field, .list, .oneInvoice, .consumer, .business, .publicBody, .letter, .severalReminders,
      .otherSignatory:
      return .missing(variable: name.text, where: .situation)
    }
  }

  /// Everything but the words.
  private static func frame(_ facts: MessageFacts) -> MessageContent {
    let demanded = facts.lines.filter { !$0.isNamedOnly }
    let isHandOverNote = HandOverNote.isWritten(from: facts.step.template, by: facts.channel)
    var content = MessageContent(
      channel: facts.channel, language: facts.language, step: facts.step.id, day: facts.today,
      recipient: isHandOverNote
        ? HandOverNote.recipient(in: facts.language)
        : recipient(of: facts.customer, contact: facts.contact, by: facts.channel),
      sender: sender(facts), subject: "", blocks: [],
      lines: (demanded + facts.lines.filter(\.isNamedOnly)).map(legibleLine), currency: facts.currency,
      demandedCents: facts.totals.demanded, deadline: facts.deadline, bank: facts.company.bank,
      reference: MessageValues.oneLine(facts.reference), attachments: attachments(facts))
    content.deductions = facts.deductions.map { deduction in
      var deduction = deduction
      deduction.number = MessageValues.oneLine(deduction.number)
      return deduction
    }
    content.copies = facts.copies.found.map {
      MessageRecipient(name: MessageValues.oneLine($0.name), address: $0.address)
    }
    return content
  }

  private static func legibleLine(_ line: StatementLine) -> StatementLine {
    var line = line
    line.number = MessageValues.oneLine(line.number)
    return line
  }

  /// To whom a message goes: the person, or the customer where none is known, and where that one is reached.
  package static func recipient(
    of customer: Customer, contact: Contact?, by channel: Channel
  ) -> MessageRecipient {
    let person = contact?.fullName ?? ""
    let name = MessageValues.oneLine(person.isEmpty ? customer.name : person)
    switch channel {
    case .email: return MessageRecipient(name: name, address: contact?.email ?? "")
    case .sms, .call:
      return MessageRecipient(name: name, address: MessageValues.oneLine(contact?.phone ?? ""))
    case .note: return MessageRecipient(name: name)
    case .letter, .registeredLetter:
      return MessageRecipient(name: name, postalLines: PostalText.envelope(for: customer, contact: contact))
    }
  }

  private static func sender(_ facts: MessageFacts) -> MessageSender {
    let company = facts.company
    return MessageSender(
      company: MessageValues.oneLine(company.legalName),
      postalLines: company.postalLines.map(MessageValues.oneLine), city: MessageValues.oneLine(company.city),
      legalLine: MessageValues.oneLine(company.legalLine),
      name: MessageValues.oneLine(company.senderName.isEmpty ? company.legalName : company.senderName),
      email: company.senderEmail, replyTo: facts.signatory.email)
  }

  private static func attachments(_ facts: MessageFacts) -> [MessageContent.Attachment] {
    var attachments: [MessageContent.Attachment] = []
    if facts.channel == .email, !facts.step.isThankYou { attachments.append(.statement(asOf: facts.today)) }
    if let logo = facts.company.logoFile, !logo.isEmpty, facts.channel != .sms, !facts.channel.isAside {
      attachments.append(.logo(file: logo))
    }
    return attachments
  }
}
