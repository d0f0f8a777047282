import Casework
import Dunning
import Receivables
import Testing

@Suite("In random weeks of a queue")
struct RandomQueueTests {
  typealias House = CaseworkFixture

  /// A repeatable generator, for histories that can be played again.
  private struct Rolls {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let (histories, customers) = (320, ["PRO", "PART", "COUSIN"])
  private static let everybody = Set((1...3).map { CustomerID($0) })

  /// The days of the ladder that `init` writes for consumers.
  private static let consumers: Scenario = {
    let days = ["R1": 8, "AP": 15, "R2": 25, "R3": 40, "MD": 55, "CX": 90]
    var scenario = Scenario(
      name: "particuliers", entry: .standard,
      steps: Scenario.frenchBusiness.steps.filter { days[$0.id.code] != nil },
      rule: ScenarioRule(segments: [.consumer]))
    for place in scenario.steps.indices {
      scenario.steps[place].offset = days[scenario.steps[place].id.code] ?? 0
    }
    return scenario
  }()

  /// Three customers of three scenarios, two accounts each, invoices due from April to August.
  private func house(_ rolls: inout Rolls) throws -> CaseworkFixture {
    var automatic = Scenario.frenchBusiness
    for place in automatic.steps.indices where automatic.steps[place].id.code == "R1" && rolls.roll(2) == 0 {
      automatic.steps[place].release = .automatic
    }
    // Every other house goes by several ways, some by machine and some by hand.
    let goesWays = rolls.roll(2) == 0
    for place in automatic.steps.indices where goesWays {
      switch automatic.steps[place].id.code {
      case "R1": automatic.steps[place].furtherChannels = [.letter]
      case "R2":
        automatic.steps[place].furtherChannels = [.letter]
        automatic.steps[place].takesOneWay = true
      case "R3": automatic.steps[place].furtherChannels = [.letter]
      case "MD": automatic.steps[place].furtherChannels = [.email]
      default: break
      }
    }
    if goesWays {
      automatic.steps.append(
        Step(
          id: StepID("NI"), names: [.french: "Note", .english: "Note"], offset: 9, place: .internalNote,
          channel: .note, template: "", tone: .service, release: .byHand))
    }
    // Two houses of three thank for payments.
    if rolls.roll(3) > 0 {
      automatic.steps.append(
        ThankYouTests.step { $0.release = rolls.roll(2) == 0 ? .automatic : .approval })
    }
    var house = House(scenario: automatic)
    let gentle = rolls.roll(2) == 0 ? SeveralScenariosTests.gentle : Self.consumers
    var rules = SeveralScenariosTests.rules([gentle, SeveralScenariosTests.never])
    rules.scenario = automatic
    if rolls.roll(2) == 0 { rules.transports = [.email] }
    try house.run(.adopt(rules), "2026-01-03")
    var consumer = House.customer("PART", name: "Particulier")
    consumer.segment = .consumer
    var cousin = House.customer("COUSIN", name: "Cousin")
    cousin.tags = ["famille"]
    let invoices = (0..<18).map { place in
      House.invoice(
        "F-\(place)", due: (day("2026-04-01") + rolls.roll(120)).iso, cents: 20_000 + rolls.roll(30_000),
        currency: rolls.roll(5) == 0 ? dollar : .eur, of: Self.customers[place % 3], issued: "2026-03-20",
        line: place + 2)
    }
    try house.take([House.customer("PRO", name: "Pro"), consumer, cousin], invoices, on: "2026-03-25")
    return house
  }

  /// Everything that a customer owes late is paid.
  private func payAll(_ customer: CustomerID, of house: inout CaseworkFixture, on iso: String) {
    for account in house.ledger(iso).accounts(of: customer) where account.balance.overdue > 0 {
      _ = try? house.run(
        .receivePayment(
          PaymentOrder(
            customer: customer, amount: Amount(cents: account.balance.overdue, currency: account.currency))),
        iso)
    }
  }

  /// Something that a person, a bank or a customer does; what is refused is not done.
  private func act(_ house: inout CaseworkFixture, on iso: String, _ rolls: inout Rolls) {
    let customer = CustomerID(UInt32(1 + rolls.roll(3)))
    let waiting = house.book.reminders.filter { $0.isOpen && $0.customer == customer }
    switch rolls.roll(15) {
    case 14:
      guard let last = house.book.portfolio.payments.last, rolls.roll(3) == 0 else { return }
      _ = try? house.run(.voidPayment(last.id, reason: "rejet"), iso)
    case 10:
      guard var known = house.book.portfolio.customer(customer) else { return }
      known.profile.refused = [[], [.letter], [.email], []][rolls.roll(4)]
      known.profile.preferred = [nil, .letter, .email][rolls.roll(3)]
      if !known.contacts.isEmpty { known.contacts[0].emailSuspended = rolls.roll(4) == 0 ? "550" : nil }
      _ = try? house.run(.saveCustomer(known), iso)
    case 0:
      _ = try? house.run(
        .receivePayment(
          PaymentOrder(customer: customer, amount: Amount(cents: 5_000 + rolls.roll(60_000), currency: .eur))),
        iso)
    case 11: payAll(customer, of: &house, on: iso)
    case 1: _ = try? house.run(.openDispute(DisputeOrder(customer: customer, reason: .other)), iso)
    case 2:
      _ = try? house.run(
        .promise(
          PromiseOrder(
            customer: customer, amount: Amount(cents: 20_000, currency: .eur),
            day: day(iso) + 1 + rolls.roll(9),
            reason: "dit")), iso)
    case 3:
      _ = try? house.run(
        .pause(PauseOrder(customer: customer, reason: "congé", until: day(iso) + 1 + rolls.roll(12))), iso)
    case 4: for one in waiting.prefix(1) { _ = try? house.run(.skip([one.id], reason: "vu"), iso) }
    case 5:
      for one in waiting.prefix(1) {
        _ = try? house.run(.snooze([one.id], until: day(iso) + 1 + rolls.roll(9)), iso)
      }
    case 6: for one in waiting where one.state == .proposed { _ = try? house.run(.pin([one.id], true), iso) }
    case 7: for one in waiting { _ = try? house.run(.approve([one.id], expecting: [:]), iso) }
    case 8:
      for one in waiting where one.isTask { _ = try? house.run(.done(one.id, on: day(iso), proof: "x"), iso) }
    default: for one in waiting { try? house.send(one.id.number, iso) }
    }
  }

  /// Why a thank-you that could leave must not: the rules written a second time.
  private func thanksFaults(
    _ thanks: Reminder, of house: CaseworkFixture, on ledger: Ledger
  ) -> [String] {
    let book = house.book
    var faults: [String] = []
    if ledger.isOverdue(thanks.customer) { faults.append("something is overdue") }
    if book.freeze(of: thanks.customer, on: ledger) != nil { faults.append("stopped") }
    for other in book.reminders
    where other.customer == thanks.customer && !other.isAside && other.id != thanks.id {
      if other.isOpen { faults.append("\(other.id) waits") }
      if other.sentOn == ledger.day { faults.append("\(other.id) left today") }
    }
    for line in thanks.lines {
      let asked = book.reminders.contains { other in
        other.sentOn != nil && !other.isThankYou && !other.isAside
          && other.lines.contains { $0.invoice == line.invoice }
      }
      let money = book.portfolio.allocations.contains { allocation in
        guard case .payment(let id) = allocation.source else { return false }
        return allocation.invoice == line.invoice && allocation.cents > 0
          && book.portfolio.payments[id.index].isVoided == false
      }
      if !asked || !money || ledger.standing.open(line.invoice) > 0 { faults.append("\(line.invoice)") }
    }
    return faults
  }

  /// Invoices thanked for more than once.
  private func thankedTwice(in house: CaseworkFixture) -> Bool {
    let thanked = house.book.reminders.filter { $0.isThankYou && $0.sentOn != nil }
      .flatMap { $0.lines.map(\.invoice) }
    return Set(thanked).count < thanked.count
  }

  /// What no queue may ever hold.
  private func faults(of house: CaseworkFixture, on iso: String) -> [String] {
    var faults = thankedTwice(in: house) ? ["thanked twice"] : []
    let ledger = house.ledger(iso)
    var messages: [String: Int] = [:]
    var steps: [String: Set<String>] = [:]
    for reminder in house.book.reminders {
      if case .sent(let on) = reminder.state, on == ledger.day, !reminder.isAside {
        messages["\(reminder.customer) \(reminder.currency.code) \(reminder.channel) sent", default: 0] += 1
        // A person may record a task on the day of a message; by machine two steps never share one.
        if !reminder.isTask {
          steps["\(reminder.customer) \(reminder.currency.code)", default: []].insert(reminder.step.code)
        }
      }
      guard reminder.isOpen else { continue }
      // A thank-you that a person approved waits on beside a message; it leaves on another day.
      if !reminder.isTask, !reminder.isThankYou {
        messages["\(reminder.customer) \(reminder.currency.code) \(reminder.channel)", default: 0] += 1
      }
      if reminder.customer == CustomerID(3) { faults.append("\(reminder.id) is for the family") }
      guard case .approved = reminder.state,
        house.book.sendRefusal(of: reminder, on: ledger, isFirst: true) == nil
      else { continue }
      if reminder.isThankYou {
        faults += thanksFaults(reminder, of: house, on: ledger).map { "\(reminder.id) could leave: \($0)" }
        continue
      }
      let position = house.book.position(of: reminder.customer, on: ledger)
      for line in reminder.lines where !line.isNamedOnly {
        let open = position.invoices.first { $0.id == line.invoice }
        if open == nil || open?.freeze != nil || position.freeze != nil {
          faults.append("\(reminder.id) could leave for \(line.invoice)")
        }
      }
    }
    faults += steps.filter { $0.value.count > 1 }.map {
      "two steps on one day: \($0.key) \($0.value.sorted())"
    }
    return faults + messages.filter { $0.value > 1 }.map { "\($0.value) messages: \($0.key)" }
  }

  @Test(
    "planning twice is planning once, for all at once or one by one; one message a customer and currency, no guard is passed"
  )
  func rulesHold() throws {
    var (plans, sent, pairs, thanks) = (0, 0, 0, 0)
    for seed in 0..<Self.histories {
      var rolls = Rolls(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
      var house = try house(&rolls)
      for offset in 0..<60 where rolls.roll(8) > 0 {
        let iso = (day("2026-04-20") + offset).iso
        if rolls.roll(3) == 0 { try house.run(.checkBank, iso) }
        for _ in 0..<rolls.roll(4) { act(&house, on: iso, &rolls) }
        let planned = try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events
        // All at once is read in one sweep; customers that are named, each by itself.
        let named = try house.book.decide(.plan(only: Self.everybody), on: house.occasion(iso)).events
        #expect(planned.map { "\($0)" } == named.map { "\($0)" }, "week \(seed) on \(iso)")
        try house.run(.plan(only: nil), iso)
        let again = try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events
        let faults = faults(of: house, on: iso) + again.map { "planned again: \($0)" }
        #expect(faults.isEmpty, "week \(seed) on \(iso)")
        plans += 1
      }
      let left = house.book.reminders.filter { if case .sent = $0.state { true } else { false } }
      sent += left.count
      thanks += left.count(where: \.isThankYou)
      pairs += left.count { one in
        left.contains { $0.step == one.step && $0.lines == one.lines && $0.channel != one.channel }
      }
    }
    print(
      "\(Self.histories) histories of a queue: \(plans) planning runs, \(sent) messages and tasks, \(pairs) of them by two ways, \(thanks) thank-yous"
    )
    #expect(plans > 5_000 && sent > 100 && pairs > 10 && thanks > 0)
  }
}
