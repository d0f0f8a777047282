import Casework
import Journal
import Receivables

/// Charges as listings show them.
extension JSONWriter {
  /// Writes the charges of a customer as an object.
  mutating func charges(_ charges: CustomerCharges, of customer: Customer, on day: Day) {
    beginObject()
    fact("day", day)
    field("customer", customer.number)
    field("invoices", listing: charges.rows) { $0.charges($1) }
    field("uncomputed", listing: charges.uncomputed) { writer, row in
      writer.beginObject()
      writer.field("id", row.invoice.id.description)
      writer.field("number", row.invoice.number)
      writer.field("missing", row.missing.halfYear.description)
      writer.endObject()
    }
    endObject()
  }

  private mutating func charges(_ row: InvoiceCharges) {
    beginObject()
    field("id", row.invoice.id.description)
    field("number", row.invoice.number)
    fact("due", row.invoice.due)
    field("currency", row.invoice.currency.code)
    money("open", row.openCents)
    money("interest", row.charges.interestCents)
    money("recovery_fee", row.charges.recoveryFeeCents)
    field("segments", listing: row.charges.segments) { writer, segment in
      writer.beginObject()
      writer.fact("from", segment.from)
      writer.fact("through", segment.through)
      writer.field("days", segment.days)
      writer.money("base", segment.baseCents)
      writer.field("rate", segment.rate.decimal)
      writer.fact("half_year", segment.halfYear?.description)
      writer.field("days_in_year", segment.daysInYear)
      writer.money("interest", segment.cents)
      writer.endObject()
    }
    field("set_offs", listing: row.charges.setOffs) { writer, setOff in
      writer.beginObject()
      writer.fact("day", setOff.day)
      writer.money("interest", setOff.interestCents)
      writer.money("principal", setOff.principalCents)
      writer.endObject()
    }
    field("below_floor", listing: row.belowFloor) { writer, floor in
      writer.beginObject()
      writer.field("half_year", floor.halfYear.description)
      writer.field("floor", floor.floor.decimal)
      writer.endObject()
    }
    endObject()
  }
}
