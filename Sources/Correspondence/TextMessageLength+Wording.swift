import Receivables
import Wording

extension TextMessageLength {
  /// `143 characters, 1 message (GSM-7)`.
  package func words(in language: Language) -> String {
    let signs = language.counted(
      units, language.say("caractère", "character"), language.say("caractères", "characters"))
    let parts = language.counted(segments, language.say("SMS", "message"), language.say("SMS", "messages"))
    return "\(signs), \(parts) (\(alphabet.rawValue))"
  }
}
