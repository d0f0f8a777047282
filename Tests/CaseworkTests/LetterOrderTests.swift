import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

@Suite("What the post did with a letter")
struct LetterOrderTests {
  /// A formal notice posted on Monday 13/07/2026 with its number.
  private func posted() throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    let notice = CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(notice)],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    try house.run(
      .done(ReminderID(1), on: day("2026-07-13"), proof: "", registered: "1A 234 567 8901 2"), "2026-07-13")
    return house
  }

  private func track(_ kind: LetterEvent.Kind, _ iso: String, number: String = "") -> Command {
    .trackLetter(ReminderID(1), kind, on: day(iso), number: number)
  }

  @Test(
    "goes from posting by presentation to one end, on days in that order, in whatever order it is entered",
    arguments: [LetterEvent.Kind.signed, .refused, .unclaimed, .unknownAddress])
  func sensible(end: LetterEvent.Kind) throws {
    var house = try posted()
    try house.run(track(.presented, "2026-07-20"), "2026-07-31")
    try house.run(track(end, "2026-07-20"), "2026-07-31")
    #expect(house.book.letterEvents(of: ReminderID(1)).map(\.kind) == [.posted, .presented, end])
    house = try posted()
    try house.run(track(end, "2026-07-24"), "2026-07-31")
    try house.run(track(.presented, "2026-07-21"), "2026-07-31")
    #expect(house.book.letterEvents(of: ReminderID(1)).map(\.kind) == [.posted, .presented, end])
  }

  @Test("is refused where it contradicts what stands, which is named")
  func contradicted() throws {
    var house = try posted()
    func refusal(_ kind: LetterEvent.Kind, _ iso: String, _ known: LetterEvent.Kind, _ since: String) -> Bool
    {
      house.refusal(track(kind, iso), "2026-08-31")
        == .letterContradicted(ReminderID(1), kind, on: day(iso), stands: known, since: day(since))
    }
    #expect(
      house.refusal(track(.posted, "2026-07-13", number: "RB123456785FR"), "2026-08-31")
        == .letterContradicted(
          ReminderID(1), .posted, on: day("2026-07-13"), stands: .posted, since: day("2026-07-13")))
    try house.run(track(.signed, "2026-07-22"), "2026-08-31")
    #expect(refusal(.presented, "2026-07-23", .signed, "2026-07-22"), "signed before it was presented")
    for other in [LetterEvent.Kind.unclaimed, .unknownAddress, .refused, .signed] {
      #expect(refusal(other, "2026-08-10", .signed, "2026-07-22"), "one letter ends in one way")
    }
    try house.run(track(.presented, "2026-07-21"), "2026-08-31")
    #expect(refusal(.presented, "2026-07-22", .presented, "2026-07-21"))
    let words = Refusal.letterContradicted(
      ReminderID(1), .unclaimed, on: day("2026-08-10"), stands: .signed, since: day("2026-07-22"))
    for language in Language.allCases {
      let phrase = words.phrase(in: language)
      #expect(phrase.problem.contains("22/07/2026") && phrase.remedy.contains("--cancel"))
    }
  }

  @Test("is corrected by taking the last of it back, be it old or a colleague's; undone, it stands again")
  func takenBack() throws {
    var house = try posted()
    try house.run(track(.presented, "2026-07-20"), "2026-07-20")
    try house.run(track(.unknownAddress, "2026-07-22"), "2026-07-22")
    #expect(house.book.isAddressUnknown(of: CaseworkFixture.elan))
    house.collector = "salif"
    try house.run(.cancelLetterEvent(ReminderID(1)), "2026-07-24")
    #expect(!house.book.isAddressUnknown(of: CaseworkFixture.elan))
    try house.run(track(.signed, "2026-07-21"), "2026-07-24")
    #expect(house.book.letterEvents(of: ReminderID(1)).map(\.kind) == [.posted, .presented, .signed])
    try house.run(.undo, "2026-07-24")
    try house.run(.undo, "2026-07-24")
    #expect(house.book.letterEvents(of: ReminderID(1)).map(\.kind) == [.posted, .presented, .unknownAddress])
    try house.run(.redo, "2026-07-24")
    for _ in 1...2 { try house.run(.cancelLetterEvent(ReminderID(1)), "2026-07-24") }
    #expect(
      house.refusal(.cancelLetterEvent(ReminderID(1)), "2026-07-24") == .letterUntracked(ReminderID(1)))
  }

  @Test("tells of a notice that came back: no proof for the dossier, and why names it until it is paid")
  func cameBack() throws {
    var house = try posted()
    let point = DossierPoint.noticeProved(without: [])
    func points(_ iso: String) throws -> [DossierPoint] {
      try DossierFacts(of: CaseworkFixture.elan, in: house.book, on: house.ledger(iso), only: nil).points
    }
    func why(_ iso: String, _ language: Language) -> [String] {
      WhyAnswer(
        of: .customer(CaseworkFixture.elan), in: house.book, on: house.ledger(iso), language: language)?
        .lines.map(\.text) ?? []
    }
    #expect(try points("2026-08-05").contains(point))
    try house.run(track(.unknownAddress, "2026-07-20"), "2026-07-20")
    let returned = DossierPoint.noticeProved(without: [], returned: [ReminderID(1)])
    #expect(try points("2026-08-05").contains(returned) && !returned.isMet)
    for language in Language.allCases {
      #expect(returned.sentence(in: language).contains("R-1"))
      #expect(why("2026-08-05", language).contains { $0.contains("R-1") && $0.contains("20/07/2026") })
      #expect(!why("2026-07-17", language).contains { $0.contains("20/07/2026") }, "not known yet")
    }
    try house.take(
      [], [], [CaseworkFixture.payment("2026-08-04", cents: 1_000_000)], file: "p", on: "2026-08-05")
    #expect(!why("2026-08-05", .french).contains { $0.contains("revenue") })
  }
}
