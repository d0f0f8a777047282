import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// The whole folded state as one JSON object.
struct DumpVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: CommandWords.say(
      "Tout l'état du dossier en un objet JSON.", "The whole state of the store as one JSON object."),
    discussion: CommandWords.say(
      """
      {"sequence","mode","day","bank_known_on","scenario","scenarios","customers","invoices","payments","allocations","allocation_decisions",
      "reminders","calls","promises","disputes","pauses","notes","letters",
      "charges","imports","totals"} ; toujours en JSON.
      """,
      """
      {"sequence","mode","day","bank_known_on","scenario","scenarios","customers","invoices","payments","allocations","allocation_decisions",
      "reminders","calls","promises","disputes","pauses","notes","letters",
      "charges","imports","totals"}; always JSON.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let ledger = session.ledger
    session.console.json { writer in
      writer.beginObject()
      writer.field("sequence", session.keeper.sequence)
      writer.fact("mode", session.keeper.knownMode?.rawValue)
      writer.fact("day", ledger.day)
      writer.ledgerLists(of: session.keeper.book, on: ledger)
      writer.dunningLists(of: session.keeper.book, on: ledger)
      writer.totals(of: ledger)
      writer.endObject()
    }
    return 0
  }
}

extension JSONWriter {
  fileprivate mutating func ledgerLists(of book: Casebook, on ledger: Ledger) {
    let portfolio = book.portfolio
    fact("bank_known_on", book.bankKnownOn)
    field("scenario", book.scenario.name)
    field("scenarios", listing: book.scenarios) { $0.string($1.name) }
    field("customers", listing: portfolio.customers) { writer, customer in
      writer.beginObject()
      writer.field("id", customer.id.description)
      writer.fields(of: customer)
      writer.endObject()
    }
    field("invoices", listing: portfolio.invoices) { $0.invoice($1, on: ledger, in: book) }
    field("payments", listing: portfolio.payments) { writer, payment in
      writer.beginObject()
      writer.field("id", payment.id.description)
      writer.fact("customer", portfolio.customer(payment.customer)?.number)
      writer.fact("day", payment.day)
      writer.money("amount", payment.cents)
      writer.field("currency", payment.currency.code)
      writer.money("unallocated", ledger.standing.unallocated(payment.id))
      writer.field("reference", payment.bankReference)
      writer.field("label", payment.label)
      writer.field("voided", payment.isVoided)
      writer.endObject()
    }
    field("allocations", listing: portfolio.allocations) { writer, allocation in
      writer.beginObject()
      writer.field("from", allocation.source.recordName)
      writer.field("invoice", allocation.invoice.description)
      writer.field("cents", allocation.cents)
      writer.endObject()
    }
    allocationDecisions(of: book)
  }

  /// What persons decided that payments and credit notes settle.
  private mutating func allocationDecisions(of book: Casebook) {
    func shares(_ writer: inout JSONWriter, _ share: InvoiceShare) {
      writer.beginObject()
      writer.field("invoice", share.invoice.description)
      writer.field("cents", share.cents)
      writer.endObject()
    }
    field("allocation_decisions", listing: book.allocationDecisions) { writer, decision in
      writer.beginObject()
      writer.field("from", decision.source.recordName)
      writer.field("settles", listing: decision.shares, shares)
      writer.field("before", listing: decision.before, shares)
      writer.fact("day", decision.day)
      writer.field("by", decision.by)
      writer.field("retracted", decision.isRetracted)
      writer.endObject()
    }
  }

  fileprivate mutating func dunningLists(of book: Casebook, on ledger: Ledger) {
    field("reminders", listing: book.reminders) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: book, on: ledger)
      if case .sent(let day) = reminder.state { writer.fact("sent", day) }
      writer.fact("content_hash", reminder.contentHash)
      writer.endObject()
    }
    field("calls", listing: book.calls) { writer, call in
      writer.beginObject()
      writer.field("id", call.id.description)
      writer.fact("customer", book.portfolio.customer(call.customer)?.number)
      writer.fact("day", call.day)
      writer.fact("time", call.minute.map(ClockTime.text))
      writer.fact("minutes", call.minutes)
      writer.field("outcome", call.outcome.rawValue)
      writer.field("spoke_with", call.spokeWith)
      writer.field("note", call.note)
      writer.fact("call_back", call.callBack)
      writer.fact("call_back_time", call.callBackMinute.map(ClockTime.text))
      writer.field("by", call.by)
      writer.field("retracted", call.isRetracted)
      writer.endObject()
    }
    field("promises", listing: book.promises) { writer, promise in
      writer.promise(promise, book.state(of: promise, on: ledger.day), in: book)
    }
    field("disputes", listing: book.disputes) { writer, dispute in
      writer.dispute(dispute, isOpen: book.isOpen(dispute, on: ledger), in: book)
    }
    field("pauses", listing: book.pauses) { $0.pause($1, in: book) }
    field("notes", listing: book.notes) { writer, note in
      writer.beginObject()
      writer.fact("customer", book.portfolio.customer(note.customer)?.number)
      writer.fact("day", note.day)
      writer.field("by", note.by)
      writer.field("text", note.text)
      writer.field("retracted", note.isRetracted)
      writer.endObject()
    }
    field("letters", listing: book.letterEvents) { writer, event in
      writer.beginObject()
      writer.field("reminder", event.reminder.description)
      writer.fact("day", event.day)
      writer.field("event", event.kind.rawValue)
      writer.field("number", event.number)
      writer.field("by", event.by)
      writer.field("retracted", event.isRetracted)
      writer.endObject()
    }
    field("limitations", listing: book.interruptions) { writer, interruption in
      writer.beginObject()
      writer.field("invoice", interruption.invoice.description)
      writer.field("event", interruption.kind.rawValue)
      writer.fact("day", interruption.day)
      writer.field("by", interruption.by)
      writer.field("note", interruption.note)
      writer.field("retracted", interruption.isRetracted)
      writer.endObject()
    }
    field("stages", listing: book.stageMoves) { writer, move in
      writer.beginObject()
      writer.field("invoices", listing: move.invoices) { $0.string($1.description) }
      writer.fact("stage", move.step?.code)
      writer.fact("day", move.day)
      writer.field("by", move.by)
      writer.field("reason", move.reason)
      writer.field("retracted", move.undoneIn != nil)
      writer.endObject()
    }
    field("charges", listing: book.chargeSettlements) { writer, settlement in
      writer.beginObject()
      writer.fact("customer", book.portfolio.customer(settlement.customer)?.number)
      writer.fact("payment", settlement.payment?.description)
      writer.field("invoices", listing: settlement.shares) { writer, share in
        writer.beginObject()
        writer.field("id", share.invoice.description)
        writer.money("interest", share.sum.interestCents)
        writer.money("recovery_fee", share.sum.feeCents)
        writer.endObject()
      }
      writer.fact("day", settlement.day)
      writer.field("by", settlement.by)
      writer.field("reason", settlement.reason)
      writer.field("retracted", settlement.isRetracted)
      writer.endObject()
    }
    field("imports", listing: book.imports) { writer, file in
      writer.beginObject()
      writer.field("file", file.name)
      writer.field("fingerprint", file.fingerprint)
      writer.field("rows", file.rows)
      writer.fact("day", file.day)
      writer.endObject()
    }
  }
}
