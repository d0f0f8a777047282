import Casework
import Dunning
import Receivables
import Risk
import Wording

extension ExportTable {
  /// Number and name, which open every list of customers.
  static func who(_ id: CustomerID, in book: Casebook) -> [Cell] {
    let customer = book.portfolio.customer(id)
    return [.words(customer?.number ?? ""), .words(customer?.name ?? "")]
  }

  /// Titles of number and name.
  static func whoColumns(_ language: Language) -> [Column] {
    [
      Column("customer", language.say("numéro", "number")),
      Column("name", language.say("client", "customer")),
    ]
  }

  /// The worklist: what is late, how old, at which stage, what to do; a row for each currency in which a customer is late.
  static func worklist(_ screen: WorklistScreen, world: DashboardWorld) -> ExportTable {
    let language = world.language
    let buckets = AgedBalance.Bucket.allCases
    return ExportTable(
      name: language.say("travail", "work"),
      columns: whoColumns(language) + [
        Column("currency", language.say("devise", "currency")),
        Column("overdue", language.say("échu", "overdue")),
        Column("days_late", language.say("jours de retard", "days late")),
        Column("stage", language.say("étape", "stage")),
      ] + buckets.map { Column($0.key, $0.name(in: language)) } + [
        Column("to_do", language.say("à faire", "to do")),
        Column("points", language.say("points", "points")),
      ],
      rows: screen.list.ids.compactMap { screen.rows[$0] }.flatMap { row in
        ([row.entry.account] + row.otherOverdue).map { (row, $0) }
      }.map { row, account in
        let balance = account.balance
        return who(row.entry.customer, in: world.book) + [
          .text(account.currency.code), .cents(balance.overdue), .count(balance.mostDaysLate),
          .words(row.entry.stageWord ?? ""),
        ] + buckets.map { .cents(balance[$0]) } + [
          .text(
            row.isGone
              ? language.say("plus rien à faire", "nothing left to do") : row.entry.words(in: language)
          ), .count(row.entry.score.total),
        ]
      })
  }

  /// The customers: a row for each currency in which something is open, and one for a customer who owes nothing.
  static func customers(_ screen: CustomersScreen, world: DashboardWorld) -> ExportTable {
    let language = world.language
    let rows = screen.list.ids.compactMap { screen.rows[$0] }.flatMap { row -> [[Cell]] in
      let accounts = world.ledger.accounts(of: row.customer)
      let head = who(row.customer, in: world.book)
      let tail: [Cell] = [.words(row.stage?.code ?? ""), .known(row.lastContact)]
      guard !accounts.isEmpty else {
        return [head + [.empty, .cents(0), .cents(0), .count(0)] + tail + [.cents(0)]]
      }
      return accounts.map { account in
        let balance = account.balance
        return head + [
          .text(account.currency.code), .cents(balance.outstanding), .cents(balance.overdue),
          .count(balance.mostDaysLate),
        ] + tail + [.cents(balance.credits)]
      }
    }
    return ExportTable(
      name: language.say("clients", "customers"),
      columns: whoColumns(language) + [
        Column("currency", language.say("devise", "currency")),
        Column("outstanding", language.say("encours", "outstanding")),
        Column("overdue", language.say("échu", "overdue")),
        Column("days_late", language.say("jours de retard", "days late")),
        Column("stage", language.say("étape", "stage")),
        Column("last_contact", language.say("dernier contact", "last contact")),
        Column("credits", language.say("crédits", "credits")),
      ], rows: rows)
  }

  /// The reminder queue: what waits for what, step, amount, state.
  static func queue(_ screen: QueueScreen, world: DashboardWorld) -> ExportTable {
    let language = world.language
    return ExportTable(
      name: language.say("relances", "reminders"),
      columns: [
        Column("reminder", language.say("relance", "reminder")),
        Column("group", language.say("groupe", "group")),
        Column("channel", language.say("canal", "channel")),
      ] + whoColumns(language) + [
        Column("step", language.say("étape", "step")), Column("currency", language.say("devise", "currency")),
        Column("demanded", language.say("réclamé", "demanded")),
        Column("state", language.say("état", "state")),
      ],
      rows: screen.list.ids.compactMap { screen.rows[$0] }.map { row in
        let reminder = row.reminder
        return [
          .text(reminder.id.description), .text(row.group.short(in: language)),
          .text(reminder.channel.name(in: language)),
        ] + who(reminder.customer, in: world.book) + [
          .text(reminder.step.code), .text(reminder.currency.code), .cents(row.demand.cents),
          .text(row.state(in: language)),
        ]
      })
  }

  /// The calls to make.
  static func calls(_ rows: [CallRow], world: DashboardWorld) -> ExportTable {
    let language = world.language
    return ExportTable(
      name: language.say("appels", "calls"),
      columns: whoColumns(language) + [
        Column("currency", language.say("devise", "currency")),
        Column("overdue", language.say("échu", "overdue")),
        Column("phone", language.say("téléphone", "phone")), Column("why", language.say("pourquoi", "why")),
        Column("ask_for", language.say("demander", "ask for")),
      ],
      rows: rows.map { row in
        who(row.customer, in: world.book) + [
          .text(row.overdue.currency.code), .cents(row.overdue.cents), .words(row.phone),
          .text(row.why(in: language)), .words(row.person),
        ]
      })
  }
}

extension AgedBalance.Bucket {
  /// The key of its column for programs.
  var key: String {
    switch self {
    case .notDue: "not_due"
    case .to30: "days_1_30"
    case .to60: "days_31_60"
    case .to90: "days_61_90"
    case .over90: "days_over_90"
    }
  }
}
