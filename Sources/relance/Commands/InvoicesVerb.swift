import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// Lists invoices and credit notes.
struct InvoicesVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "invoices",
    abstract: CommandWords.say("Factures ouvertes (--all : toutes).", "Open invoices (--all: all of them)."),
    discussion: CommandWords.say(
      """
      --json : {"day","invoices":[{"id","number","customer","kind","issued","due","currency","amount","open",
      "days_late","limitation","held_since","stage","reference"}]} ; kind vaut "invoice" ou "credit-note" ;
      "held_since" : jour de la demande en justice qui interrompt la prescription, "limitation" est alors null.
      """,
      """
      --json: {"day","invoices":[{"id","number","customer","kind","issued","due","currency","amount","open",
      "days_late","limitation","held_since","stage","reference"}]}; kind is "invoice" or "credit-note";
      "held_since": day of the court claim that interrupts the limitation, "limitation" is null then.
      """))

  @OptionGroup var global: GlobalOptions
  @Option(help: .say("Ce client seulement.", "Only this customer.", name: "CUSTOMER")) var customer: String?
  @Flag(help: .say("Les payées aussi.", "Paid ones too.")) var all = false

  func perform(in session: StoreSession) throws -> Int32 {
    let owner = try customer.map { try session.customer($0) }
    let ledger = session.ledger
    let invoices = session.keeper.book.portfolio.invoices.filter {
      (owner == nil || $0.customer == owner?.id) && $0.issued <= ledger.day
        && (all || ledger.standing.open($0.id) > 0)
    }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    if global.json {
      session.console.json { $0.invoices(invoices, on: ledger, in: session.keeper.book) }
      return 0
    }
    let console = session.console
    var table = TextTable([
      console.say("Facture", "Invoice"), console.say("Client", "Customer"), console.say("Émise", "Issued"),
      console.say("Échéance", "Due"), ">" + console.say("Montant", "Amount"),
      ">" + console.say("Ouvert", "Open"),
      ">" + console.say("Retard", "Late"), console.say("Étape", "Stage"), console.say("Devise", "Currency"),
      console.say("Prescription", "Limitation"),
    ])
    for invoice in invoices {
      let sign = invoice.kind == .creditNote ? -1 : 1
      let open = ledger.standing.open(invoice.id)
      let late = ledger.day - invoice.due
      table.add([
        invoice.number, session.keeper.book.portfolio.customer(invoice.customer)?.number ?? "",
        invoice.issued.numeric, invoice.due.numeric,
        Amount(cents: sign * invoice.cents).figures(in: session.language),
        Amount(cents: sign * open).figures(in: session.language),
        open > 0 && late > 0 && sign > 0 ? DelayText.short(days: late, in: session.language) : "",
        session.keeper.book.standing(of: invoice.id).level?.code ?? "", invoice.currency.code,
        open > 0
          ? session.keeper.book.limitationStanding(of: invoice.id).map {
            Limitation.brief(lastDay: $0.lastDay, heldSince: $0.heldSince, in: session.language)
          } ?? "" : "",
      ])
    }
    console.table(table)
    return 0
  }
}

extension JSONWriter {
  fileprivate mutating func invoices(_ invoices: [Invoice], on ledger: Ledger, in book: Casebook) {
    beginObject()
    fact("day", ledger.day)
    field("invoices", listing: invoices) { writer, invoice in
      writer.invoice(invoice, on: ledger, in: book)
    }
    endObject()
  }

  /// Writes one invoice as an object.
  mutating func invoice(_ invoice: Invoice, on ledger: Ledger, in book: Casebook) {
    beginObject()
    field("id", invoice.id.description)
    field("number", invoice.number)
    fact("customer", book.portfolio.customer(invoice.customer)?.number)
    field("kind", invoice.kind == .creditNote ? "credit-note" : "invoice")
    fact("issued", invoice.issued)
    fact("due", invoice.due)
    field("currency", invoice.currency.code)
    money("amount", invoice.cents)
    money("open", ledger.standing.open(invoice.id))
    field("days_late", ledger.day - invoice.due)
    let limitation = book.limitationStanding(of: invoice.id)
    fact("limitation", limitation?.heldSince == nil ? limitation?.lastDay : nil)
    fact("held_since", limitation?.heldSince)
    fact("stage", book.standing(of: invoice.id).level?.code)
    field("reference", invoice.reference)
    endObject()
  }
}
