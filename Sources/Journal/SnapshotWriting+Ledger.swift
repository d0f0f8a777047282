import Casework
import Dunning
import Receivables

extension SnapshotWriting {
  /// Customers, invoices, payments and allocations; record numbers follow from the order.
  mutating func ledger(_ portfolio: Portfolio) {
    list(.customers, portfolio.customers) { writer, customer in
      writer.beginObject()
      writer.fields(of: customer)
      writer.endObject()
      writer.beginObject()
      writer.personalFields(of: customer)
      writer.endObject()
    }
    list(.invoices, portfolio.invoices) { $0.row($1) }
    list(.payments, portfolio.payments) { $0.row($1) }
    list(.allocations, portfolio.allocations) { writer, allocation in
      // A payment by its number, a credit note by its number below zero.
      switch allocation.source {
      case .payment(let id): writer.integer(Int(id.number))
      case .creditNote(let id): writer.integer(-Int(id.number))
      }
      writer.integer(Int(allocation.invoice.number))
      writer.integer(allocation.cents)
    }
  }

  /// Only invoices that have begun the ladder stand there, each after its position.
  mutating func standings(_ standings: LadderStandings) {
    let begun = standings.indices.filter { standings[$0] != LadderStanding.unbegun }
    list(.standings, begun) { writer, index in
      writer.integer(index)
      writer.row(standings[index])
    }
  }

  /// Customers' files; an empty one ends after its last contact.
  mutating func files(_ files: [CustomerFile]) {
    list(.files, files) { writer, file in
      writer.beginArray()
      if let owner = file.owner { writer.integer(Int(owner.number)) } else { writer.null() }
      writer.dayNumber(file.lastContact)
      let lists = [
        file.reminders.map(\.number), file.calls.map(\.number), file.promises.map(\.number),
        file.disputes.map(\.number), file.pauses.map(\.number), file.notes.map { UInt32($0) + 1 },
        file.acts.map { UInt32($0) + 1 },
      ]
      if lists.contains(where: { !$0.isEmpty }) {
        for list in lists { writer.numbers(list) }
      }
      writer.endArray()
    }
  }
}

extension JSONWriter {
  /// What is rare stands in an object behind the row.
  fileprivate mutating func row(_ invoice: Invoice) {
    integer(Int(invoice.customer.number))
    string(invoice.number)
    integer(Int(invoice.issued.number))
    integer(Int(invoice.due.number))
    integer(invoice.cents)
    let isUsual =
      invoice.currency == .eur && invoice.kind == .invoice && invoice.sourceKey.isEmpty
      && invoice.reference.isEmpty
    if isUsual { return }
    beginObject()
    field(currency: invoice.currency)
    flag("cn", invoice.kind == .creditNote)
    fieldIfAny("s", invoice.sourceKey)
    fieldIfAny("r", invoice.reference)
    endObject()
  }

  fileprivate mutating func row(_ payment: Payment) {
    integer(Int(payment.customer.number))
    integer(Int(payment.day.number))
    integer(payment.cents)
    string(payment.bankReference)
    string(payment.label)
    if payment.currency == .eur, !payment.isVoided, payment.referenceFingerprint == 0 { return }
    beginObject()
    field(currency: payment.currency)
    if payment.referenceFingerprint != 0 { field("rf", payment.referenceFingerprint) }
    flag("void", payment.isVoided)
    endObject()
  }
}
