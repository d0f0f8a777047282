import Receivables
import Synchronization

/// The texts that come with the program, each read and checked when it is first asked for: most runs need few of them.
final class BuiltInTemplates: Sendable {
  /// The texts of this program.
  static let shared = BuiltInTemplates()

  private let known = Mutex<[TemplateKey: MessageTemplate]>([:])

  private init() {}

  /// The text of that name and language, or nil.
  func template(_ key: TemplateKey) -> MessageTemplate? {
    known.withLock { known in
      if let template = known[key] { return template }
      guard let text = StandardTexts.all[key.description] else { return nil }
      let template = MessageTemplate(key: key, text: text)
      known[key] = template
      return template
    }
  }
}
