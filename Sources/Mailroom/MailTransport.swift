import Delivery

/// Where e-mails of this run go, decided by the store's mode before anything is rendered.
package enum MailTransport {
  /// Demo, and sandbox without a server: files in the outbox; no socket code is called.
  case files
  /// Sandbox: every envelope goes to one address of ours.
  case sandbox(SMTPSender, override: StrictAddress)
  /// Live: to the customer.
  case live(SMTPSender)

  /// Name kept with the attempt.
  var name: String {
    switch self {
    case .files: "eml"
    case .sandbox: "smtp-sandbox"
    case .live: "smtp"
    }
  }

  /// Whether a server is talked to, so that a domain's pace must be kept.
  var isNetwork: Bool {
    if case .files = self { return false }
    return true
  }

  /// Whether the envelope bears the customer's own address.
  var reachesCustomers: Bool {
    if case .live = self { return true }
    return false
  }

  /// Who really gets a message meant for these addresses.
  func targets(of recipients: [StrictAddress]) -> [StrictAddress] {
    if case .sandbox(_, let override) = self { return [override] }
    return recipients
  }
}
