import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// The aged balance (balance âgée).
struct AgingVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "aging",
    abstract: CommandWords.say(
      "Balance âgée, par devise et par client.", "Aged balance, per currency and customer."),
    discussion: CommandWords.say(
      """
      --json : {"day","later_invoices","currencies":[{"currency","not_due","days_1_30","days_31_60","days_61_90",
      "days_over_90","credits","overdue","outstanding","net","customers":[{"customer","name", les mêmes montants}]}]}.
      Montants : {"cents": entier, "decimal": texte} ; later_invoices compte les pièces émises après ce jour.
      """,
      """
      --json: {"day","later_invoices","currencies":[{"currency","not_due","days_1_30","days_31_60","days_61_90",
      "days_over_90","credits","overdue","outstanding","net","customers":[{"customer","name", the same amounts}]}]}.
      Amounts are {"cents": integer, "decimal": string}; later_invoices counts documents issued after the day.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let ledger = session.ledger
    if global.json {
      session.console.json { $0.aging(ledger, of: session.keeper.book) }
    } else {
      show(ledger, in: session)
    }
    return 0
  }

  private func show(_ ledger: Ledger, in session: StoreSession) {
    let console = session.console
    for (currency, total) in ledger.totals.sorted(by: { $0.key < $1.key }) {
      var table = TextTable([
        console.say("Client", "Customer"), ">" + console.say("Non échu", "Not due"), ">1-30", ">31-60",
        ">61-90",
        ">> 90", ">" + console.say("Avoirs", "Credits"), ">" + console.say("Net", "Net"),
      ])
      for customer in session.keeper.book.portfolio.customers {
        for account in ledger.accounts(of: customer.id) where account.currency == currency {
          table.add([customer.number] + figures(account.balance, session.language))
        }
      }
      table.add([currency.code] + figures(total, session.language))
      console.table(table)
    }
    let day = ledger.day.numeric
    let later = ledger.laterDocuments
    guard later > 0 else { return console.line(console.say("Au \(day).", "As of \(day).")) }
    console.line(
      console.say(
        "Au \(day) ; "
          + Language.french.counted(
            later, "facture postérieure non comptée", "factures postérieures non comptées") + ".",
        "As of \(day); "
          + Language.english.counted(later, "later invoice", "later invoices") + " not counted."))
  }

  private func figures(_ balance: AgedBalance, _ language: Language) -> [String] {
    [
      balance.notDue, balance.to30, balance.to60, balance.to90, balance.over90, balance.credits, balance.net,
    ].map { Amount(cents: $0).figures(in: language) }
  }
}

extension JSONWriter {
  fileprivate mutating func aging(_ ledger: Ledger, of book: Casebook) {
    beginObject()
    fact("day", ledger.day)
    field("later_invoices", ledger.laterDocuments)
    field("currencies", listing: ledger.totals.sorted { $0.key < $1.key }) { writer, total in
      writer.beginObject()
      writer.field("currency", total.key.code)
      writer.fields(of: total.value)
      writer.key("customers")
      writer.beginArray()
      for customer in book.portfolio.customers {
        for account in ledger.accounts(of: customer.id) where account.currency == total.key {
          writer.beginObject()
          writer.field("customer", customer.number)
          writer.field("name", customer.shownName(in: .english))
          writer.fields(of: account.balance)
          writer.endObject()
        }
      }
      writer.endArray()
      writer.endObject()
    }
    endObject()
  }
}
