import Dunning

extension Casebook {
  /// The reminder that this one stands in for and that a person had written by hand; nil when there is none.
  ///
  /// When the facts change (a payment, a credit note), a waiting reminder falls away and another one is proposed. Its
  /// figures are new, so the person's words are not taken over unread; they are offered when the text is edited.
  package func formerEdit(of reminder: Reminder) -> Reminder? {
    guard reminder.state == .proposed, reminder.edit == nil, !reminder.isTask else { return nil }
    let before = file(of: reminder.customer).reminders.last { id in
      let other = reminders[id.index]
      return id < reminder.id && other.step == reminder.step && other.currency == reminder.currency
        && (other.channel == .sms) == (reminder.channel == .sms)
    }
    guard let before, case .cancelled = reminders[before.index].state, reminders[before.index].edit != nil
    else { return nil }
    return reminders[before.index]
  }
}
