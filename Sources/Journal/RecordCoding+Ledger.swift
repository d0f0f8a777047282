import Casework
import Receivables

/// Invoices, payments and allocations: the bulk of every journal, hence the shortest keys.
///
/// References stood among the facts (`r`, `ref`) in the first form of these events. In the second they are personal
/// values, which go with whom they are about; a payment keeps the fingerprint (`rf`) by which it is recognised.
extension JSONWriter {
  mutating func fields(of invoice: Invoice) {
    field("c", Int(invoice.customer.number))
    field("n", invoice.number)
    field("i", invoice.issued)
    field("u", invoice.due)
    field("a", invoice.cents)
    field(currency: invoice.currency)
    flag("cn", invoice.kind == .creditNote)
    fieldIfAny("s", invoice.sourceKey)
  }

  mutating func fields(of payment: Payment) {
    field("c", Int(payment.customer.number))
    field("on", payment.day)
    field("a", payment.cents)
    field(currency: payment.currency)
    let fingerprint =
      payment.bankReference.isEmpty
      ? payment.referenceFingerprint : Payment.fingerprint(ofReference: payment.bankReference)
    if fingerprint != 0 { field("rf", fingerprint) }
    flag("void", payment.isVoided)
  }

  /// Invoice and cents in turn; left out when empty.
  mutating func field(_ name: StaticString, shares: [InvoiceShare]) {
    if shares.isEmpty { return }
    key(name)
    beginArray()
    for share in shares {
      integer(Int(share.invoice.number))
      integer(share.cents)
    }
    endArray()
  }
}

extension JSONCursor {
  @inline(__always)
  mutating func readCustomerID() throws(JSONFault) -> CustomerID {
    try key("c")
    return CustomerID(try readNumber())
  }

  @inline(__always)
  mutating func readInvoice(_ id: InvoiceID, reference told: String) throws(JSONFault) -> Invoice {
    try enterObject()
    let customer = try readCustomerID()
    let number = try string("n")
    let issued = try day("i")
    let due = try day("u")
    let cents = try integer("a")
    let currency = try optionalCurrency()
    let kind: Invoice.Kind = try flag("cn") ? .creditNote : .invoice
    let sourceKey = try text(ifAny: "s")
    let reference = try text(ifAny: "r")
    try leaveObject()
    return Invoice(
      id: id, customer: customer, number: number, issued: issued, due: due, cents: cents, currency: currency,
      kind: kind, sourceKey: sourceKey, reference: reference.isEmpty ? told : reference)
  }

  /// Steps into the object and leaves it open: the shares may follow.
  @inline(__always)
  mutating func enterPayment(_ id: PaymentID, label: String, reference told: String) throws(JSONFault)
    -> Payment
  {
    try enterObject()
    let customer = try readCustomerID()
    let day = try day("on")
    let cents = try integer("a")
    let currency = try optionalCurrency()
    let reference = try text(ifAny: "ref")
    let fingerprint = try optionalInteger("rf") ?? 0
    let isVoided = try flag("void")
    return Payment(
      id: id, customer: customer, day: day, cents: cents, currency: currency,
      bankReference: reference.isEmpty ? told : reference,
      referenceFingerprint: fingerprint, label: label, isVoided: isVoided)
  }

  @inline(__always)
  mutating func shares(_ name: StaticString) throws(JSONFault) -> [InvoiceShare] {
    guard hasKey(name) else { return [] }
    var shares: [InvoiceShare] = []
    shares.reserveCapacity(count / 2)
    try enterArray()
    while !leaveArray() {
      let invoice = InvoiceID(try readNumber())
      shares.append(InvoiceShare(invoice: invoice, cents: try readInteger()))
    }
    return shares
  }
}
