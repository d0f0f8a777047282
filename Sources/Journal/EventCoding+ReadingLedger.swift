import Casework
import Receivables

extension JournalEvent {
  @inline(__always)
  mutating func readReceipt() throws(JSONFault) -> (Payment, [InvoiceShare]) {
    let id = PaymentID(try recordNumber("P-"))
    let (label, reference) = try saidTwice()
    let payment = try facts.enterPayment(id, label: label, reference: reference)
    let shares = try facts.shares("to")
    try facts.leaveObject()
    return (payment, shares)
  }

  @inline(__always)
  mutating func readInvoice() throws(JSONFault) -> Invoice {
    let id = InvoiceID(try recordNumber("I-"))
    return try facts.readInvoice(id, reference: try saidOnce())
  }

  private mutating func readPayment() throws(JSONFault) -> CaseEvent {
    let (payment, shares) = try readReceipt()
    return .paymentReceived(payment, shares)
  }

  /// Facts of the ledger and the house rules; nil for another kind.
  mutating func readLedger(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .customerRecorded:
      let id = CustomerID(try recordNumber("C-"))
      return .customerRecorded(try facts.readCustomer(id, personal: try personalObject()))
    case .invoiceRecorded: return .invoiceRecorded(try readInvoice())
    case .invoiceCorrected: return .invoiceCorrected(try readInvoice())
    case .paymentReceived: return try readPayment()
    case .allocationMade: return .allocated(try source(), try onlyShares())
    case .allocationReleased: return .allocationReleased(try source())
    case .paymentVoided:
      return .paymentVoided(PaymentID(try recordNumber("P-")), reason: try saidOnce())
    case .paymentRestored: return .paymentRestored(PaymentID(try recordNumber("P-")), try onlyShares())
    case .ledgerImported: return .ledgerImported(try facts.readImportedFile(name: try saidOnce()))
    case .bankChecked:
      try facts.enterObject()
      return .bankChecked(try facts.day("on"))
    case .bankCheckRetracted:
      try facts.enterObject()
      return .bankCheckRetracted(try facts.day("on"))
    case .subjectErased:
      let id = CustomerID(try recordNumber("C-"))
      return .subjectErased(try facts.readErasure(of: id, reason: try saidOnce()))
    case .rulesAdopted: return .rulesAdopted(try facts.readHouse(personal: try personalObject()))
    default: return nil
    }
  }

  private mutating func onlyShares() throws(JSONFault) -> [InvoiceShare] {
    try facts.enterObject()
    let shares = try facts.shares("to")
    try facts.leaveObject()
    return shares
  }

  private func source() throws(JSONFault) -> Allocation.Source {
    id.bytes.first == UInt8(ascii: "P")
      ? .payment(PaymentID(try recordNumber("P-"))) : .creditNote(InvoiceID(try recordNumber("I-")))
  }
}
