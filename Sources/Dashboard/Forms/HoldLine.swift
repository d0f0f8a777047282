import Canvas
import Receivables
import Wording

/// The countdown of a requested send: how many messages, how long they can still be recalled.
struct HoldLine: Equatable, Sendable {
  /// Messages that wait together.
  let messages: Int
  /// Seconds until the first may leave.
  let secondsLeft: Int
  /// Seconds of the whole hold.
  let holdSeconds: Int

  /// Describes a countdown; past its end nothing is left.
  init(messages: Int, secondsLeft: Int, holdSeconds: Int) {
    self.messages = messages
    self.secondsLeft = max(0, secondsLeft)
    self.holdSeconds = max(1, holdSeconds)
  }

  /// `Envoi de 6 messages dans 8 s ▇▇▇▇▇▇▇▇░░ · u pour tout annuler`.
  ///
  /// - Parameter isTyping: Whether `u` would be text now.
  func text(_ glyphs: Glyphs, in language: Language, isTyping: Bool = false) -> String {
    let count = language.counted(messages, "message", "messages")
    let bar = Bar(secondsLeft, of: holdSeconds).text(columns: 10, glyphs: glyphs, showsEmpty: true)
    let dot = glyphs.middleDot
    let key = isTyping ? language.say("Échap, puis u", "Esc, then u") : "u"
    return language.say(
      "Envoi de \(count) dans \(secondsLeft) s \(bar) \(dot) \(key) pour tout annuler",
      "Sending \(count) in \(secondsLeft) s \(bar) \(dot) \(key) recalls all")
  }
}
