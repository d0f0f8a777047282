import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import PlainText
import Receivables
import Risk
import Wording

/// Says of every late customer what comes next or why nothing does.
struct CoverageVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: CommandWords.say(
      "Chaque client en retard a-t-il une suite ou un motif ?",
      "Has every late customer a next action or a reason?"),
    discussion: CommandWords.say(
      """
      --json : {"day","overdue_customers","unaccounted":[clients],"overdue_invoices","qualified_invoices",
      "qualification_bp","customers":[{"customer","overdue","currency","by","text","invoices","qualified",
      "accounts":[{"currency","overdue","invoices","qualified"}]}]} ; "by" : action, reason, next ou none ; "overdue" et
      "currency" : le premier de "accounts".
      """,
      """
      --json: {"day","overdue_customers","unaccounted":[customers],"overdue_invoices","qualified_invoices",
      "qualification_bp","customers":[{"customer","overdue","currency","by","text","invoices","qualified",
      "accounts":[{"currency","overdue","invoices","qualified"}]}]}; "by": action, reason, next or none; "overdue" and
      "currency": the first of "accounts".
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let book = session.keeper.book
    let ledger = session.ledger
    let coverage = Coverage(of: book, on: ledger, entries: Worklist(of: book, on: ledger).entries)
    guard !global.json else {
      session.console.json { $0.coverage(coverage, on: ledger, in: book, session.language) }
      return 0
    }
    let console = session.console
    var table = TextTable([
      console.say("Client", "Customer"), console.say("Nom", "Name"), ">" + console.say("Échu", "Overdue"),
      console.say("Suite ou motif", "Next or reason"),
    ])
    for row in coverage.rows {
      let customer = book.portfolio.customer(row.customer)
      for part in row.parts {
        table.add([
          customer?.number ?? "", (customer?.shownName(in: session.language) ?? "").truncated(to: 32),
          part.overdue.column(in: session.language), row.account.text(in: session.language),
        ])
      }
    }
    console.table(table)
    // One line a currency, as the board shows it.
    let currencies = coverage.currencies
    for currency in currencies.isEmpty ? [.eur] : currencies {
      show(
        coverage.of(currency), prefix: currencies.count > 1 ? currency.code + console.say(" : ", ": ") : "",
        on: console)
    }
    return 0
  }

  private func show(_ coverage: Coverage, prefix: String, on console: Console) {
    let forgotten = coverage.unaccounted.count
    let rate = coverage.qualificationRate.map { "\(KeyFigures.wholePercent($0)) %" } ?? "-"
    console.line(
      prefix
        + console.say(
          "clients en retard : \(coverage.rows.count), sans suite ni motif : \(forgotten), "
            + "factures qualifiées : \(coverage.qualified)/\(coverage.invoices) (\(rate))",
          "late customers: \(coverage.rows.count), without action or reason: \(forgotten), "
            + "qualified invoices: \(coverage.qualified)/\(coverage.invoices) (\(rate))"))
  }
}

extension Coverage.Account {
  /// What comes next, or why nothing does, in a few words.
  func text(in language: Language) -> String {
    switch self {
    case .action(let action): action.text(in: language)
    case .reason(let hindrance): hindrance.shortWithEnd(in: language)
    case .next(let next):
      language.say("\(next.step.code) le \(next.day.numeric)", "\(next.step.code) on \(next.day.numeric)")
    case .none:
      language.say(
        "rien : « relance plan » propose la suite", "nothing: \"relance plan\" proposes what comes")
    }
  }

  fileprivate var word: String {
    switch self {
    case .action: "action"
    case .reason: "reason"
    case .next: "next"
    case .none: "none"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func coverage(
    _ coverage: Coverage, on ledger: Ledger, in book: Casebook, _ language: Language
  ) {
    let number = { (id: CustomerID) in book.portfolio.customer(id)?.number ?? id.description }
    beginObject()
    fact("day", ledger.day)
    field("overdue_customers", coverage.rows.count)
    field("unaccounted", listing: coverage.unaccounted) { $0.string(number($1)) }
    field("overdue_invoices", coverage.invoices)
    field("qualified_invoices", coverage.qualified)
    field("qualification_bp", coverage.qualificationRate)
    field("customers", listing: coverage.rows) { writer, row in
      writer.beginObject()
      writer.field("customer", number(row.customer))
      writer.money("overdue", row.parts[0].overdue.cents)
      writer.field("currency", row.parts[0].overdue.currency.code)
      writer.field("by", row.account.word)
      writer.field("text", row.account.text(in: language))
      writer.field("invoices", row.invoices)
      writer.field("qualified", row.qualified)
      writer.field("accounts", listing: row.parts) { writer, part in
        writer.beginObject()
        writer.field("currency", part.overdue.currency.code)
        writer.money("overdue", part.overdue.cents)
        writer.field("invoices", part.invoices)
        writer.field("qualified", part.qualified)
        writer.endObject()
      }
      writer.endObject()
    }
    endObject()
  }
}
