import Dunning
import Receivables

/// The rules of the thank-you, written a second time.
extension RandomHistory {
  /// Takes money off an invoice, and the invoice out once nothing is open; money for one that was asked for may earn
  /// thanks.
  mutating func settle(_ payment: Payment) {
    guard let index = story.position.invoices.firstIndex(where: { $0.id == payment.invoice }) else { return }
    paid[payment.invoice, default: 0] += payment.cents
    story.position.invoices[index].openCents -= payment.cents
    let invoice = story.position.invoices[index]
    guard invoice.openCents <= 0 else {
      tally.parts += 1
      return
    }
    story.position.invoices.remove(at: index)
    if invoice.level != nil, !credited.contains(invoice.id) {
      settled.append(
        PaidOff.Invoice(
          id: invoice.id, currency: invoice.currency, cents: paid[invoice.id] ?? 0, day: payment.day))
    }
  }

  /// What the casebook would know: paid, asked for before, later than the last thanks.
  mutating func refreshThanks() {
    guard seed % 5 == 3 || seed % 5 == 4 else { return }
    let open = settled.filter { paid in story.thanks.last.map { paid.day > $0.day } ?? true }
    story.position.paidOff = open.isEmpty ? nil : PaidOff(invoices: open)
  }

  /// Whether a customer is to be thanked on a day: something paid lately, nothing late, nothing stopped, no other
  /// message.
  func earnsThanks(_ position: CustomerPosition, on today: Day, besides messages: Int) -> Bool {
    let isLate = position.invoices.contains { $0.due < today }
    let isNoticed = position.noticeDeadline.map { $0 >= today } ?? false
    return seed % 5 == 3 && messages == 0 && !isLate && !isNoticed && position.freeze == nil
      && story.calendar.isWorking(today)
      && (position.paidOff?.invoices.contains { today - $0.day <= 10 } ?? false)
  }

  /// Each paid invoice at most once, never a credited one, never on a day of another message.
  mutating func checkThanks() {
    var thanked: Set<InvoiceID> = []
    let messageDays = Set(story.occasions.filter { !$0.proposal.channel.isAside }.map(\.day))
    for occasion in story.thanks {
      if messageDays.contains(occasion.day) { fault("thanked beside a message", occasion.day) }
      for line in occasion.proposal.lines {
        if !thanked.insert(line.invoice).inserted { fault("\(line.invoice) thanked twice", occasion.day) }
        if credited.contains(line.invoice) { fault("\(line.invoice) thanked for a credit", occasion.day) }
        if line.openCents != 0 || line.rise != nil { fault("thanks that ask", occasion.day) }
      }
    }
  }
}
