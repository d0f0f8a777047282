import Receivables

/// What a customer has paid after reminders and nobody has thanked for yet: facts only, no decision.
package struct PaidOff: Hashable, Sendable {
  /// An invoice about which a reminder was sent, now settled, a payment being part of what settled it.
  package struct Invoice: Hashable, Sendable {
    /// Which.
    package var id: InvoiceID
    /// Its currency.
    package var currency: Currency
    /// Cents that payments settled of it; credit notes do not count.
    package var cents: Int
    /// Day of its last payment.
    package var day: Day

    /// Makes one.
    package init(id: InvoiceID, currency: Currency = .eur, cents: Int, day: Day) {
      self.id = id
      self.currency = currency
      self.cents = cents
      self.day = day
    }
  }

  /// The invoices, in the order of their payments.
  package var invoices: [Invoice]
  /// What holds a thank-you back though it concerns other invoices: dispute, promise or status; nil when nothing does.
  package var freeze: Hindrance?
  /// Another message of the customer that waits or left today, or nil.
  package var beside: Hindrance?

  /// Late-payment charges that a message claimed and nobody has paid or waived, by currency; empty when none are.
  package var claimedCharges: [Amount]

  /// Makes facts.
  package init(
    invoices: [Invoice], freeze: Hindrance? = nil, beside: Hindrance? = nil, claimedCharges: [Amount] = []
  ) {
    self.claimedCharges = claimedCharges
    self.invoices = invoices
    self.freeze = freeze
    self.beside = beside
  }
}

extension CustomerPosition {
  /// How many invoices are late on a day, frozen ones too.
  package func overdueCount(on day: Day) -> Int {
    invoices.count { $0.openCents > 0 && $0.due < day }
  }

  /// What keeps any thank-you to the customer waiting on a day, or nil; addresses are the caller's.
  ///
  /// It is friendly, so it goes to nobody of whom something is overdue, disputed, promised or stopped, or who owes charges
  /// that were claimed, and it leaves the day to every other message. The spacing between contacts does not hold it.
  ///
  /// - Parameter calendar: The house's; the customer's own days are added.
  package func hindranceToThanks(on day: Day, calendar: BusinessCalendar) -> Hindrance? {
    for freeze in [freeze, paidOff?.freeze] {
      if let freeze, freeze.until.map({ day < $0 }) ?? true { return freeze }
    }
    let overdue = overdueCount(on: day)
    if overdue > 0 { return .owesOverdue(invoices: overdue) }
    if let paidOff, !paidOff.claimedCharges.isEmpty { return .chargesClaimed(paidOff.claimedCharges) }
    if let deadline = noticeDeadline, deadline >= day { return .noticeRunning(until: deadline + 1) }
    if let beside = paidOff?.beside, beside.until.map({ day < $0 }) ?? true { return beside }
    return calendar.with(days).hindrance(on: day)
  }
}
