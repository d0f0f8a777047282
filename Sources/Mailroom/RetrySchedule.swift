import Delivery
import Receivables
import Wording

/// When a deferred message is tried again (`store.md` section 3.2): six times more, within three days.
enum RetrySchedule {
  private static let minutes = [5, 15, 60, 240, 720, 1440]
  private static let longest = 3 * 86_400

  /// Seconds until the next try after that many attempts; nil when there is none left.
  ///
  /// - Parameters:
  ///   - elapsed: Seconds since the first attempt.
  ///   - spread: 0–999, from the caller's dice: moves the moment by up to a fifth either way.
  static func delay(afterAttempt attempt: Int, elapsed: Int, spread: Int) -> Int? {
    guard attempt >= 1, attempt <= minutes.count else { return nil }
    let seconds = minutes[attempt - 1] * 60
    // Greylisting servers ask for five minutes at least.
    let delay = max(300, seconds * 4 / 5 + seconds * 2 / 5 * min(max(spread, 0), 999) / 1000)
    return elapsed + delay <= longest ? delay : nil
  }
}

extension Deferral {
  /// Why a message waits, as the queue shows it.
  func reason(reply: String, in language: Language) -> String {
    let words =
      switch self {
      case .unreachable: language.say("serveur injoignable", "server unreachable")
      case .connectionLost: language.say("connexion perdue", "connection lost")
      case .timedOut: language.say("serveur sans réponse", "no answer from the server")
      case .askedToWait: language.say("le serveur demande d'attendre", "the server asks to wait")
      }
    return reply.isEmpty ? words : "\(words) (\(reply))"
  }
}
