import Receivables

/// Something that the post did with a letter.
package struct LetterEvent: Hashable, Sendable {
  /// What happened (domain A10).
  package enum Kind: String, CaseIterable, Sendable {
    /// Handed to the post.
    case posted
    /// Presented at the address: what the customer was given starts to run.
    case presented
    /// Handed over against a signature.
    case signed
    /// The customer would not take it: it counts as presented.
    case refused
    /// Not fetched from the counter: the notice stays valid (Cass. 1re civ., 20/01/2021).
    case unclaimed
    /// Nobody of that name lives there ("NPAI").
    case unknownAddress = "unknown-address"
  }

  /// Which letter.
  package var reminder: ReminderID
  /// What happened.
  package var kind: Kind
  /// On which day.
  package var day: Day
  /// Number of the registered letter; personal, empty when unknown.
  package var number: String
  /// The address as written on it, on one line; personal.
  package var address: String
  /// Who recorded it.
  package var by: String
  /// Whether it was taken back.
  package var isRetracted: Bool

  /// Makes an event.
  package init(
    reminder: ReminderID, kind: Kind, day: Day, number: String = "", address: String = "", by: String,
    isRetracted: Bool = false
  ) {
    self.reminder = reminder
    self.kind = kind
    self.day = day
    self.number = number
    self.address = address
    self.by = by
    self.isRetracted = isRetracted
  }

  /// Whether it rules out that something happened on a day: each thing happens once, a letter ends in one way, and first
  /// it is posted, then presented.
  package func contradicts(_ kind: Kind, on day: Day) -> Bool {
    if kind.rank == self.kind.rank { return kind != .posted || !number.isEmpty }
    return kind.rank < self.kind.rank ? day > self.day : day < self.day
  }

  /// Whether the letter reached the address that day, whoever took it or did not.
  package var isPresentation: Bool { kind == .presented || kind == .signed || kind == .refused }
}

extension LetterEvent.Kind {
  /// Posted, presented, and what came of it.
  fileprivate var rank: Int {
    switch self {
    case .posted: 0
    case .presented: 1
    case .signed, .refused, .unclaimed, .unknownAddress: 2
    }
  }
}
