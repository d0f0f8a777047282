import PlainText
import Receivables
import Wording

extension TextMessageLength {
  /// `143 characters, 1 message (GSM-7)`; with signs that make it dear, `71 characters, 2 messages (UCS-2: ê, ç)`.
  package func words(in language: Language) -> String {
    let signs = language.counted(
      units, language.say("caractère", "character"), language.say("caractères", "characters"))
    let parts = language.counted(segments, language.say("SMS", "message"), language.say("SMS", "messages"))
    return "\(signs), \(parts) (\(alphabet.rawValue)\(reasons(in: language)))"
  }

  /// The first five signs for which it is not of the short alphabet.
  private func reasons(in language: Language) -> String {
    guard !costly.isEmpty else { return "" }
    let shown = costly.prefix(5).map { legible(String($0)) }.joined(separator: ", ")
    return language.say("\u{202F}: ", ": ") + shown + (costly.count > 5 ? "…" : "")
  }
}
