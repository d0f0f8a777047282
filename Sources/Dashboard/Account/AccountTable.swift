import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// Columns and cells of one pane of an account.
struct AccountTable {
  let screen: AccountScreen
  let pane: AccountPane
  let brief: CustomerBrief
  let world: DashboardWorld

  init(_ screen: AccountScreen, _ pane: AccountPane, _ brief: CustomerBrief, _ world: DashboardWorld) {
    self.screen = screen
    self.pane = pane
    self.brief = brief
    self.world = world
  }

  private var language: Language { world.language }

  var columns: TableColumns {
    switch pane {
    case .invoices: invoiceColumns
    case .timeline:
      TableColumns([
        TableColumn(language.say("Date", "Date"), minimum: 10, priority: 9),
        TableColumn("", minimum: 1, priority: 5),
        // On a small screen whole facts come before who noted them.
        TableColumn(language.say("Fait", "Fact"), minimum: 40, priority: 10, isFlexible: true),
        TableColumn(language.say("Par", "By"), minimum: 8, priority: 3),
      ])
    case .contacts:
      TableColumns([
        TableColumn(
          language.say("Nom", "Name"), minimum: 16, ideal: 24, priority: 10, isFlexible: true),
        TableColumn(language.say("Fonction", "Role"), minimum: 10, priority: 4),
        TableColumn(language.say("Téléphone", "Phone"), minimum: 16, priority: 9),
        TableColumn(
          language.say("E-mail", "E-mail"), minimum: 20, ideal: 30, priority: 8, isFlexible: true),
      ])
    case .messages:
      TableColumns([
        TableColumn(language.say("Date", "Date"), minimum: 10, priority: 9),
        TableColumn(language.say("Étape", "Step"), minimum: 5, priority: 10),
        TableColumn(language.say("Canal", "By"), minimum: 6, priority: 5),
        TableColumn(
          language.say("Montant", "Amount"), minimum: amountColumns, priority: 9, alignment: .right),
        TableColumn(language.say("État", "State"), minimum: 14, priority: 8, isFlexible: true),
      ])
    case .notes:
      TableColumns([
        TableColumn(language.say("Date", "Date"), minimum: 10, priority: 9),
        TableColumn(language.say("Note", "Note"), minimum: 20, priority: 10, isFlexible: true),
        TableColumn(language.say("Par", "By"), minimum: 8, priority: 3),
      ])
    }
  }

  private var invoiceColumns: TableColumns {
    TableColumns([
      TableColumn(language.say("N°", "No."), minimum: 10, ideal: numberColumns, priority: 20),
      TableColumn(language.say("Date", "Date"), minimum: 10, priority: 6),
      TableColumn(language.say("Échéance", "Due"), minimum: 10, priority: 12),
      TableColumn(language.say("Total", "Total"), minimum: amountColumns, priority: 7, alignment: .right),
      TableColumn(language.say("Reste", "Open"), minimum: amountColumns, priority: 19, alignment: .right),
      TableColumn(language.say("Retard", "Late"), minimum: 7, priority: 18, alignment: .right),
      TableColumn(language.say("Étape", "Stage"), minimum: 5, priority: 8),
    ])
  }

  /// Columns of the longest invoice number; however wide the screen is, dates and amounts stay beside it.
  private var numberColumns: Int {
    let longest = brief.account.rows.map(\.invoice.number.columnsOnScreen).max() ?? 0
    let credit = brief.account.unallocated.isEmpty ? 0 : unallocatedWords.columnsOnScreen
    return min(40, max(16, longest, credit))
  }

  private var unallocatedWords: String { language.say("paiement non lettré", "unallocated payment") }

  /// Columns of the widest amount of the pane.
  private var amountColumns: Int {
    var widest = 10
    if pane == .messages {
      for reminder in screen.messages {
        widest = max(widest, demand(of: reminder).utf8.count)
      }
      return widest
    }
    for row in brief.account.rows {
      widest = max(widest, money(-max(row.invoice.cents, row.openCents), row.invoice.currency).utf8.count)
    }
    for receipt in brief.account.unallocated {
      widest = max(widest, money(-receipt.payment.cents, receipt.payment.currency).utf8.count)
    }
    return widest
  }

  private func demand(of reminder: Reminder) -> String {
    reminder.demand(world.book.demand(of: reminder, on: world.ledger), in: language) {
      money($0.cents, $0.currency)
    }
  }

  private func money(_ cents: Int, _ currency: Currency) -> String {
    CustomersScreen.amount(cents, currency, language)
  }

  func cells(_ place: Int) -> [TableCell] {
    let account = brief.account
    switch pane {
    case .invoices:
      return account.rows.indices.contains(place)
        ? invoiceCells(account.rows[place]) : creditCells(place - account.rows.count)
    case .timeline:
      let entry = account.timeline[place]
      return [
        TableCell(entry.day.numeric, .muted), TableCell(entry.sign), TableCell(entry.words(in: language)),
        TableCell(entry.by, .muted),
      ]
    case .contacts:
      let contact = account.customer.contacts[place]
      return [
        TableCell(contact.fullName), TableCell(contact.role, .muted),
        TableCell(contact.phoneSuspended == nil ? contact.phone : "! \(contact.phone)", .link),
        TableCell(contact.emailSuspended == nil ? contact.email : "! \(contact.email)", .link),
      ]
    case .messages:
      let reminder = screen.messages[place]
      return [
        TableCell(reminder.proposedOn.numeric, .muted), TableCell(reminder.step.code, .stage),
        TableCell(reminder.channel.short(in: language)),
        TableCell(demand(of: reminder), .amount),
        TableCell(reminder.state.sentence(in: language) + reminder.pinMark(in: language)),
      ]
    case .notes:
      let note = screen.notes[place]
      return [TableCell(note.day.numeric, .muted), TableCell(note.text), TableCell(note.by, .muted)]
    }
  }

  private func invoiceCells(_ row: CustomerAccount.Row) -> [TableCell] {
    let isCredit = row.invoice.kind == .creditNote
    let sign = isCredit ? -1 : 1
    let stage = row.freeze?.stageMark?.rawValue ?? row.level?.code ?? "-"
    return [
      TableCell(row.invoice.number), TableCell(row.invoice.issued.numeric, .muted),
      TableCell(isCredit ? language.say("avoir", "credit") : row.invoice.due.numeric),
      TableCell(money(sign * row.invoice.cents, row.invoice.currency), .amount),
      TableCell(
        money(sign * row.openCents, row.invoice.currency),
        isCredit ? .amountCredit : row.daysLate > 0 ? .amountOverdue : .amount),
      TableCell(isCredit ? "" : DelayText.short(days: row.daysLate, in: language)), TableCell(stage, .stage),
    ]
  }

  private func creditCells(_ place: Int) -> [TableCell] {
    guard brief.account.unallocated.indices.contains(place) else { return [] }
    let (payment, open) = brief.account.unallocated[place]
    return [
      TableCell(unallocatedWords),
      TableCell(payment.day.numeric, .muted), TableCell(""),
      TableCell(money(-payment.cents, payment.currency), .amount),
      TableCell(money(-open, payment.currency), .amountCredit), TableCell(""), TableCell(""),
    ]
  }
}
