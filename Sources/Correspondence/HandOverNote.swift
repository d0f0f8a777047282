import Dunning
import Receivables
import Wording

/// A text for whoever takes a file over, a collection agency or a lawyer: it is laid beside the papers, and no envelope
/// with it goes to the debtor.
package enum HandOverNote {
  /// The texts that are one, whoever wrote them: a letter to the debtor at that stage takes another name.
  private static let templates: Set<String> = ["am", "cx"]

  /// Whether what is written from a text, by this way, is one.
  package static func isWritten(from template: String, by channel: Channel) -> Bool {
    channel.isOnPaper && templates.contains(template)
  }

  /// Whom it is for: what stands in the window of the envelope instead of the debtor's address.
  static func recipient(in language: Language) -> MessageRecipient {
    MessageRecipient(
      name: language.say("qui reprend le dossier", "whoever takes the file over"),
      postalLines: [
        language.say("À joindre au dossier", "To be laid beside the file"),
        language.say("pour qui le reprend", "for whoever takes it over"),
      ])
  }
}
