import Digest

/// Money received from a customer.
package struct Payment: Hashable, Sendable {
  /// Record number in this store.
  package let id: PaymentID
  /// Who paid.
  package var customer: CustomerID
  /// Booking day.
  package var day: Day
  /// Amount in cents, always positive.
  package var cents: Int
  /// Currency of `cents`.
  package var currency: Currency
  /// The bank's own reference; empty when unknown, or gone with the payer. Identifies the payment when present.
  package var bankReference: String
  /// What still identifies the payment once its payer was erased; 0 while the reference stands or where there was none.
  package private(set) var referenceFingerprint: Int
  /// Text of the bank line; personal, may be empty.
  package var label: String
  /// Whether the payment was taken back (bounced, entered by mistake): it then counts for nothing.
  package var isVoided: Bool

  /// Makes a payment.
  package init(
    id: PaymentID, customer: CustomerID, day: Day, cents: Int, currency: Currency = .eur,
    bankReference: String = "", referenceFingerprint: Int = 0, label: String = "", isVoided: Bool = false
  ) {
    self.id = id
    self.customer = customer
    self.day = day
    self.cents = cents
    self.currency = currency
    self.bankReference = bankReference
    self.referenceFingerprint = bankReference.isEmpty ? referenceFingerprint : 0
    self.label = label
    self.isVoided = isVoided
  }

  /// The first 53 bits of the SHA-256 of a bank's reference, which every reader of JSON keeps whole; never 0.
  ///
  /// Two forms of one text (Unicode's NFC and NFD) are one reference, so a character beyond ASCII counts as a `?`.
  package static func fingerprint(ofReference reference: String) -> Int {
    let isASCII = reference.utf8.allSatisfy { $0 < 0x80 }
    let bytes =
      isASCII
      ? Array(reference.utf8) : reference.flatMap { $0.isASCII ? Array($0.utf8) : [UInt8(ascii: "?")] }
    return max(1, Int(sha256(bytes).leading >> 11))
  }

  /// Forgets what the bank's line says in words; a reference leaves its fingerprint.
  package mutating func forgetWords() {
    label = ""
    if bankReference.isEmpty { return }
    referenceFingerprint = Payment.fingerprint(ofReference: bankReference)
    bankReference = ""
  }
}
