import Casework
import Dunning
import Receivables
import Wording

extension ExportTable {
  /// The pane of a customer's account that is shown; nil when there is no such customer.
  static func account(_ screen: AccountScreen, world: DashboardWorld) -> ExportTable? {
    guard let account = screen.brief?.account else { return nil }
    let language = world.language
    let (columns, rows) =
      switch screen.pane {
      case .invoices: invoices(account, language)
      case .timeline: timeline(account, language)
      case .contacts: contacts(account, language)
      case .messages: messages(screen.messages, world)
      case .notes: notes(screen.notes, language)
      }
    // A file name tells no customer's name.
    let name =
      "\(language.say("fiche", "account"))-\(screen.customer.number)-\(screen.pane.fileName(in: language))"
    let who = who(screen.customer, in: world.book)
    return ExportTable(
      name: name, columns: whoColumns(language) + columns, rows: rows.map { who + $0 })
  }

  private static func invoices(_ account: CustomerAccount, _ language: Language) -> ([Column], [[Cell]]) {
    let documents = account.rows.map { row -> [Cell] in
      let isCredit = row.invoice.kind == .creditNote
      let sign = isCredit ? -1 : 1
      return [
        .text(isCredit ? language.say("avoir", "credit note") : language.say("facture", "invoice")),
        .text(row.invoice.number), .day(row.invoice.issued), isCredit ? .empty : .day(row.invoice.due),
        .text(row.invoice.currency.code), .cents(sign * row.invoice.cents),
        .cents(sign * row.openCents), isCredit ? .empty : .count(row.daysLate),
        .words(row.freeze?.stageMark?.rawValue ?? row.level?.code ?? ""),
      ]
    }
    let credits = account.unallocated.map { receipt -> [Cell] in
      [
        .text(language.say("paiement non lettré", "unallocated payment")),
        .text(receipt.payment.id.description),
        .day(receipt.payment.day), .empty, .text(receipt.payment.currency.code),
        .cents(-receipt.payment.cents), .cents(-receipt.openCents), .empty, .empty,
      ]
    }
    return (
      [
        Column("kind", language.say("nature", "kind")), Column("document", language.say("N°", "No.")),
        Column("date", language.say("date", "date")), Column("due", language.say("échéance", "due")),
        Column("currency", language.say("devise", "currency")),
        Column("total", language.say("total", "total")),
        Column("open", language.say("reste", "open")),
        Column("days_late", language.say("jours de retard", "days late")),
        Column("stage", language.say("étape", "stage")),
      ], documents + credits
    )
  }

  private static func timeline(_ account: CustomerAccount, _ language: Language) -> ([Column], [[Cell]]) {
    (
      [
        Column("date", language.say("date", "date")), Column("fact", language.say("fait", "fact")),
        Column("by", language.say("par", "by")),
      ], account.timeline.map { [.day($0.day), .text($0.words(in: language)), .words($0.by)] }
    )
  }

  private static func contacts(_ account: CustomerAccount, _ language: Language) -> ([Column], [[Cell]]) {
    (
      [
        Column("person", language.say("nom", "name")), Column("role", language.say("fonction", "role")),
        Column("phone", language.say("téléphone", "phone")), Column("email", "e-mail"),
      ],
      account.customer.contacts.map {
        [.words($0.fullName), .words($0.role), .words($0.phone), .words($0.email)]
      }
    )
  }

  private static func messages(_ reminders: [Reminder], _ world: DashboardWorld) -> ([Column], [[Cell]]) {
    let language = world.language
    return (
      [
        Column("reminder", language.say("relance", "reminder")), Column("date", language.say("date", "date")),
        Column("step", language.say("étape", "step")), Column("channel", language.say("canal", "channel")),
        Column("currency", language.say("devise", "currency")),
        Column("amount", language.say("montant", "amount")), Column("state", language.say("état", "state")),
      ],
      reminders.map {
        [
          .text($0.id.description), .day($0.proposedOn), .text($0.step.code),
          .text($0.channel.name(in: language)),
          .text($0.currency.code),
          .cents(world.book.demand(of: $0, on: world.ledger).cents), .text($0.state.sentence(in: language)),
        ]
      }
    )
  }

  private static func notes(_ notes: [Note], _ language: Language) -> ([Column], [[Cell]]) {
    (
      [
        Column("date", language.say("date", "date")), Column("note", "note"),
        Column("by", language.say("par", "by")),
      ], notes.map { [.day($0.day), .text($0.text), .words($0.by)] }
    )
  }
}

extension AccountPane {
  /// Its name in the name of a file: ASCII.
  fileprivate func fileName(in language: Language) -> String {
    switch self {
    case .invoices: language.say("factures", "invoices")
    case .timeline: language.say("chronologie", "timeline")
    case .contacts: "contacts"
    case .messages: "messages"
    case .notes: "notes"
    }
  }
}
