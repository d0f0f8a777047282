import Casework
import Correspondence
import Dunning
import Receivables

extension JournalEvent {
  /// Facts of the queue; nil for another kind.
  mutating func readReminder(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .reminderProposed: return .reminderProposed(try facts.readReminder(try reminder()))
    case .reminderEdited:
      try facts.enterObject()
      let isOwn = try facts.bool("own")
      let said = try said()
      return .reminderEdited(
        try reminder(), isOwn ? Reminder.Edit(subject: said[0], body: said[1], by: said[2]) : nil)
    case .reminderApproved: return .reminderApproved(try reminder(), try readApproval())
    case .reminderReturned: return .reminderReturned(try reminder(), try readReason())
    case .reminderCancelled: return .reminderCancelled(try reminder(), try readReason())
    case .reminderSkipped: return .reminderSkipped(try reminder(), reason: try saidOnce())
    case .reminderSnoozed:
      try facts.enterObject()
      return .reminderSnoozed(try reminder(), until: try facts.day("until"))
    case .reminderPinned:
      try facts.enterObject()
      return .reminderPinned(try reminder(), try facts.bool("on"))
    case .sendRequested:
      try facts.enterObject()
      return .sendRequested(
        try facts.reminderIDs("r"), holdUntil: try facts.integer("hold"), mode: try facts.sendingMode())
    case .sendRecalled:
      try facts.enterObject()
      return .sendRecalled(try facts.reminderIDs("r"))
    case .reminderDone:
      try facts.enterObject()
      return .reminderDone(
        try reminder(), on: try facts.day("on"), deadline: try facts.optionalDay("dl"),
        proof: try saidOnce())
    case .reminderTextKept: return .reminderTextKept(try reminder(), try readApproval().content)
    default: return nil
    }
  }

  /// Facts of the sending protocol; nil for another kind.
  mutating func readSending(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .attemptIntended:
      return .attemptIntended(try reminder(), try facts.readAttempt(domain: try saidOnce()))
    case .attemptAbandoned:
      try facts.enterObject()
      return .attemptAbandoned(try reminder(), isCounted: try !facts.flag("free"))
    case .pointOfNoReturnPassed:
      try facts.enterObject()
      return .pointOfNoReturnPassed(try reminder(), attempt: try facts.integer("no"))
    case .reminderSent: return .reminderSent(try reminder(), try facts.readDelivery(reply: try saidOnce()))
    case .sendingDeferred:
      try facts.enterObject()
      return .sendingDeferred(try reminder(), retryAt: try facts.integer("at"), reason: try saidOnce())
    case .sendingFailed: return .sendingFailed(try reminder(), reason: try saidOnce())
    case .sendingUncertain: return .sendingUncertain(try reminder())
    case .resendOrdered: return .resendOrdered(try reminder())
    default: return nil
    }
  }

  private func reminder() throws(JSONFault) -> ReminderID { ReminderID(try recordNumber("R-")) }

  private mutating func readReason() throws(JSONFault) -> Reminder.Cancellation {
    try facts.enterObject()
    return try facts.choice("why", as: Reminder.Cancellation.self)
  }

  private mutating func readApproval() throws(JSONFault) -> Approval {
    try facts.enterObject()
    let day = try facts.day("on")
    let by = try facts.string("by")
    _ = try facts.text("hash")
    let text = try saidOnce()
    if text.isEmpty { return Approval(day: day, content: try readErasedContent(day), by: by) }
    guard let content = MessageContent(canonicalBytes: Array(text.utf8)) else {
      throw .invalid("an approved content")
    }
    return Approval(day: day, content: content, by: by)
  }

  /// What is left of an approved content once its person was erased: step, figures, no word.
  private mutating func readErasedContent(_ day: Day) throws(JSONFault) -> MessageContent {
    let step = StepID(try facts.string("step"))
    let channel = try facts.choice("ch", as: Channel.self)
    let language = try facts.choice("lang", as: Language.self)
    let cents = try facts.integer("a")
    let currency = try facts.optionalCurrency()
    let deadline = try facts.optionalDay("dl")
    return MessageContent(
      channel: channel, language: language, step: step, day: day, recipient: MessageRecipient(name: ""),
      sender: MessageSender(
        company: "", postalLines: [], city: "", legalLine: "", name: "", email: "", replyTo: ""),
      subject: "", blocks: [], lines: [], currency: currency, demandedCents: cents, deadline: deadline,
      bank: BankDetails(beneficiary: "", iban: ""), reference: "", attachments: [])
  }
}
