import Casework
import Dunning
import Receivables
import Testing

@Suite("A waiting reminder")
struct GuardTests {
  typealias House = CaseworkFixture

  /// One reminder R1 over 500 €, approved on Monday 8 June where `approved`.
  private func waiting(approved: Bool = true, _ due: String = "2026-06-02") throws -> House {
    var house = try House.owing(due)
    try house.run(.plan(only: nil), "2026-06-08")
    if approved { try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08") }
    return house
  }

  @Test("falls away when it is paid", arguments: [true, false])
  func paid(approved: Bool) throws {
    var house = try waiting(approved: approved)
    try house.work(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .paid))
    #expect(house.waiting.isEmpty)
  }

  @Test("falls away when its invoice is disputed", arguments: [true, false])
  func disputed(approved: Bool) throws {
    var house = try waiting(approved: approved)
    try house.work(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .disputed))
    #expect(house.waiting.isEmpty)
  }

  @Test("falls away when its invoice is promised", arguments: [true, false])
  func promised(approved: Bool) throws {
    var house = try waiting(approved: approved)
    try house.work(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-12"))),
      "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .promised))
    #expect(house.waiting.isEmpty)
  }

  @Test("falls away while reminders are on pause, and comes again by itself when the pause is over")
  func paused() throws {
    var house = try waiting()
    try house.work(
      .pause(PauseOrder(customer: House.elan, reason: "congés", until: day("2026-06-15"))), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .paused))
    #expect(house.waiting.isEmpty)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
  }

  @Test("falls away when its customer is never to be chased")
  func excluded() throws {
    var house = try waiting()
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.exclusion = "groupe"
    try house.work(.saveCustomer(customer), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .excluded))
  }

  @Test("that was approved is void when an invoice of it changes, and a new one is proposed")
  func changed() throws {
    var house = try waiting()
    try house.take([], [House.invoice("F-1", due: "2026-06-02", cents: 60_000)], file: "g", on: "2026-06-08")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-08")), "2026-06-08")
        == .factsChanged(ReminderID(1)))
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .changed))
    #expect(house.waiting == ["R-2 R1 1↑R1"])
  }

  @Test("that was approved is void when only the printed due day of an invoice changes")
  func changedDueDay() throws {
    var house = try waiting()
    try house.take(
      [], [House.invoice("F-1", due: "2026-06-03", issued: "2026-05-03")], file: "g", on: "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .changed))
  }

  @Test(
    "returns to proposed when its recipient has another address, or is somebody else at the same one",
    arguments: [true, false])
  func otherRecipient(isOtherAddress: Bool) throws {
    var house = try waiting()
    var customer = try #require(house.book.portfolio.customer(House.elan))
    if isOtherAddress {
      customer.contacts[0].email = "direction@elan.example"
    } else {
      customer.contacts[0].lastName = "Nouvel"
    }
    try house.run(.saveCustomer(customer), "2026-06-08")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-08")), "2026-06-08")
        == .factsChanged(ReminderID(1)))
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    #expect(house.book.contents[ReminderID(1)] == nil)
  }

  @Test("returns to proposed when our bank details change")
  func otherBank() throws {
    var house = try waiting()
    try house.run(.adopt(House.house(iban: "FR1420041010050500013M02606", fingerprint: "b")), "2026-06-08")
    #expect(house.state(1) == .proposed)
  }

  @Test("leaves as approved for three working days, then returns to proposed")
  func expiry() throws {
    var house = try waiting()
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-11")
    #expect(house.refusal(.intend(ReminderID(1), House.attempt("2026-06-11")), "2026-06-11") == nil)
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-12")), "2026-06-12")
        == .approvalExpired(ReminderID(1)))
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.state(1) == .proposed)
  }

  @Test("that tries again by itself falls away when it is paid")
  func deferredPaid() throws {
    var house = try waiting(approved: false)
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(.conclude(ReminderID(1), .deferred(retryAt: house.clock + 60, reason: "451")), "2026-06-08")
    try house.work(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .paid))
  }

  @Test("for a customer without a usable address is refused, never sent elsewhere")
  func noAddress() throws {
    var house = try waiting(approved: false)
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].emailSuspended = "550"
    try house.run(.saveCustomer(customer), "2026-06-08")
    #expect(
      house.refusal(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
        == .hindered(ReminderID(1), .noAddress(.email)))
  }

  @Test("takes a call away too once credits cover all that it is about")
  func creditedCall() throws {
    var house = try waiting(approved: false)
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 AP 1="])
    try house.take([], [House.invoice("A-1", due: "2026-06-05", cents: -60_000)], file: "g", on: "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting.isEmpty)
    #expect(house.state(2) == .cancelled(reason: .paid))
  }

  @Test("is refused while credits cover what it demands")
  func credits() throws {
    var house = try waiting(approved: false)
    try house.take([], [House.invoice("A-1", due: "2026-06-05", cents: -60_000)], file: "g", on: "2026-06-08")
    #expect(
      house.refusal(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
        == .hindered(ReminderID(1), .creditsCover(cents: 60_000)))
  }

  @Test("does not leave at the weekend")
  func weekend() throws {
    var house = try waiting()
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-13")), "2026-06-13")
        == .hindered(ReminderID(1), .notWorkingDay(until: day("2026-06-15"))))
  }

  @Test("does not leave on a holiday of the customer's region, nor on a closing day of the house")
  func holidays() throws {
    var house = House()
    var rules = House.house(fingerprint: "b")
    rules.calendar = BusinessCalendar(closings: [.days(day("2026-06-09")...day("2026-06-09"))])
    try house.run(.adopt(rules), "2026-01-03")
    var cayenne = House.customer("411CAYENNE", name: "Maison Cayenne")
    cayenne.address?.postcode = "97300"
    try house.take(
      [House.customer(), cayenne],
      [
        House.invoice("F-1", due: "2026-06-02"),
        House.invoice("F-2", due: "2026-06-02", of: "411CAYENNE", line: 3),
      ], on: "2026-05-20")
    func proposals(_ iso: String) throws -> [UInt32] {
      try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events.compactMap { event in
        if case .reminderProposed(let reminder) = event { return reminder.customer.number }
        return nil
      }
    }
    #expect(try proposals("2026-06-08") == [1, 2])
    #expect(try proposals("2026-06-09") == [], "the house is closed")
    #expect(try proposals("2026-06-10") == [1], "Abolition Day in Guyane")
    #expect(try proposals("2026-06-11") == [1, 2])
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(2)], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([ReminderID(2)], holdSeconds: 0), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10")
        == .hindered(ReminderID(2), .notWorkingDay(until: day("2026-06-11"))))
  }

  @Test("counts grace in the working days of both sides")
  func graceOverHolidays() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-05-01")], on: "2026-04-20")
    try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-05-13"))),
      "2026-05-11")
    let promise = house.book.promises[0]
    #expect(house.book.state(of: promise, on: day("2026-05-19")) == .expected, "14 May is Ascension Day")
    #expect(house.book.state(of: promise, on: day("2026-05-20")) == .broken)
  }
}
