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
      let answer = WhyAnswer(
        of: subject, in: world.book, on: world.ledger, language: language,
        cause: { $0.causeText(in: language, on: world.today, local: world.local) }),
      let known = world.book.portfolio.customer(answer.customer)
    else { return TextPage(title: title, lines: []) }
    let room = TextPage.room(in: size)
    let cautions = callCautions(beside: answer, world)
    return TextPage(
      title: title, subject: name(of: subject, known, world),
      lines: cautions
        + answer.fitted(columns: room.columns, rows: max(1, room.rows - cautions.count), isOnScreen: true).map
      { line in
        switch line.kind {
        case .answer: TextPage.Line(line.text, .strong)
        case .warning: TextPage.Line(line.text, .warning)
        case .heading: TextPage.Line(line.text, .heading)
        case .fact: TextPage.Line(line.text)
        }
      })
  }

  /// What speaks against calling now beside what the answer says; on the list of calls only, where somebody is about to.
  private func callCautions(beside answer: WhyAnswer, _ world: DashboardWorld) -> [TextPage.Line] {
    guard tab == .calls else { return [] }
    let told = Set(answer.lines.map(\.text))
    let cautions = world.book.cautions(against: answer.customer, on: world.today, minute: world.minute)
      .map { $0.short(in: world.language).asSentence }.filter { !told.contains($0) }
    guard !cautions.isEmpty else { return [] }
    return [TextPage.Line(world.language.say("Appeler maintenant", "Calling now"), .heading)]
      + cautions.map { TextPage.Line("  " + $0, .warning) }
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
