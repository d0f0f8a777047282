import Casework
import Receivables

extension EventCodingSamples {
  /// Documents and money with references in words, and money whose payer was erased before it came.
  static var references: [CaseEvent] {
    let third = InvoiceID(3)
    return [
      .invoiceRecorded(
        Invoice(
          id: third, customer: customer, number: "F-3", issued: day - 40, due: day - 10, cents: 9_000,
          reference: "bon de Kestrel")),
      .invoiceCorrected(
        Invoice(
          id: third, customer: customer, number: "F-3", issued: day - 40, due: day - 9, cents: 9_000,
          reference: "bon de Mme Kestrel")),
      .paymentReceived(
        Payment(
          id: PaymentID(2), customer: customer, day: day - 8, cents: 4_000, bankReference: "VIR Kestrel 42"),
        [InvoiceShare(invoice: third, cents: 4_000)]),
      .paymentReceived(
        Payment(
          id: PaymentID(3), customer: customer, day: day - 7, cents: 5_000, bankReference: "VIR Kestrel 43",
          label: "Kestrel, solde"), []),
      .paymentReceived(
        Payment(
          id: PaymentID(4), customer: customer, day: day - 6, cents: 6_000,
          referenceFingerprint: 4_503_599_627_370_497), []),
    ]
  }
}
