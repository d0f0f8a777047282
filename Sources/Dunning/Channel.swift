/// How a step reaches the customer.
package enum Channel: String, CaseIterable, Sendable {
  case email
  case sms
  case letter
  case registeredLetter = "registered-letter"
  case call
}
