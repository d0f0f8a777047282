import Dunning
import Receivables

/// A text of a customer's record that goes into messages as it stands.
package enum OwnText: Hashable, Sendable {
  /// The sentence that opens reminders.
  case iceBreaker
  /// A free variable, by name.
  case variable(String)

  /// What it says and may not.
  package enum Fault: Hashable, Sendable {
    /// An account number or BIC, bare: how to pay comes from the settings alone.
    case account(String)
    /// An amount that is none of the message's, as written.
    case amount(String)
    /// Words that no consumer may read: costs it does not owe, threats, the looks of an official act.
    case forbidden(String)
    /// Words that tell a consumer's debt in a text message.
    case debt(String)
  }

  /// Reads a name of a template; nil when it is no such text.
  init?(_ name: TemplateName) {
    switch name {
    case .variable(.iceBreaker): self = .iceBreaker
    case .free(let name): self = .variable(name)
    default: return nil
    }
  }

  /// As templates name it.
  package var tag: String {
    switch self {
    case .iceBreaker: TemplateVariable.iceBreaker.rawValue
    case .variable(let name): "var:\(name)"
    }
  }

  /// The first account number or BIC in such a text, whoever's it is, bare; nil for none.
  package static func account(in text: String) -> String? { PaymentFacts.account(in: text) }

  /// What such texts say in a message and may not, compared with the same message where they are empty; nil for nothing.
  ///
  /// - Parameter codes: Numbers that are no amounts.
  static func fault(
    in content: MessageContent, of facts: MessageFacts, without plain: MessageContent, codes: Set<String>
  ) -> Fault? {
    let account =
      facts.step.isThankYou
      ? PaymentFacts.account(in: content)
      : PaymentFacts.foreignIBAN(in: content, writtenFrom: plain)
        ?? PaymentFacts.foreignAccount(in: content, writtenFrom: plain)
    if let account { return .account(account) }
    if let words = ConsumerRule.forbidden(in: content, of: facts, but: plain) { return .forbidden(words) }
    guard content.channel == .sms else {
      return EditedFigures.foreignAmount(in: content, writtenFrom: plain).map(Fault.amount)
    }
    if facts.customer.segment == .consumer {
      let codes = codes.union(EditedFigures.codes(of: content, writtenFrom: plain))
      let before = Set(TextMessageDebt.all(in: plain, codes: codes))
      let told = TextMessageDebt.all(in: content, codes: codes).first { !before.contains($0) }
      if let told { return .debt(told) }
    }
    return EditedFigures.foreignAmountInTextMessage(content, writtenFrom: plain, codes: codes)
      .map(Fault.amount)
  }
}
