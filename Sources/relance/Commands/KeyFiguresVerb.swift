import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Risk
import Wording

/// The day's figures.
struct KeyFiguresVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: CommandWords.say(
      "Les chiffres du jour : encours, échu, DSO, étapes, promesses.",
      "The day's figures: outstanding, overdue, DSO, stages, promises."),
    discussion: CommandWords.say(
      """
      DSO = DSO optimal (ce qui n'est pas échu) + ADD (ce que les retards y ajoutent), sur les ventes de 90 jours.
      --json : {"day","bank_known_on","boards":[{"currency", ages…, "dso_tenths","best_possible_dso_tenths",
      "days_delinquent_tenths","paid_days_late_tenths","count_back_dso_tenths","effectiveness_bp","overdue_rate_bp","collected_this_month","stages":[{"stage","customers","overdue",
      "frozen"}],"promises_kept","promises_judged","promises_due","disputes","invoices"}]}. « tenths » : dixièmes
      de jour ; « bp » : points de base. "days_delinquent_tenths" : sous zéro si des avoirs restent à imputer.
      """,
      """
      DSO = best possible DSO (what is not due) + ADD (what lateness adds to it), of the sales of 90 days.
      --json: {"day","bank_known_on","boards":[{"currency", ages…, "dso_tenths","best_possible_dso_tenths",
      "days_delinquent_tenths","paid_days_late_tenths","count_back_dso_tenths","effectiveness_bp","overdue_rate_bp","collected_this_month","stages":[{"stage","customers","overdue",
      "frozen"}],"promises_kept","promises_judged","promises_due","disputes","invoices"}]}. Tenths are tenths of
      a day, bp basis points. "days_delinquent_tenths": below zero where credits are set against nothing.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let book = session.keeper.book
    let ledger = session.ledger
    let worklist = Worklist(of: book, on: ledger)
    let boards = ledger.totals.keys.sorted().map {
      Board(of: book, on: ledger, worklist: worklist, currency: $0)
    }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.fact("day", ledger.day)
        writer.fact("bank_known_on", book.bankKnownOn)
        writer.field("boards", listing: boards) { $0.board($1) }
        writer.endObject()
      }
      return 0
    }
    for board in boards { show(board, on: session.console) }
    let known = book.bankKnownOn?.numeric ?? "-"
    session.console.line(session.console.say("Banque connue au \(known)", "Bank known as of \(known)"))
    return 0
  }

  private func show(_ board: Board, on console: Console) {
    let language = console.language
    let money = { (cents: Int) in
      "\(Amount(cents: cents, currency: board.currency).figures(in: language)) \(board.currency.code)"
    }
    let mark = language.say(",", ".")
    let days = { (tenths: Int?) in tenths.map { "\($0 / 10)\(mark)\($0 % 10)" } ?? "-" }
    let rate = { (points: Int?) in points.map { "\(KeyFigures.wholePercent($0)) %" } ?? "-" }
    console.line(console.say("Encours", "Outstanding") + "  \(money(board.balance.outstanding))")
    console.line(
      console.say("Échu", "Overdue") + "  \(money(board.balance.overdue))  \(rate(board.overdueRate))")
    console.line(
      "DSO  \(days(board.dso)) (\(console.say("épuisement", "count-back")) \(days(board.countBackDSO)))")
    console.line(
      "\(console.say("DSO optimal", "Best possible DSO"))  \(days(board.bestPossibleDSO)) · "
        + "ADD  \(days(board.daysDelinquent.map { max(0, $0) }))")
    console.line(
      console.say("Retard des paiements (90 j)", "Days late of payments (90 d)")
        + "  \(days(board.paidDaysLate))")
    console.line("CEI  \(rate(board.effectiveness))")
    console.line(
      console.say("Encaissé ce mois", "Collected this month") + "  \(money(board.collectedThisMonth))")
    for stage in board.stages where stage.customers > 0 {
      console.line(
        "\(stage.stage?.code ?? "-")  \(stage.customers)  \(money(stage.overdueCents))")
    }
    console.line(
      console.say("Promesses tenues", "Promises kept") + "  \(board.promises.kept)/\(board.promises.judged)")
    console.line(
      console.say("Promesses attendues", "Promises due")
        + "  \(board.promisesDue.count)  \(money(board.promisesDue.cents))")
    console.line(
      console.say("Litiges", "Disputes") + "  \(board.disputed.count)  \(money(board.disputed.cents))")
  }
}

extension JSONWriter {
  fileprivate mutating func board(_ board: Board) {
    beginObject()
    field("currency", board.currency.code)
    fields(of: board.balance)
    fact("dso_tenths", board.dso)
    fact("best_possible_dso_tenths", board.bestPossibleDSO)
    fact("days_delinquent_tenths", board.daysDelinquent)
    fact("paid_days_late_tenths", board.paidDaysLate)
    fact("count_back_dso_tenths", board.countBackDSO)
    fact("effectiveness_bp", board.effectiveness)
    fact("overdue_rate_bp", board.overdueRate)
    money("collected_this_month", board.collectedThisMonth)
    field("collected_by_week", listing: board.collectedByWeek) { $0.integer($1) }
    field("stages", listing: board.stages) { writer, row in
      writer.beginObject()
      writer.fact("stage", row.stage?.code)
      writer.field("customers", row.customers)
      writer.money("overdue", row.overdueCents)
      writer.field("frozen", row.frozen)
      writer.endObject()
    }
    field("promises_kept", board.promises.kept)
    field("promises_judged", board.promises.judged)
    field("promises_due", board.promisesDue.count)
    money("promises_due_amount", board.promisesDue.cents)
    field("disputes", board.disputed.count)
    money("disputed", board.disputed.cents)
    field("invoices", board.invoices)
    field("unaccounted", board.unaccounted)
    field("qualified_invoices", board.qualified.count)
    field("qualification_bp", board.qualificationRate)
    endObject()
  }
}
