import Dunning
import PlainText
import Receivables

extension Casebook {
  /// What the post did with a letter, the oldest day first.
  package func letterEvents(of id: ReminderID) -> [LetterEvent] {
    letterEvents.filter { $0.reminder == id && !$0.isRetracted }.sorted { $0.day < $1.day }
  }

  /// The first day on which a letter was presented at its address; nil while nobody knows.
  package func presentation(of id: ReminderID) -> Day? {
    letterEvents(of: id).first(where: \.isPresentation)?.day
  }

  /// The day on which a sent letter was handed to the post: as it was said last, else the day on which it was done.
  package func postingDay(of id: ReminderID) -> Day? {
    guard case .sent(let sent)? = reminder(id)?.state else { return nil }
    return letterEvents.last { $0.reminder == id && !$0.isRetracted && $0.kind == .posted }?.day ?? sent
  }

  /// The day on which a letter came back because nobody of that name lives at its address; nil when it did not.
  package func returnedOn(_ id: ReminderID) -> Day? {
    letterEvents(of: id).first { $0.kind == .unknownAddress }?.day
  }

  /// Whether the post last said that nobody of that name lives at the address that the customer still has.
  package func isAddressUnknown(of customer: CustomerID) -> Bool {
    guard let known = portfolio.customer(customer) else { return false }
    let letters = Set(file(of: customer).reminders)
    let told = letterEvents.filter { !$0.isRetracted && letters.contains($0.reminder) && $0.kind != .posted }
    guard let last = told.max(by: { $0.day < $1.day }) else { return false }
    return last.kind == .unknownAddress && last.address == known.address.oneLine
  }

  /// Records what the post did with a letter; only of one that went out, not before it did, and nothing that contradicts
  /// what is known of it: it may have to convince a court.
  func decideLetter(
    _ id: ReminderID, _ kind: LetterEvent.Kind, on day: Day, number: LetterNumber, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let reminder = try known(id)
    guard reminder.channel.isOnPaper else { throw .notALetter(id) }
    guard case .sent(let sent) = reminder.state else { throw .notPosted(id) }
    guard day <= occasion.today else { throw .dayInFuture(day) }
    // It may have been posted on another day than it was done, but not before it was to be written.
    let first = kind == .posted ? min(sent, reminder.proposedOn) : postingDay(of: id) ?? sent
    guard day >= first else { throw .beforePosting(id, first) }
    if let known = letterEvents(of: id).first(where: { $0.contradicts(kind, on: day) }) {
      throw .letterContradicted(id, kind, on: day, stands: known.kind, since: known.day)
    }
    return try track(reminder, kind, on: day, number: number, on: occasion)
  }

  /// Takes back what was recorded last of a letter.
  func decideLetterCancellation(_ id: ReminderID) throws(Refusal) -> Decision {
    _ = try known(id)
    guard let place = letterEvents.lastIndex(where: { $0.reminder == id && !$0.isRetracted }) else {
      throw .letterUntracked(id)
    }
    return Decision([.letterRetracted(place)])
  }

  /// - Throws: `.registeredNumber` when its own check digit says that it was mistyped, `.oddRegisteredNumber` when it has
  ///   no known form and nobody said that it is right.
  func track(
    _ reminder: Reminder, _ kind: LetterEvent.Kind, on day: Day, number: LetterNumber, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let customer = portfolio.customer(reminder.customer)
    var event = LetterEvent(
      reminder: reminder.id, kind: kind, day: day, address: customer?.address.oneLine ?? "",
      by: occasion.collector)
    var remarks: [Remark] = []
    if let registered = RegisteredNumber(number.text) {
      if case .wrongCheckDigit(let expected) = registered.form {
        throw .registeredNumber(legible(registered.text), checkDigit: expected)
      }
      if registered.form == .unknown {
        guard number.isUnchecked else { throw .oddRegisteredNumber(legible(registered.text)) }
        remarks.append(.oddRegisteredNumber(legible(registered.text)))
      }
      event.number = legible(registered.text)
    }
    if customer?.isErased == true { (event.number, event.address) = ("", "") }
    return Decision([.letterTracked(event)], remarks: remarks)
  }

  /// Facts of letters; false when the event is not one.
  mutating func applyLetters(_ event: CaseEvent) -> Bool {
    switch event {
    case .letterTracked(let event):
      letterEvents.append(event)
      moveDeadline(of: event.reminder)
    case .letterRetracted(let place): retractLetter(place, true)
    case .letterRestored(let place): retractLetter(place, false)
    default: return false
    }
    return true
  }

  private mutating func retractLetter(_ place: Int, _ isRetracted: Bool) {
    guard letterEvents.indices.contains(place) else { return }
    letterEvents[place].isRetracted = isRetracted
    moveDeadline(of: letterEvents[place].reminder)
  }

  /// The time that a letter gives runs from its presentation; while that is unknown, from posting and the days of the
  /// post (behaviours, "Settled details").
  private mutating func moveDeadline(of id: ReminderID) {
    guard let reminder = reminder(id), case .sent(let sent) = reminder.state, let step = step(of: reminder),
      let days = step.deadlineDays
    else { return }
    // Of a step that goes several ways the latest end holds, and the level is that of the first way.
    let ways = [(reminder: reminder, day: sent)] + sentCompanions(of: reminder)
    let first = ways.map(\.day).min() ?? sent
    let end = ways.compactMap { way, day in
      presentation(of: way.id).map { $0 + days }
        ?? deadline(
          of: step, by: way.channel, sentOn: way.channel.isOnPaper ? postingDay(of: way.id) ?? day : day)
    }.max()
    for line in reminder.lines
    where line.rise == reminder.step && standings.indices.contains(line.invoice.index) {
      let standing = standings[line.invoice.index]
      guard standing.level == reminder.step, standing.levelDay == first else { continue }
      standings[line.invoice.index].deadline = end
    }
  }
}

extension PostalAddress {
  /// Street, postcode and city on one line; empty when nothing is known.
  package var oneLine: String {
    (street + ["\(postcode) \(city)", country]).map(\.evenlySpaced)
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
