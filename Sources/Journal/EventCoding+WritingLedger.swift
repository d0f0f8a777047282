import Casework
import Receivables

extension EventDraft {
  /// Facts of the ledger and the house rules.
  mutating func takeLedger(_ event: CaseEvent, in book: Casebook) {
    switch event {
    case .customerRecorded(let customer):
      id = customer.id.description
      facts.fields(of: customer)
      tell(of: id) { $0.personalFields(of: customer) }
      if customer.filedAddress != nil { form = 2 }
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice):
      id = invoice.id.description
      facts.fields(of: invoice)
      if !invoice.reference.isEmpty { form = 2 }
      tell([invoice.reference], of: invoice.customer)
    case .paymentReceived(let payment, let shares):
      id = payment.id.description
      facts.fields(of: payment)
      facts.field("to", shares: shares)
      if payment.bankReference.isEmpty {
        tell([payment.label], of: payment.customer)
      } else {
        tell([payment.label, payment.bankReference], of: payment.customer)
      }
      if !payment.bankReference.isEmpty || payment.referenceFingerprint != 0 { form = 2 }
    case .allocated(let source, let shares):
      id = source.recordName
      facts.field("to", shares: shares)
    case .allocationReleased(let source): id = source.recordName
    case .paymentVoided(let payment, let reason):
      id = payment.description
      tell([reason], of: book.portfolio.payment(payment)?.customer)
    case .paymentRestored(let payment, let shares):
      id = payment.description
      facts.field("to", shares: shares)
    case .ledgerImported(let file):
      id = "file"
      facts.fields(of: file)
      tell([file.name], of: Self.house)
    case .bankChecked(let day), .bankCheckRetracted(let day):
      id = "bank"
      facts.field("on", day)
    case .subjectErased(let erasure):
      id = erasure.customer.description
      facts.fields(of: erasure)
      tell([erasure.reason], of: Self.house)
    case .rulesAdopted(let house):
      id = Self.house
      facts.fields(of: house)
      tell(of: Self.house) { $0.personalFields(of: house) }
    default: break
    }
  }
}
