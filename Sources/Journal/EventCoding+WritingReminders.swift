import Casework
import Correspondence
import Dunning
import Receivables

extension EventDraft {
  /// Facts of the queue and of the sending protocol.
  mutating func takeReminder(_ event: CaseEvent, of customer: CustomerID?) {
    switch event {
    case .reminderProposed(let reminder): facts.fields(of: reminder)
    case .reminderEdited(_, let edit):
      facts.field("own", edit != nil)
      if let edit { tell([edit.subject, edit.body, edit.by], of: customer) }
    case .reminderApproved(_, let approval): take(approval, of: customer)
    case .reminderReturned(_, let why), .reminderCancelled(_, let why): facts.field("why", why.rawValue)
    case .reminderSkipped(_, let reason): tell([reason], of: customer)
    case .reminderSnoozed(_, let until): facts.field("until", until)
    case .reminderPinned(_, let isPinned): facts.field("on", isPinned)
    case .sendRequested(let ids, let holdUntil, let mode):
      facts.field("r", ids: ids)
      facts.field("hold", holdUntil)
      facts.field("mode", mode?.rawValue)
    case .sendRecalled(let ids): facts.field("r", ids: ids)
    case .reminderDone(_, let day, let deadline, let proof):
      facts.field("on", day)
      facts.field("dl", deadline)
      tell([proof], of: customer)
    case .reminderTextKept(_, let content):
      take(Approval(day: content.day, content: content, by: ""), of: customer)
    default: takeSending(event, of: customer)
    }
  }

  private mutating func takeSending(_ event: CaseEvent, of customer: CustomerID?) {
    switch event {
    case .attemptIntended(_, let attempt):
      facts.fields(of: attempt)
      tell([attempt.domains.joined(separator: " ")], of: customer)
    case .attemptAbandoned(_, let isCounted): facts.flag("free", !isCounted)
    case .pointOfNoReturnPassed(_, let attempt): facts.field("no", attempt)
    case .reminderSent(_, let delivery):
      facts.fields(of: delivery)
      tell([delivery.reply], of: customer)
    case .sendingDeferred(_, let retryAt, let reason):
      facts.field("at", retryAt)
      tell([reason], of: customer)
    case .sendingFailed(_, let reason): tell([reason], of: customer)
    default: break
    }
  }

  /// What an approval pins stays readable as facts when the content itself is erased.
  private mutating func take(_ approval: Approval, of customer: CustomerID?) {
    let content = approval.content
    let bytes = content.canonicalBytes
    facts.field("on", approval.day)
    facts.field("by", approval.by)
    facts.field("hash", content.hash)
    facts.field("step", content.step.code)
    facts.field("ch", content.channel.rawValue)
    facts.field("lang", content.language.rawValue)
    facts.field("a", content.demandedCents)
    facts.field(currency: content.currency)
    facts.field("dl", content.deadline)
    tell([String(decoding: bytes, as: UTF8.self)], of: customer)
  }
}
