/// How a step reaches the customer.
package enum Channel: String, CaseIterable, Sendable {
  case email
  case sms
  case letter
  case registeredLetter = "registered-letter"
  case call
  /// No message at all: a note for the collector.
  case note

  /// Whether it stands beside what the customer is written: no contact by itself, and nothing waits for it.
  package var isAside: Bool { self == .call || self == .note }

  /// By its place: an enumeration of texts hashes its text otherwise, and sets of channels are asked for every customer.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
  }

  private var place: UInt8 {
    switch self {
    case .email: 0
    case .sms: 1
    case .letter: 2
    case .registeredLetter: 3
    case .call: 4
    case .note: 5
    }
  }

  /// Whether it is a letter on paper, registered or not.
  package var isOnPaper: Bool { self == .letter || self == .registeredLetter }
}
