import Casework
import Dunning
import Receivables
import Testing

@Suite("A store taken over with a past that may be incomplete")
struct EpochTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func planned() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  private func begin(_ house: inout House, attempted: Set<ReminderID> = []) throws {
    try house.run(.beginEpoch(EpochOrder(cause: .adopted, attempted: attempted)), "2026-06-09")
  }

  @Test("holds what a sender may have taken for uncertain, and lets none of it leave by itself")
  func uncertain() throws {
    var requested = try planned()
    try requested.run(.approve([first], expecting: [:]), "2026-06-08")
    try requested.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    var begun = try planned()
    try begun.run(.approve([first], expecting: [:]), "2026-06-08")
    try begun.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    try begun.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    var postponed = begun
    try postponed.run(.conclude(first, .deferred(retryAt: 0, reason: "451")), "2026-06-08")
    var past = try planned()
    try past.sendUpToNoReturn(1, "2026-06-08")
    for house in [requested, begun, postponed, past] {
      var house = house
      try begin(&house)
      #expect(house.state(1) == .uncertain)
      #expect(house.book.sendable(at: house.clock + 1_000_000).isEmpty)
      try house.run(.resolve(first, .again), "2026-06-09")
      #expect(house.book.reminder(first)?.round == 1, "the same Message-ID, on a person's word alone")
    }
  }

  @Test("makes a proposal again of what was only approved")
  func approved() throws {
    var house = try planned()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try begin(&house)
    #expect(house.state(1) == .proposed)
    #expect(house.book.maybeSent.map(\.id) == [first])
    #expect(house.refusal(.requestSend([first], holdSeconds: 0), "2026-06-09") != nil)
  }

  @Test("remembers what was approved, until a person decides on it again")
  func maybeSent() throws {
    var house = try planned()
    try begin(&house)
    #expect(house.book.maybeSent.isEmpty, "a mere proposal")
    try house.run(.approve([first], expecting: [:]), "2026-06-09")
    try begin(&house)
    #expect(house.book.maybeSent.map(\.id) == [first])
    try house.run(.approve([first], expecting: [:]), "2026-06-09")
    #expect(house.book.maybeSent.isEmpty)
  }

  @Test("lets what may have left leave only when a person approves it by itself, and why says so")
  func maybeSentAlone() throws {
    var house = try House.owing("2026-06-02", bank: "2026-06-08")
    try house.take(
      [House.customer("411NORD", name: "Nord")],
      [House.invoice("F-9", due: "2026-06-02", of: "411NORD", line: 4)], on: "2026-05-20")
    try house.run(.plan(only: nil), "2026-06-08")
    let second = try #require(house.book.reminders.last?.id)
    #expect(second != first)
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try begin(&house)
    let doubt = Hindrance.maybeSent(takenOver: day("2026-06-09"))
    let reminder = try #require(house.book.reminder(first))
    #expect(house.book.batchHindrance(of: reminder, on: house.ledger("2026-06-09")) == doubt)
    try house.run(.approve([first, second], expecting: [:]), "2026-06-09")
    #expect(
      house.state(1) == .proposed && house.book.reminder(second)?.state == .approved(on: day("2026-06-09")))
    let why = WhyAnswer(
      of: .reminder(first), in: house.book, on: house.ledger("2026-06-09"), language: .french)
    #expect(why?.lines.contains { $0.text.contains("peut-être déjà partie") } == true)
    try house.run(.approve([first], expecting: [:]), "2026-06-09")
    #expect(house.state(1) == .approved(on: day("2026-06-09")))
  }

  @Test("believes a lost line that tells of a try to send, even of a mere proposal")
  func told() throws {
    var house = try planned()
    try begin(&house, attempted: [first, ReminderID(9)])
    #expect(house.state(1) == .uncertain)
    try house.run(.resolve(first, .arrived), "2026-06-09")
    #expect(house.level(1) == "R1")
  }

  @Test("asks a person for the first message to each customer, also where a step goes by itself")
  func automatic() throws {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices where scenario.steps[place].channel == .email {
      scenario.steps[place].release = .automatic
    }
    func afterPlanning(epoch: Bool) throws -> Reminder.State? {
      var house = try House.owing("2026-06-02")
      try house.run(.adopt(House.house(scenario: scenario, fingerprint: "b")), "2026-06-03")
      try house.run(.checkBank, "2026-06-08")
      if epoch { try house.run(.beginEpoch(EpochOrder(cause: .adopted)), "2026-06-08") }
      try house.run(.plan(only: nil), "2026-06-08")
      return house.state(1)
    }
    #expect(try afterPlanning(epoch: false) == .approved(on: day("2026-06-08")))
    #expect(try afterPlanning(epoch: true) == .proposed)
  }

  @Test("names messages so that a number given again is never taken for a lost one")
  func numbers() throws {
    var house = try planned()
    #expect(house.book.epoch(of: first) == 0)
    try begin(&house)
    #expect(house.book.epoch(of: first) == 0)
    #expect(house.book.epoch(of: ReminderID(2)) == 1)
  }

  @Test("pauses sending while the clock does not fit the journal, until it does or a person confirms it")
  func clock() throws {
    var house = try planned()
    let last = house.clock
    #expect(house.book.isClockRight(at: last - 120) && house.book.isClockRight(at: last + 45 * 86_400))
    #expect(!house.book.isClockRight(at: last - 121) && !house.book.isClockRight(at: last + 45 * 86_400 + 1))
    // The machine had been a month ahead; lines keep that moment until the right clock has come so far.
    house.clock = last - 30 * 86_400
    #expect(!house.book.isClockRight(at: house.clock))
    let decision = try house.book.decide(.confirmClock, on: house.occasion("2026-06-09"))
    let moment = Moment(sequence: 99, day: day("2026-06-09"), second: last, by: "lea", operation: "clock")
    house.book.apply(decision.events, at: moment)
    #expect(house.book.isClockRight(at: house.clock) && house.book.isClockRight(at: house.clock + 86_400))
    #expect(!house.book.isClockRight(at: house.clock - 300))
    #expect(try house.book.decide(.confirmClock, on: house.occasion("2026-06-09")).events.isEmpty)
  }

  @Test(
    "is not talked into a clock that leapt ahead by what is recorded with it, and forgets it once it is back")
  func leap() throws {
    var house = try planned()
    let right = house.clock
    house.clock += 60 * 86_400
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(!house.book.isClockRight(at: house.clock))
    #expect(house.book.isClockRight(at: right + 600), "the clock was set right again")
    try house.run(.confirmClock, "2026-06-08")
    #expect(house.book.isClockRight(at: house.clock))
    house.clock += 40 * 86_400
    try house.run(.checkBank, "2026-06-08")
    #expect(house.book.isClockRight(at: house.clock))
  }
}
