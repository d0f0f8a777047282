import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// The templates in force.
  package var templates: TemplateLibrary { TemplateLibrary(adopted: house?.templates ?? [:]) }

  /// The text of a reminder with the figures of the ledger's day, its edit applied.
  ///
  /// - Parameter library: The templates; nil builds those in force (pass them when composing many).
  package func compose(
    _ reminder: Reminder, on ledger: Ledger, with library: TemplateLibrary? = nil
  ) throws(CompositionRefusal) -> MessageContent {
    try MessageComposer.compose(
      facts: try facts(for: reminder, on: ledger), library: library ?? templates, edit: reminder.edit)
  }

  /// What a reminder says for good: as it was approved, or as it stood when its task was done; nil where that is still
  /// open, as it is once it failed: only a new approval tries again, with the facts of its day.
  package func fixedContent(of reminder: Reminder) -> MessageContent? {
    guard let content = contents[reminder.id] else { return nil }
    if case .failed = reminder.state { return nil }
    if case .sent = reminder.state, reminder.contentHash == nil { return content }
    return content.hash == reminder.contentHash ? content : nil
  }

  /// What an editor opens for a reminder: its own text, or the words of an earlier one, with the figures of the day.
  ///
  /// A text that may no longer leave (another account, another amount) is opened all the same: to be put right.
  package func draft(
    of reminder: Reminder, on ledger: Ledger, from words: Reminder.Edit? = nil
  ) throws(CompositionRefusal) -> String {
    var unedited = reminder
    unedited.edit = nil
    let content = try compose(unedited, on: ledger)
    guard let edit = words ?? reminder.edit else { return content.editableText }
    return try content.applying(edit).editableText
  }

  /// The variable or text without which a reminder cannot be written, or nil; nothing is written to find out.
  ///
  /// - Parameter library: The templates; nil builds those in force (pass them when asking for many).
  package func blockage(of reminder: Reminder, on ledger: Ledger, with library: TemplateLibrary? = nil)
    -> Hindrance?
  {
    // A call and a note for the collector have no text.
    if reminder.isAside { return nil }
    guard let refusal = refusal(of: reminder, on: ledger, with: library) else { return nil }
    guard reminder.edit != nil else { return refusal.hindrance }
    switch refusal {
    case .foreignAmount, .paymentLost(.amount, _): return .staleText
    default: return refusal.hindrance
    }
  }

  /// Why a reminder cannot be written, or nil.
  ///
  /// - Parameter library: The templates; nil builds those in force (pass them when asking for many).
  func refusal(of reminder: Reminder, on ledger: Ledger, with library: TemplateLibrary? = nil)
    -> CompositionRefusal?
  {
    do throws(CompositionRefusal) {
      let facts = try facts(for: reminder, on: ledger)
      if let edit = reminder.edit {
        _ = try MessageComposer.compose(facts: facts, library: library ?? templates, edit: edit)
      }
      return MessageComposer.canCompose(facts, library: library ?? templates)
    } catch {
      return error
    }
  }

  /// Who gets it: the first contact with a usable address for the channel, the preferred one first; never another's.
  package func contact(of customer: Customer, for channel: Channel, role: String? = nil) -> Contact? {
    let usable = customer.contacts.filter { contact in
      switch channel {
      case .email: !contact.email.isEmpty && contact.emailSuspended == nil
      case .sms, .call: !contact.phone.isEmpty && contact.phoneSuspended == nil
      case .letter, .registeredLetter, .note: true
      }
    }
    if let role = role?.lowercased(), let named = usable.first(where: { $0.role.lowercased() == role }) {
      return named
    }
    return usable.first { $0.preference.suits(channel) } ?? usable.first
  }

  /// Who gets a reminder: the usable contact of the role that its step names, else the customer's usual one.
  package func contact(of customer: Customer, for reminder: Reminder) -> Contact? {
    contact(of: customer, for: reminder.channel, role: step(of: reminder)?.contactRole)
  }

  /// Everything that a reminder may speak of.
  func facts(for reminder: Reminder, on ledger: Ledger) throws(CompositionRefusal) -> MessageFacts {
    guard let house, let step = step(of: reminder),
      let customer = portfolio.customer(reminder.customer),
      let signatory = house.company.signatory(of: step.id.code)
    else { throw .missing(variable: "SignatoryLastName", where: .signatory) }
    let balance = ledger.account(of: reminder.customer, in: reminder.currency).balance
    var facts = MessageFacts(
      customer: customer, contact: contact(of: customer, for: reminder), company: house.company,
      signatory: signatory, step: step, channel: reminder.channel, language: customer.language,
      today: ledger.day,
      currency: reminder.currency,
      lines: reminder.lines.compactMap { line in
        step.isThankYou ? thankedLine(of: line, in: reminder, on: ledger) : self.line(of: line, on: ledger)
      },
      totals: MessageTotals(
        demanded: reminder.demandedCents, outstanding: balance.outstanding, overdue: balance.overdue,
        notDue: balance.notDue),
      reference: customer.number)
    facts.copies = copies(of: reminder, to: customer)
    facts.deductions = deductions(of: reminder, on: ledger)
    facts.totals.demanded -= facts.deductions.reduce(0) { $0 + $1.cents }
    if !step.isBeforeLateness, !step.isThankYou {
      let demanded = Set(reminder.lines.filter { !$0.isNamedOnly }.map(\.invoice))
      let charges = CustomerCharges(of: reminder.customer, in: self, on: ledger, only: demanded)
      facts.charges = messageCharges(of: reminder, from: charges)
      facts.settlements = settlementLines(of: reminder, charges: charges, on: ledger)
    }
    facts.deadline = deadline(of: step, by: reminder.channel, sentOn: ledger.day)
    facts.previousReminders = previousReminders(of: reminder, before: ledger.day)
    facts.promise = lastPromise(of: reminder, on: ledger)
    return facts
  }

  /// Last day that a step gives when it leaves on a day, or nil.
  ///
  /// - Parameter channel: The way that it goes, of a step of several; nil for the step's own.
  package func deadline(of step: Step, by channel: Channel? = nil, sentOn day: Day) -> Day? {
    announcedDeadline(step: step, by: channel, sentOn: day, rules: rules, calendar: calendar)
  }

  private func line(of line: Reminder.Line, on ledger: Ledger) -> StatementLine? {
    guard let invoice = portfolio.invoice(line.invoice) else { return nil }
    let told = lastDemand(of: invoice, by: ledger.day)
    var statement = StatementLine(
      invoice: invoice.id, number: invoice.number, issued: invoice.issued, due: invoice.due,
      totalCents: invoice.cents, paidCents: invoice.cents - ledger.standing.open(invoice.id),
      openCents: ledger.standing.open(invoice.id), daysLate: ledger.day - invoice.due,
      level: line.isNamedOnly ? told?.step : standing(of: line.invoice).level, levelDay: told?.day,
      isNamedOnly: line.isNamedOnly)
    statement.isNoticed = line.isNamedOnly && told?.isNotice == true
    return statement
  }

  /// The message that last asked a customer for an invoice: its last formal notice, else its last reminder. What the post
  /// brought back asked for nothing; nor does a note that hands the file over, or a stage set by hand.
  private func lastDemand(of invoice: Invoice, by today: Day) -> (step: StepID, day: Day, isNotice: Bool)? {
    let demands = file(of: invoice.customer).reminders.compactMap {
      id -> (step: StepID, day: Day, isNotice: Bool)? in
      let reminder = reminders[id.index]
      guard case .sent(let day) = reminder.state, day <= today, !reminder.isAside,
        reminder.lines.contains(where: { $0.invoice == invoice.id && !$0.isNamedOnly }),
        let step = pastStep(of: reminder), step.place == .ladder,
        !reminder.channel.isOnPaper || returnedOn(id) == nil
      else { return nil }
      let scenario = scenario(of: reminder)
      let notice = scenario.steps.first { $0.isFormalNotice }.flatMap { scenario.rung(of: $0.id) }
      if let notice, let rung = scenario.rung(of: step.id), rung > notice { return nil }
      return (reminder.step, day, step.isFormalNotice)
    }
    return demands.filter(\.isNotice).max { $0.day < $1.day } ?? demands.max { $0.day < $1.day }
  }

  /// Reminders of earlier days that demanded every invoice which this one demands, the oldest first: of none of them it
  /// may be said that it was reminded of on a day on which it was not.
  private func previousReminders(of reminder: Reminder, before today: Day) -> [PreviousReminder] {
    let demanded = Set(reminder.lines.lazy.filter { !$0.isNamedOnly }.map(\.invoice))
    let companions = Set(sentCompanions(of: reminder).map(\.reminder.id))
    var told: Set<String> = []
    return file(of: reminder.customer).reminders.compactMap { id -> PreviousReminder? in
      let earlier = reminders[id.index]
      guard case .sent(let day) = earlier.state, day < today, !earlier.isAside,
        pastStep(of: earlier)?.place == .ladder, !companions.contains(id),
        !demanded.isEmpty,
        demanded.isSubset(of: earlier.lines.lazy.filter { !$0.isNamedOnly }.map(\.invoice))
      else { return nil }
      let previous = PreviousReminder(
        step: earlier.step, day: day, channel: earlier.channel,
        post: earlier.channel.isOnPaper
          ? letterEvents(of: id).filter { $0.kind != .posted && $0.day <= today } : [])
      // The same step by two of its ways on one day is one reminder, unless one of them came back.
      guard told.insert("\(earlier.step.code) \(day.iso) \(previous.cameBack)").inserted else { return nil }
      return previous
    }.sorted { $0.day < $1.day }
  }
}

extension CompositionRefusal {
  /// The same as a reason on the reminder's line.
  fileprivate var hindrance: Hindrance {
    switch self {
    case .missing(let variable, _): .missingVariable(name: variable)
    case .template(let problem) where [.forbiddenToConsumer, .speaksOfDebt].contains(problem.fault):
      .forbiddenToConsumer(words: problem.name)
    case .template(let problem):
      .missingVariable(name: problem.name.isEmpty ? "\(problem.template)" : problem.name)
    case .noTemplate(let key): .missingVariable(name: "\(key)")
    case .tagInEdit(let tag, _): .missingVariable(name: tag)
    case .paymentLost(.iban, _), .foreignIBAN, .foreignAccount, .accountInThanks:
      .missingVariable(name: "IBAN")
    case .paymentLost(.reference, _): .missingVariable(name: "PaymentReference")
    case .paymentLost(.amount, _), .foreignAmount, .amountInTextMessage:
      .missingVariable(name: "DemandedAmount")
    case .ownText(_, .debt(let words)), .ownText(_, .forbidden(let words)):
      .forbiddenToConsumer(words: words)
    case .ownText(let text, .account), .ownText(let text, .amount): .missingVariable(name: text.tag)
    case .missingRate(let missing): .missingRate(missing)
    case .noticeLacks(let mention): .noticeLacks(mention)
    case .forbiddenToConsumer(let words, _), .debtInTextMessage(let words, _):
      .forbiddenToConsumer(words: words)
    case .noCopy(let role): .noCopy(role: role)
    case .demandInThanks(let words), .latenessInNote(let words, _): .missingVariable(name: words)
    case .nothingDemanded, .tableInEdit, .emptyEdit, .emptyTextMessage, .editTooLong:
      .missingVariable(name: "InvoiceTable")
    }
  }
}

extension Contact.Preference {
  /// Whether this preference names that channel.
  func suits(_ channel: Channel) -> Bool {
    switch (self, channel) {
    case (.email, .email), (.phone, .call), (.sms, .sms), (.letter, .letter), (.letter, .registeredLetter):
      true
    default: false
    }
  }
}
