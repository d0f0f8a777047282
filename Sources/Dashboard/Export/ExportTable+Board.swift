import Casework
import Dunning
import Receivables
import Risk
import Wording

extension ExportTable {
  /// The board as one long table: part, line, how many, amount, other value with its unit.
  static func board(_ board: Board, world: DashboardWorld) -> ExportTable {
    let language = world.language
    let isPast = board.day < world.today
    return ExportTable(
      name: language.say("tableau", "board"),
      columns: [
        Column("part", language.say("partie", "part")), Column("line", language.say("ligne", "line")),
        Column("count", language.say("nombre", "count")),
        Column("currency", language.say("devise", "currency")),
        Column("amount", language.say("montant", "amount")), Column("value", language.say("valeur", "value")),
        Column("unit", language.say("unité", "unit")), Column("day", language.say("au", "on")),
      ],
      rows: (figures(board, language, isPast: isPast) + ages(board, language)
        + (isPast ? [] : stages(board, language))
        + weeks(board, language) + debtors(board, world)).map { $0 + [.day(board.day)] })
  }

  private static func figures(_ board: Board, _ language: Language, isPast: Bool) -> [[Cell]] {
    let part = Cell.text(language.say("chiffres", "figures"))
    let days = Cell.text(language.say("jours", "days"))
    func money(_ name: String, _ cents: Int, count: Int? = nil) -> [Cell] {
      [
        part, .text(name), count.map(Cell.count) ?? .empty, .text(board.currency.code), .cents(cents),
        .empty, .empty,
      ]
    }
    func value(_ name: String, _ value: Cell?, _ unit: Cell) -> [Cell] {
      [part, .text(name), .empty, .empty, .empty, value ?? .empty, unit]
    }
    let proven = [
      money(language.say("encours", "owed"), board.balance.outstanding, count: board.invoices),
      money(language.say("échu", "overdue"), board.balance.overdue),
      value(language.say("part échue", "overdue share"), board.overdueRate.map(Cell.rate), .text("%")),
      value("DSO", board.dso.map(Cell.tenths), days),
      value(
        language.say("DSO optimal", "best possible DSO"), board.bestPossibleDSO.map(Cell.tenths), days),
      value(
        language.say("retard moyen (ADD)", "average days delinquent"), board.daysDelinquent.map(Cell.tenths),
        days),
      value(
        language.say("retard des paiements", "days late of payments"), board.paidDaysLate.map(Cell.tenths),
        days),
      value(language.say("DSO par apurement", "count-back DSO"), board.countBackDSO.map(Cell.tenths), days),
      value("CEI", board.effectiveness.map(Cell.rate), .text("%")),
      money(language.say("encaissé ce mois", "collected this month"), board.collectedThisMonth),
    ]
    // What was decided by hand is told of today alone.
    guard !isPast else { return proven }
    return proven + [
      value(
        language.say("promesses tenues", "promises kept"), board.promises.keptRate.map(Cell.rate),
        .text("%")),
      money(
        language.say("promesses à échéance", "promises due"), board.promisesDue.cents,
        count: board.promisesDue.count),
      money(language.say("litiges", "disputes"), board.disputed.cents, count: board.disputed.count),
      [
        part, .text(language.say("sans action ni motif", "without action or reason")),
        .count(board.unaccounted), .empty, .empty, .empty, .empty,
      ],
    ]
  }

  private static func ages(_ board: Board, _ language: Language) -> [[Cell]] {
    let part = Cell.text(language.say("balance âgée", "aged balance"))
    let ages = AgedBalance.Bucket.allCases.map { ($0.name(in: language), board.balance[$0]) }
    return (ages + [(language.say("avoirs", "credits"), -board.balance.credits)]).map {
      [part, .text($0.0), .empty, .text(board.currency.code), .cents($0.1), .empty, .empty]
    }
  }

  private static func stages(_ board: Board, _ language: Language) -> [[Cell]] {
    board.stages.filter { $0.customers > 0 }.map { row in
      [
        .text(language.say("étapes", "stages")),
        .text(row.stage?.code ?? language.say("avant R1", "before R1")), .count(row.customers),
        .text(board.currency.code), .cents(row.overdueCents), .count(row.frozen),
        .text(language.say("gelés", "frozen")),
      ]
    }
  }

  private static func weeks(_ board: Board, _ language: Language) -> [[Cell]] {
    board.collectedByWeek.enumerated().map { place, cents in
      let last = board.day - 7 * (board.collectedByWeek.count - 1 - place)
      return [
        .text(language.say("encaissé par semaine", "collected by week")),
        .text(language.say("semaine au \(last.iso)", "week to \(last.iso)")), .empty,
        .text(board.currency.code),
        .cents(cents), .empty, .empty,
      ]
    }
  }

  private static func debtors(_ board: Board, _ world: DashboardWorld) -> [[Cell]] {
    let language = world.language
    return board.debtors.map { debtor in
      [
        .text(language.say("plus gros retards", "largest overdue")),
        .text(world.book.portfolio.customer(debtor.customer)?.shownName(in: world.language) ?? "?"), .empty,
        .text(board.currency.code), .cents(debtor.overdueCents), .count(debtor.daysLate),
        .text(language.say("jours de retard", "days late")),
      ]
    }
  }
}
