import Dunning
import Receivables

extension MessageComposer {
  /// The message where the texts of the customer's record are left empty, and the numbers in them that are no amounts.
  ///
  /// - Throws: `CompositionRefusal.ownText`, when such a text names an account or amount that is not the message's, or
  ///   tells a consumer's debt in a text message or what no consumer may read: what a person may not write by hand, no record may say either.
  static func withoutOwnTexts(
    _ content: MessageContent, _ facts: MessageFacts, _ template: MessageTemplate
  ) throws(CompositionRefusal) -> (plain: MessageContent, codes: Set<String>) {
    let values = MessageValues(facts: facts)
    let used = used(by: template, values)
    guard !used.isEmpty else { return (content, []) }
    // A word alone is a code, as a contract's number; a sentence may hold an amount.
    let codes = EditedFigures.runs(in: used.map(\.text).filter { !$0.contains(" ") })
    var filling = TemplateFilling(values: values, blanks: Set(used.map(\.name)))
    let plain = try written(facts, template, filling)
    guard let fault = OwnText.fault(in: content, of: facts, without: plain, codes: codes) else {
      return (plain, codes)
    }
    // One by one, to name the text with which it appears.
    for (name, own, _) in used {
      filling.blanks.remove(name)
      let partly = try written(facts, template, filling)
      if let fault = OwnText.fault(in: partly, of: facts, without: plain, codes: codes) {
        throw .ownText(own, says: fault)
      }
    }
    throw .ownText(used[used.count - 1].own, says: fault)
  }

  /// Whether a text of the record could say what it may not: all accounts and amounts have digits but a BIC; a consumer
  /// may not read some words either.
  static func mayOffend(_ facts: MessageFacts, _ template: MessageTemplate) -> Bool {
    used(by: template, MessageValues(facts: facts)).contains { used in
      facts.channel == .sms || facts.customer.segment == .consumer
        || used.text.contains(where: \.isASCIIDigit)
        || ["bic", "swift"].contains { used.text.lowercased().contains($0) }
    }
  }

  private static func used(
    by template: MessageTemplate, _ values: MessageValues
  ) -> [(name: TemplateName, own: OwnText, text: String)] {
    template.ownTexts.compactMap { name in
      guard let own = OwnText(name) else { return nil }
      let text =
        switch own {
        case .iceBreaker: values.value(.iceBreaker)
        case .variable(let free): values.value(free: free)
        }
      return text.isEmpty ? nil : (name, own, text)
    }
  }
}
