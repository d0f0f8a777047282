import Dunning
import Receivables

extension RandomHistory {
  /// Days late at which an unpaid invoice must have reached the formal notice: tasks for the invoices before it have the
  /// customer's occasion until they are done, or as long as contacts lie apart, and each currency waits for the other's
  /// notice and for all of its tasks; a gentler ladder takes as much longer.
  private var bound: Int {
    let gentler = 2 * (oracle.noticeDays - Oracle.business.noticeDays)
    let alone = 200 + 12 * min(story.taskDelay, story.rules.spacingDays)
    return gentler + (Set(ledger.map(\.currency)).count > 1 ? 340 + 15 * story.taskDelay : alone)
  }

  /// What a plan may and must say on a day.
  mutating func check(_ plan: ReminderPlan, of position: CustomerPosition, on today: Day) {
    let messages = plan.proposals.filter { !$0.channel.isAside && !$0.isThankYou }
    let thanks = plan.proposals.count(where: \.isThankYou)
    if thanks != (earnsThanks(position, on: today, besides: messages.count) ? 1 : 0) {
      fault(thanks > 0 ? "thanked though nothing was earned" : "gave no thanks", today)
    }
    let notes = plan.proposals.filter { $0.channel == .note }
    if notes.contains(where: { $0.lines.contains { $0.rise != nil } || !$0.isTask }) {
      fault("a note climbs", today)
    }
    if position.freeze != nil, !plan.proposals.isEmpty { fault("asked while frozen", today) }
    if let notice = position.noticeDeadline, notice >= today, plan.proposals.count > notes.count {
      fault("asked while a notice runs", today)
    }
    if !messages.isEmpty {
      if !story.calendar.isWorking(today) { fault("wrote on a day off", today) }
      if let last = position.lastContact, today - last < story.rules.spacingDays {
        fault("wrote too soon after a contact", today)
      }
    }
    for currency in [Currency.eur, dollar] {
      let own = messages.filter { $0.currency == currency }
      let steps = { (some: [ReminderPlan.Proposal]) in Set(some.map(\.step)).count }
      if steps(own) > 2 || steps(own.filter { !$0.isTask }) > 1 { fault("two levels", today) }
      if Set(own.map { "\($0.step) \($0.channel)" }).count < own.count { fault("one way twice", today) }
    }
    let asksForMore = messages.contains { message in story.scenario.rung(of: message.step) != nil }
    if asksForMore != oracle.isDue(position, on: today, calendar: story.calendar, rules: story.rules) {
      fault(asksForMore ? "asked though nothing was due" : "did not ask though something was due", today)
    }
    for currency in Set(position.invoices.map(\.currency))
    where oracle.isHeld(currency, of: position, on: today, rules: story.rules) {
      heldOn[currency] = today
    }
    checkWords(plan, of: position, on: today)
  }

  /// Every overdue invoice is spoken of or excluded with a reason, and none that is frozen is asked for.
  private mutating func checkWords(_ plan: ReminderPlan, of position: CustomerPosition, on today: Day) {
    let spoken = Set(plan.proposals.filter { $0.channel != .note }.flatMap { $0.lines.map(\.invoice) })
    let excluded = Set(plan.exclusions.compactMap(\.invoice))
    for invoice in position.invoices {
      if invoice.due < today, spoken.contains(invoice.id) == excluded.contains(invoice.id) {
        fault("\(invoice.id) without a word, or with two", today)
      }
      if invoice.freeze != nil, spoken.contains(invoice.id) {
        fault("asked for \(invoice.id), which is frozen", today)
      }
    }
    // What is paid in part is asked for in part.
    let open = Dictionary(position.invoices.map { ($0.id, $0.openCents) }) { first, _ in first }
    for line in plan.proposals.filter({ !$0.isThankYou }).flatMap(\.lines)
    where line.openCents != open[line.invoice] {
      fault("asked \(line.openCents) cents of \(line.invoice)", today)
    }
  }

  /// Each invoice climbs by one and never falls, but for the entry at R2 of a customer without any contact.
  mutating func checkClimbing() {
    let codes = story.scenario.ladder.map(\.id)
    var standing: [InvoiceID: Int] = [:]
    for (invoice, level) in firstLevels { standing[invoice] = codes.firstIndex(of: level) }
    var hadContact = !firstLevels.isEmpty
    var raisedOn: [InvoiceID: Day] = [:]
    for occasion in story.occasions {
      for (place, line) in occasion.proposal.lines.enumerated() {
        guard let rise = line.rise, let rung = codes.firstIndex(of: rise) else { continue }
        let isEntry = story.scenario.entry == .contextual && !hadContact && place == 0 && rung == 1
        // The same step by another of its ways.
        if rung == standing[line.invoice], raisedOn[line.invoice] == occasion.day { continue }
        raisedOn[line.invoice] = occasion.day
        if rung != (standing[line.invoice] ?? -1) + 1, !(isEntry && standing[line.invoice] == nil) {
          fault("\(line.invoice) went from \(standing[line.invoice] ?? -1) to \(rung)", occasion.day)
        }
        standing[line.invoice] = rung
      }
      // Another currency of the same day is the same occasion.
      hadContact = hadContact || story.occasions[0].day < occasion.day
    }
  }

  /// At most one occasion a day, and the minimum days between two.
  mutating func checkSpacing() {
    let days = Set(story.occasions.map(\.day)).sorted()
    for (earlier, later) in zip(days, days.dropFirst()) where later - earlier < 5 {
      fault("a contact on \(earlier.iso) and one", later)
    }
    let pairs = story.occasions.map {
      "\($0.day.iso) \($0.proposal.currency.code) \($0.proposal.channel)"
    }
    if Set(pairs).count < pairs.count {
      fault("two occasions of one currency on one day before", Self.start + self.days)
    }
  }

  /// What stays unpaid and unfrozen reaches the formal notice in bounded time, once neither floor nor credits hold it.
  mutating func checkFormalNotices() {
    let wereFrozen = Set(freezes.map(\.invoice))
    for invoice in story.position.invoices where !wereFrozen.contains(invoice.id) {
      let free = max(invoice.due, heldOn[invoice.currency] ?? invoice.due)
      if free < Self.start + days - bound, !oracle.isNoticed(invoice.level) {
        fault("\(invoice.id) stands at \(invoice.level?.code ?? "none")", Self.start + days)
      }
    }
  }
}
