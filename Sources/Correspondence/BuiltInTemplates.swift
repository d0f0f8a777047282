import Receivables
import Synchronization

/// The texts that come with the program, each read and checked when it is first asked for: most runs need few of them.
enum BuiltInTemplates {
  private static let known = Mutex<[TemplateKey: MessageTemplate]>([:])

  /// The text of that name and language, or nil.
  static func template(_ key: TemplateKey) -> MessageTemplate? {
    known.withLock { known in
      if let template = known[key] { return template }
      let template = TemplateLibrary.builtInText(key).map { MessageTemplate(key: key, text: $0) }
      known[key] = template
      return template
    }
  }
}
