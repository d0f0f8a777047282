import Casework
import Dunning
import Journal
import Receivables
import Wording

/// Charges as listings show them.
extension JSONWriter {
  /// Writes the charges of a customer as an object.
  mutating func charges(_ charges: CustomerCharges, of customer: Customer, on day: Day) {
    beginObject()
    fact("day", day)
    field("customer", customer.number)
    totals(charges.totals)
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

  private mutating func totals(_ totals: [ChargeTotals]) {
    field("totals", listing: totals) { writer, totals in
      writer.beginObject()
      writer.field("currency", totals.currency.code)
      writer.money("accrued", totals.accrued)
      writer.money("claimed", totals.claimed)
      writer.money("waived", totals.waived)
      writer.money("paid", totals.paid)
      writer.money("outstanding", totals.outstanding)
      writer.endObject()
    }
  }

  /// Writes the customers who still owe charges.
  mutating func charges(_ rows: [ChargeList.Row], in session: StoreSession) {
    beginObject()
    fact("day", session.today)
    field("customers", listing: rows) { writer, row in
      let customer = session.book.portfolio.customer(row.customer)
      writer.beginObject()
      writer.fact("customer", customer?.number)
      writer.fact("name", customer?.shownName(in: session.language))
      writer.field("settled", row.isSettled)
      writer.field("uncomputed", row.uncomputed)
      writer.totals(row.totals)
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
    fact("claimed_by", row.claimedBy?.description)
    for (name, sum) in [
      ("claimed" as StaticString, row.claimed), ("waived", row.waived), ("paid", row.paid),
      ("outstanding", row.outstanding),
    ] {
      key(name)
      beginObject()
      money("interest", sum.interestCents)
      money("recovery_fee", sum.feeCents)
      endObject()
    }
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
