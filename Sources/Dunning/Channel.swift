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

  /// Whether it is a letter on paper, registered or not.
  package var isOnPaper: Bool { self == .letter || self == .registeredLetter }
}
