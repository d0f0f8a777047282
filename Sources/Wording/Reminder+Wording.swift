import Dunning
import Receivables

extension Reminder {
  /// Why a message failed or was put off, and when it is tried again; nil in every other state.
  ///
  /// - Parameters:
  ///   - day: The day on which the sentence is read.
  ///   - local: Day and minutes after midnight of Unix seconds, where the reader is.
  package func causeText(
    in language: Language, on day: Day, local: (Int) -> (day: Day, minute: Int)
  ) -> String? {
    guard let cause else { return nil }
    guard let retryAt else { return cause }
    let moment = local(retryAt)
    let time = ClockTime.text(moment.minute)
    let when =
      moment.day == day
      ? language.say("nouvel essai à \(time)", "next try at \(time)")
      : language.say(
        "nouvel essai le \(moment.day.numeric) à \(time)", "next try on \(moment.day.numeric) at \(time)")
    return "\(cause) ; \(when)"
  }
}
