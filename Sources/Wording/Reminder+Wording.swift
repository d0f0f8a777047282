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
    guard let when = retryText(in: language, on: day, local: local) else { return cause }
    return cause + language.say(" ; ", "; ") + when
  }

  /// When a message that was put off is tried again: `nouvel essai à 15:51`; nil in every other state.
  ///
  /// - Parameters:
  ///   - day: The day on which it is read.
  ///   - local: Day and minutes after midnight of Unix seconds, where the reader is.
  package func retryText(
    in language: Language, on day: Day, local: (Int) -> (day: Day, minute: Int)
  ) -> String? {
    guard let retryAt else { return nil }
    let moment = local(retryAt)
    let time = ClockTime.text(moment.minute)
    return moment.day == day
      ? language.say("nouvel essai à \(time)", "next try at \(time)")
      : language.say(
        "nouvel essai le \(moment.day.numeric) à \(time)", "next try on \(moment.day.numeric) at \(time)")
  }
}

extension Reminder {
  /// What a list shows where others show what they demand: that sum, or that a thank-you is one, which demands nothing.
  ///
  /// - Parameters:
  ///   - amount: What it demands, `Casebook.demand`.
  ///   - sum: How the list writes a sum.
  package func demand(_ amount: Amount, in language: Language, sum: (Amount) -> String) -> String {
    isThankYou ? Self.thanksWord(in: language) : sum(amount)
  }

  /// What a thank-you is called where others show a sum.
  package static func thanksWord(in language: Language) -> String {
    language.say("remerciement", "thank-you")
  }
}

extension Reminder {
  /// What being pinned means, in a sentence.
  package static func pinWords(in language: Language) -> String {
    language.say(
      "Épinglée : elle reste, même si le scénario change (F la détache).",
      "Pinned: it stays, also when the scenario changes (F lets go of it).")
  }

  /// `, épinglée` behind the state of a proposal that is held fast; else empty.
  package func pinMark(in language: Language) -> String {
    isPinned && state == .proposed ? language.say(", épinglée", ", pinned") : ""
  }
}
