import Dunning
import Receivables

/// Every text that messages are made from: the built-in French and English sets, and the adopted ones that replace them.
package struct TemplateLibrary: Hashable, Sendable {
  private let adopted: [TemplateKey: MessageTemplate]

  /// Reads texts; `adopted` is keyed `r1.fr`, keys of another shape are left out (`TemplateFolder` names them).
  package init(adopted texts: [String: String] = [:]) {
    var adopted: [TemplateKey: MessageTemplate] = [:]
    for (name, text) in texts {
      if let key = TemplateKey(name) { adopted[key] = MessageTemplate(key: key, text: text) }
    }
    self.adopted = adopted
  }

  /// The text of that name and language, or nil.
  package func template(_ key: TemplateKey) -> MessageTemplate? {
    adopted[key] ?? BuiltInTemplates.template(key)
  }

  /// Whether there is a text of that name in the language.
  package func has(_ key: TemplateKey) -> Bool { adopted[key] != nil || Self.builtInText(key) != nil }

  /// The words of a built-in text, to begin one's own with; nil when there is none.
  package static func builtInText(_ key: TemplateKey) -> String? { StandardTexts.all[key.description] }

  /// The words of every built-in text, in no order.
  package static var builtInTexts: [String] { Array(StandardTexts.all.values) }

  /// Names of the texts, without languages, sorted.
  package var names: [String] {
    Set((Array(adopted.keys) + StandardTexts.all.keys.compactMap(TemplateKey.init)).map(\.name)).sorted()
  }

  /// Everything wrong with adopted texts, by text and line; `scenarios` say which of them speak before the due day or give
  /// thanks.
  package func problems(for scenarios: [Scenario]?) -> [TemplateProblem] {
    let early = Set(
      scenarios?.flatMap(\.steps).filter(\.isBeforeLateness)
        .flatMap { step in step.channels.map { step.text(by: $0) } } ?? ["p0", "j0"])
    let thanking = Set(scenarios?.flatMap(\.steps).filter(\.isThankYou).map(\.template) ?? ["merci"])
    let spoken = Set(
      scenarios?.flatMap(\.steps).filter { $0.channels.contains(.sms) }.map { $0.text(by: .sms) } ?? [])
    return adopted.keys.sorted().flatMap { key -> [TemplateProblem] in
      guard let template = adopted[key] else { return [] }
      return template.problems + (early.contains(key.name) ? template.overdueProblems : [])
        + (thanking.contains(key.name) ? template.demandProblems : [])
        + (spoken.contains(key.name) ? template.textMessageProblems(forConsumer: false) : [])
    }
  }
}
