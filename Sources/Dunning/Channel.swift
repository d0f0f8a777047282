/// How a step reaches the customer.
package enum Channel: String, CaseIterable, Sendable {
  case email
  case sms
  case letter
  case registeredLetter = "registered-letter"
  case call

  /// Whether it is a letter on paper, registered or not.
  package var isOnPaper: Bool { self == .letter || self == .registeredLetter }
}
