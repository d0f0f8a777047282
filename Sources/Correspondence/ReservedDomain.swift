import Receivables
import Wording

/// Domains that are kept for examples and tests (RFC 2606, RFC 6761): no real person reads what is sent there.
package enum ReservedDomain {
  /// Whether a domain, in lower case, is one.
  package static func contains(_ domain: some StringProtocol) -> Bool {
    let labels = domain.split(separator: ".")
    guard let last = labels.last else { return true }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    return labels.count >= 2 && labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(last)
  }

  /// The domain of an address that is one, or nil.
  package static func of(_ address: String) -> String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let domain = address[address.index(after: at)...].lowercased()
    return contains(domain) ? domain : nil
  }

  /// Why nothing goes there.
  package static func reason(_ domain: String, in language: Language) -> String {
    language.say(
      "le domaine \(domain) est réservé aux exemples, corrigez l'adresse",
      "the domain \(domain) is reserved for examples, correct the address")
  }
}
