import Dunning
import Receivables

extension Casebook {
  /// Everything that planning needs to know of one customer on the ledger's day.
  package func position(of id: CustomerID, on ledger: Ledger) -> CustomerPosition {
    position(of: id, on: ledger, among: nil)
  }

  /// - Parameter open: What is open on that ledger, for a run over all customers; nil looks it up.
  func position(of id: CustomerID, on ledger: Ledger, among open: OpenInvoices?) -> CustomerPosition {
    var position = CustomerPosition(customer: id, invoices: [], reachable: reachable(id))
    // A ledger older or newer than the casebook (a store that was read anew) knows other customers.
    guard portfolio.documents.indices.contains(id.index), ledger.accounts.indices.contains(id.index),
      files.indices.contains(id.index), ledger.standing.open.count >= portfolio.invoices.count
    else { return position }
    position.scenario = scenarioIndex(of: id, on: ledger)
    let entries = open?.entries(of: id) ?? OpenInvoices.entries(of: id, in: self, with: ledger.standing)[...]
    let freezes = freezes(of: id, owing: entries, under: position.scenario, on: ledger)
    position.invoices = entries.map { entry in
      let standing = entry.hasBegun ? standings[entry.id.index] : LadderStanding()
      return CustomerPosition.OpenInvoice(
        id: entry.id, issued: entry.issued, due: standing.restartedDue ?? entry.due,
        ownDue: standing.restartedDue.flatMap { $0 > entry.due ? entry.due : nil }, openCents: entry.cents,
        currency: entry.currency, level: standing.level, levelDay: standing.levelDay,
        deadline: standing.deadline, doneSteps: standing.doneSteps,
        freeze: freezes.invoices.isEmpty ? nil : freezes.invoices[entry.id])
    }
    position.lastContact = files[id.index].lastContact
    position.noticeDeadline = noticeDeadline(of: id, on: ledger)
    position.freeze = freezes.customer
    for account in ledger.accounts[id.index] where account.balance.credits > 0 {
      position.credits[account.currency] = account.balance.credits
    }
    position.handDecisions = handDecisions(of: id, on: ledger.day)
    position.days = portfolio.days(of: id)
    position.refused = portfolio.customers[id.index].profile.refusedChannels
    position.preferred = portfolio.customers[id.index].profile.preferred?.channels ?? []
    position.paidOff = paidOff(by: id, under: position.scenario, freezes: freezes.invoices, on: ledger)
    return position
  }

  /// Channels for which the customer has a usable address.
  package func reachable(_ id: CustomerID) -> Set<Channel> {
    let index = id.index
    guard portfolio.customers.indices.contains(index) else { return [] }
    var ways = 0
    for place in portfolio.customers[index].contacts.indices {
      let contacts = portfolio.customers[index].contacts
      if !contacts[place].email.isEmpty, contacts[place].emailSuspended == nil { ways |= 1 }
      if !contacts[place].phone.isEmpty, contacts[place].phoneSuspended == nil { ways |= 2 }
    }
    if portfolio.customers[index].address.isPostable { ways |= 4 }
    return Self.channels[ways]
  }

  /// Channels by the bits of e-mail, phone and postal address; made once, for each set hashes its channels anew.
  private static let channels: [Set<Channel>] = (0..<8).map { ways in
    var channels: Set<Channel> = []
    if ways & 1 != 0 { channels.insert(.email) }
    if ways & 2 != 0 { channels.formUnion([.call, .sms]) }
    if ways & 4 != 0 { channels.formUnion([.letter, .registeredLetter]) }
    return channels
  }

  /// The customer's file is read field by field: a copy of it for every customer of a run is felt.
  ///
  /// - Parameter entries: What the customer owes: law may stop each of them, by its age or by its issue day.
  private func freezes(
    of id: CustomerID, owing entries: ArraySlice<OpenInvoices.Entry>, under scenario: Int?,
    on ledger: Ledger
  ) -> (customer: Hindrance?, invoices: [InvoiceID: Hindrance]) {
    guard files.indices.contains(id.index) else { return (nil, [:]) }
    let customer = id.index
    var invoices: [InvoiceID: Hindrance] = [:]
    var whole: Hindrance?
    var plans: Set<PromiseID> = []
    for id in files[customer].promises where promises[id.index].givenOn <= ledger.day {
      let promise = promises[id.index]
      guard state(of: promise, on: ledger.day) == .expected else { continue }
      // Of a plan the next part freezes, until it is paid or missed.
      if let plan = promise.plan, !plans.insert(plan).inserted || isBroken(plan, on: ledger.day) { continue }
      for invoice in promise.invoices {
        invoices[invoice] = .promised(
          id, day: promise.day, until: promiseJudgement(of: promise.customer).freezeEnd(of: promise))
      }
    }
    for id in files[customer].pauses where pauses[id.index].holds(on: ledger.day) {
      let pause = pauses[id.index]
      // Proceedings stop what was issued before them, and no more.
      if pause.kind == .insolvency { continue }
      let hindrance = Hindrance.paused(pause.kind, reason: pause.told, until: pause.until)
      for invoice in pause.invoices { invoices[invoice] = hindrance }
      if pause.invoices.isEmpty { whole = hindrance }
    }
    for id in files[customer].disputes where isOpen(disputes[id.index], on: ledger) {
      for invoice in disputes[id.index].invoices {
        invoices[invoice] = .disputed(id, followUp: disputes[id.index].followUp)
      }
    }
    addLegalStops(to: &invoices, of: id, owing: entries, on: ledger)
    if let scenario, let name = unchasedName(at: scenario) { whole = .neverChased(scenario: name) }
    if portfolio.customers.indices.contains(customer) {
      if let reason = portfolio.customers[customer].exclusion { whole = .excluded(reason: reason) }
      if portfolio.customers[customer].erasedIn != nil { whole = .erased }
    }
    return (whole, invoices)
  }

  /// What freezes the whole customer or, failing that, one of its overdue invoices; nil when nothing does.
  package func freeze(of id: CustomerID, on ledger: Ledger) -> Hindrance? {
    let freezes = freezes(
      of: id, owing: OpenInvoices.entries(of: id, in: self, with: ledger.standing)[...],
      under: scenarioIndex(of: id, on: ledger), on: ledger)
    if let whole = freezes.customer { return whole }
    var oldest: (id: InvoiceID, hindrance: Hindrance)?
    for (id, hindrance) in freezes.invoices
    where ledger.standing.open(id) > 0 && portfolio.invoices[id.index].due < ledger.day {
      if oldest.map({ id < $0.id }) ?? true { oldest = (id, hindrance) }
    }
    return oldest?.hindrance
  }

  /// What stops the whole customer, whatever scenario it goes through.
  func ownFreeze(of id: CustomerID, on ledger: Ledger) -> Hindrance? {
    freezes(of: id, owing: [], under: nil, on: ledger).customer
  }

  /// Whether a dispute still freezes: neither closed nor settled by payment of all its invoices.
  package func isOpen(_ dispute: Dispute, on ledger: Ledger) -> Bool {
    dispute.openedOn <= ledger.day && (dispute.closedOn.map { $0 > ledger.day } ?? true)
      && dispute.invoices.contains { ledger.standing.open($0) > 0 }
  }

  /// Last day of a running formal notice's deadline; over once all its invoices are paid.
  private func noticeDeadline(of customer: CustomerID, on ledger: Ledger) -> Day? {
    var latest: Day?
    for id in files[customer.index].reminders.reversed() {
      guard case .sent = reminders[id.index].state else { continue }
      let reminder = reminders[id.index]
      guard pastStep(of: reminder)?.isFormalNotice == true else { continue }
      for line in reminder.lines where !line.isNamedOnly && ledger.standing.open(line.invoice) > 0 {
        if let deadline = standings[line.invoice.index].deadline,
          standings[line.invoice.index].level == reminder.step
        {
          latest = max(latest ?? deadline, deadline)
        }
      }
      break
    }
    return latest
  }

  /// The way that a decision on a reminder is about, where its step goes several; nil for the whole step.
  private func way(of reminder: Reminder) -> Channel? {
    guard let step = step(of: reminder), step.goesSeveralWays, step.channels.contains(reminder.channel) else {
      return nil
    }
    return reminder.channel
  }

  /// What a person put off: a snooze holds until its day, a skip for as long as two contacts must lie apart.
  private func handDecisions(of customer: CustomerID, on day: Day) -> [CustomerPosition.HandDecision] {
    files[customer.index].reminders.compactMap { id in
      switch reminders[id.index].state {
      case .snoozed, .cancelled(.dropped), .skipped: break
      default: return nil
      }
      let reminder = reminders[id.index]
      switch reminder.state {
      case .snoozed(let until) where until > day:
        return CustomerPosition.HandDecision(
          step: reminder.step, currency: reminder.currency, channel: way(of: reminder), until: until,
          hindrance: .snoozed(until: until))
      case .cancelled(.dropped):
        guard let decided = reminder.decidedOn, decided + rules.spacingDays > day else { return nil }
        return CustomerPosition.HandDecision(
          step: reminder.step, currency: reminder.currency, channel: way(of: reminder),
          until: decided + rules.spacingDays,
          hindrance: .snoozed(until: decided + rules.spacingDays))
      case .skipped(let reason):
        guard let decided = reminder.decidedOn, decided + rules.spacingDays > day else { return nil }
        return CustomerPosition.HandDecision(
          step: reminder.step, currency: reminder.currency, channel: way(of: reminder),
          until: decided + rules.spacingDays,
          hindrance: .skipped(step: reminder.step, reason: reason))
      default: return nil
      }
    }
  }
}
