import Casework
import Dunning
import Receivables
import Testing

@Suite("An attempt")
struct UncountedAttemptTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  @Test("that our own settings kept from its server has used up no try, no cap and no occasion")
  func uncounted() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    for _ in 1...2 {
      try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
      #expect(house.state(1) == .sending(attempt: 1))
      #expect(house.book.attempts.attempts(on: day("2026-06-08"), domain: "elan.example") == 1)
      try house.run(.abandon(first, isCounted: false), "2026-06-08")
      #expect(house.state(1) == .approved(on: day("2026-06-08")))
      #expect(house.book.attempts.attempts(on: day("2026-06-08")) == 0)
      #expect(house.book.attempts.attempts(on: day("2026-06-08"), domain: "elan.example") == 0)
      #expect(!house.book.attempts.hasOccasion(House.elan, on: day("2026-06-08")))
    }
    // An attempt that counts is not taken back by a later one that does not.
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    try house.run(.abandon(first), "2026-06-08")
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    try house.run(.abandon(first, isCounted: false), "2026-06-08")
    #expect(house.book.attempts.attempts(on: day("2026-06-08")) == 1)
    #expect(house.book.attempts.hasOccasion(House.elan, on: day("2026-06-08")))
    #expect(house.book.reminder(first)?.attempts == 1)
  }

  @Test(
    "asked for in one mode of the store begins in no other, and does not pass its point of no return there")
  func modes() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    house.mode = .sandbox
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    house.mode = .live
    #expect(house.refusal(.intend(first, House.attempt("2026-06-08")), "2026-06-08") == .otherMode(first))
    house.mode = .sandbox
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    house.mode = .live
    #expect(house.refusal(.passNoReturn(first), "2026-06-08") == .otherMode(first))
    house.mode = .sandbox
    #expect(house.refusal(.passNoReturn(first), "2026-06-08") == nil)
  }
}
