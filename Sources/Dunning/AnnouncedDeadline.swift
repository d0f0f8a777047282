import Receivables

/// Last day of the deadline that a message of this step announces when it is sent on a day; nil when it announces none.
///
/// An invoice keeps the deadline of the step that it rose to itself: a joiner that stays where it is, or rises to a lower
/// step, does not take over the carrying invoice's (worked example of behaviours rule 8).
///
/// - Parameters:
///   - step: The step that the invoice takes.
///   - channel: The way that it went, of a step of several; nil for the step's own.
///   - sentOn: Sending day, or the posting day of a letter (its proof's day when the presentation is known).
/// - Returns: Calendar days after sending; by post, the days for the post (working days) come first.
package func announcedDeadline(
  step: Step, by channel: Channel? = nil, sentOn: Day, rules: DunningRules, calendar: BusinessCalendar
) -> Day? {
  guard let days = step.deadlineDays else { return nil }
  switch channel ?? step.channel {
  case .letter, .registeredLetter: return calendar.adding(workingDays: rules.postalDays, to: sentOn) + days
  case .email, .sms, .call, .note: return sentOn + days
  }
}
