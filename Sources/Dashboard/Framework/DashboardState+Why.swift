import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Why the line stands as it stands: what waits, what stops it, what would make it leave; then rule and facts.
  ///
  /// Of the reminder under the queue's or an account's cursor, the invoice under an account's, else of the customer.
  func whyPage(_ world: DashboardWorld) -> TextPage {
    let language = world.language
    let title = language.say("Pourquoi", "Why")
    guard let subject = whySubject(world),
      let answer = WhyAnswer(of: subject, in: world.book, on: world.ledger, language: language),
      let known = world.book.portfolio.customer(answer.customer)
    else { return TextPage(title: title, lines: []) }
    let room = TextPage.room(in: size)
    return TextPage(
      title: title, subject: name(of: subject, known, world),
      lines: answer.fitted(columns: room.columns, rows: room.rows).map { line in
        switch line.kind {
        case .answer: TextPage.Line(line.text, .strong)
        case .warning: TextPage.Line(line.text, .warning)
        case .heading: TextPage.Line(line.text, .heading)
        case .fact: TextPage.Line(line.text)
        }
      })
  }

  private func whySubject(_ world: DashboardWorld) -> WhyAnswer.Subject? {
    if let reminder = queueReminder(world) ?? messageUnderCursor(world) { return .reminder(reminder.id) }
    if let invoice = invoiceUnderCursor, world.book.portfolio.invoice(invoice)?.kind == .invoice {
      return .invoice(invoice)
    }
    return customer.map { .customer($0) }
  }

  private func name(of subject: WhyAnswer.Subject, _ customer: Customer, _ world: DashboardWorld) -> String {
    let name = customer.shownName(in: world.language)
    guard case .invoice(let id) = subject, let invoice = world.book.portfolio.invoice(id) else { return name }
    return "\(invoice.number), \(name)"
  }
}
