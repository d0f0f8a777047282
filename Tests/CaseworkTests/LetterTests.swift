import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A registered letter")
struct LetterTests {
  /// A formal notice posted on Monday 13/07/2026: three working days of post (Tuesday is a holiday), then 15 days.
  private func posted(_ number: String = "1A 234 567 8901 2") throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    let notice = CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(notice)],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    try house.run(
      .done(ReminderID(1), on: day("2026-07-13"), proof: "", registered: number), "2026-07-13")
    return house
  }

  private func track(
    _ kind: LetterEvent.Kind, on iso: String, number: String = ""
  ) -> Command {
    .trackLetter(ReminderID(1), kind, on: day(iso), number: number)
  }

  private func deadline(_ house: CaseworkFixture) -> String? {
    house.book.standing(of: InvoiceID(1)).deadline?.iso
  }

  @Test("keeps its number and the day of posting, and gives time from posting and the days of the post")
  func posting() throws {
    let house = try posted()
    let event = try #require(house.book.letterEvents(of: ReminderID(1)).first)
    #expect(event.kind == .posted && event.number == "1A23456789012" && event.day == day("2026-07-13"))
    #expect(deadline(house) == "2026-08-01")
  }

  @Test(
    "keeps its text as it stood on the day of posting, whatever changes later; undone it keeps none, done again it does"
  )
  func keptText() throws {
    var house = try posted()
    let content = try #require(house.book.contents[ReminderID(1)])
    #expect(content.subject.hasPrefix("MISE EN DEMEURE") && content.day == day("2026-07-13"))
    #expect(content.plainText().contains("10\u{202F}000,00\u{202F}€") && content.channel == .registeredLetter)
    try house.run(
      .adopt(CaseworkFixture.house(iban: "FR7610107001011234567890129", fingerprint: "b")), "2026-07-14")
    #expect(house.book.fixedContent(of: house.book.reminders[0]) == content)
    house = try posted()
    try house.run(.undo, "2026-07-13")
    #expect(house.book.contents[ReminderID(1)] == nil)
    try house.run(.redo, "2026-07-13")
    #expect(house.book.contents[ReminderID(1)] == content)
    #expect(house.book.fixedContent(of: house.book.reminders[0]) == content)
    #expect(house.book.reminder(ReminderID(1))?.contentHash == nil, "nobody approved it")
  }

  @Test(
    "keeps no text for a day on which it would have said something else, and is not done before its invoices")
  func otherDay() throws {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    try house.take(
      [], [], [CaseworkFixture.payment("2026-07-10", cents: 400_000)], file: "p", on: "2026-07-12")
    house.book.apply(
      [.reminderProposed(CaseworkFixture.notice(on: "2026-07-13", cents: 600_000))],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    #expect(
      house.refusal(.done(ReminderID(1), on: day("2026-05-01"), proof: ""), "2026-07-13")
        == .beforeIssue("F-1", day("2026-05-02")))
    // On 9 July 10,000 € were open: a text of 6,000 € was not written then.
    try house.run(.done(ReminderID(1), on: day("2026-07-09"), proof: ""), "2026-07-13")
    #expect(house.book.contents[ReminderID(1)] == nil)
    try house.run(.undo, "2026-07-13")
    try house.run(.done(ReminderID(1), on: day("2026-07-11"), proof: ""), "2026-07-13")
    #expect(house.book.contents[ReminderID(1)]?.demandedCents == 600_000)
  }

  @Test("gives time from its presentation once that is known; undo goes back")
  func presentation() throws {
    var house = try posted()
    try house.run(track(.presented, on: "2026-07-21"), "2026-07-22")
    #expect(deadline(house) == "2026-08-05")
    try house.run(track(.signed, on: "2026-07-23"), "2026-07-24")
    #expect(deadline(house) == "2026-08-05")
    try house.run(.undo, "2026-07-24")
    try house.run(.undo, "2026-07-24")
    #expect(deadline(house) == "2026-08-01")
    try house.run(.redo, "2026-07-24")
    #expect(deadline(house) == "2026-08-05")
  }

  @Test("gives time from the day on which it was posted, where that was said to be another one")
  func postedLater() throws {
    var house = try posted()
    var customer = try #require(house.book.portfolio.customer(CaseworkFixture.elan))
    customer.segment = .consumer
    try house.run(.saveCustomer(customer), "2026-07-14")
    #expect(
      house.refusal(track(.posted, on: "2026-07-12", number: "1A 234 567 8901 2"), "2026-07-20")
        == .beforePosting(ReminderID(1), day("2026-07-13")))
    house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000))],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    try house.run(.done(ReminderID(1), on: day("2026-07-13"), proof: ""), "2026-07-13")
    #expect(deadline(house) == "2026-08-01")
    try house.run(track(.posted, on: "2026-07-20", number: "1A 234 567 8901 2"), "2026-07-20")
    // Three working days of post, then 15 days; a consumer's interest begins with the former.
    #expect(deadline(house) == "2026-08-07")
    #expect(
      house.book.noticeDay(of: InvoiceID(1), for: CaseworkFixture.elan, by: day("2026-07-31"))
        == day("2026-07-23"))
    try house.run(.undo, "2026-07-20")
    #expect(deadline(house) == "2026-08-01")
  }

  @Test("that nobody fetched stays valid from posting; one that was refused counts as presented")
  func notTaken() throws {
    var house = try posted()
    try house.run(track(.unclaimed, on: "2026-08-03"), "2026-08-03")
    #expect(deadline(house) == "2026-08-01")
    house = try posted()
    try house.run(track(.refused, on: "2026-07-16"), "2026-07-16")
    #expect(deadline(house) == "2026-07-31")
  }

  @Test("to an unknown address asks for a contact until the address changes")
  func unknownAddress() throws {
    var house = try posted()
    try house.run(track(.unknownAddress, on: "2026-07-20"), "2026-07-20")
    #expect(house.book.isAddressUnknown(of: CaseworkFixture.elan))
    let entry = try #require(
      Worklist(of: house.book, on: house.ledger("2026-07-20")).entries.first)
    #expect(entry.action == .findContact)
    var customer = try #require(house.book.portfolio.customer(CaseworkFixture.elan))
    customer.address.street = ["4 rue des Œillets"]
    try house.run(.saveCustomer(customer), "2026-07-21")
    #expect(!house.book.isAddressUnknown(of: CaseworkFixture.elan))
  }

  @Test(
    "is told to the court with what the post did with it; the day of posting alone says nothing",
    arguments: Language.allCases)
  func previous(language: Language) throws {
    var house = try posted()
    var customer = try #require(house.book.portfolio.customer(CaseworkFixture.elan))
    customer.language = language
    try house.run(.saveCustomer(customer), "2026-07-13")
    func court() throws -> String {
      let note = Reminder(
        id: ReminderID(2), customer: CaseworkFixture.elan, currency: .eur, step: StepID("CX"),
        scenario: "default",
        channel: .letter, isTask: true,
        lines: [Reminder.Line(invoice: InvoiceID(1), openCents: 1_000_000, rise: StepID("CX"))],
        proposedOn: day("2026-08-20"))
      return try house.book.compose(note, on: house.ledger("2026-08-20")).plainText()
    }
    let letter = language.say("MD, lettre recommandée", "MD, registered letter")
    #expect(try court().contains("\(letter)\n"))
    try house.run(track(.presented, on: "2026-07-16"), "2026-07-16")
    try house.run(track(.unclaimed, on: "2026-08-03"), "2026-08-03")
    #expect(
      try court().replacing("\n", with: " ").contains(
        "\(letter) "
          + language.say(
            "(présentée le 16/07/2026, non réclamée le 03/08/2026)",
            "(presented on 16/07/2026, unclaimed on 03/08/2026)")))
  }

  @Test(
    "whose edited text says yesterday's figures is told so in queue and why, and when it is done all the same"
  )
  func stale() throws {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000))],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    let notice = house.book.reminders[0]
    let text = try house.book.draft(of: notice, on: house.ledger("2026-07-13"))
    try house.run(
      .edit(notice.id, text: text + "\n\nVous pouvez nous joindre.", expecting: nil), "2026-07-13")
    func why(_ iso: String) -> [String] {
      let answer = WhyAnswer(
        of: .reminder(notice.id), in: house.book, on: house.ledger(iso), language: .french)
      return answer?.lines.map(\.text) ?? []
    }
    #expect(house.book.blockage(of: house.book.reminders[0], on: house.ledger("2026-07-13")) == nil)
    #expect(!why("2026-07-13").contains { $0.contains("montants du jour") })
    #expect(house.book.blockage(of: house.book.reminders[0], on: house.ledger("2026-07-15")) == .staleText)
    #expect(why("2026-07-15").contains { $0.contains("ne dit pas les montants du jour") })
    let done = try house.run(.done(notice.id, on: day("2026-07-15"), proof: ""), "2026-07-15")
    #expect(done.remarks == [.doneDespite(notice.id, .staleText)])
  }

  @Test("is refused with a mistyped number, before it was posted, in the future or without paper")
  func refused() throws {
    var house = try posted()
    let wrong = track(.presented, on: "2026-07-20", number: "RB123456784GB")
    #expect(house.refusal(wrong, "2026-07-20") == .registeredNumber("RB123456784GB", checkDigit: 5))
    #expect(
      house.refusal(track(.presented, on: "2026-07-12"), "2026-07-20")
        == .beforePosting(ReminderID(1), day("2026-07-13")))
    #expect(
      house.refusal(track(.presented, on: "2026-07-21"), "2026-07-20") == .dayInFuture(day("2026-07-21")))
    try house.run(.undo, "2026-07-13")
    #expect(house.refusal(track(.presented, on: "2026-07-20"), "2026-07-20") == .notPosted(ReminderID(1)))
    #expect(house.book.letterEvents(of: ReminderID(1)).isEmpty)
    // A number of no known form is taken only from somebody who says that it is right, and then with a warning.
    func done(_ isUnchecked: Bool) -> Command {
      .done(
        ReminderID(1), on: day("2026-07-13"), proof: "", registered: "dossier 7", isUnchecked: isUnchecked)
    }
    #expect(house.refusal(done(false), "2026-07-13") == .oddRegisteredNumber("DOSSIER7"))
    let odd = try house.run(done(true), "2026-07-13")
    #expect(odd.remarks == [.oddRegisteredNumber("DOSSIER7")])
  }

  @Test("to a consumer lets interest run from its presentation")
  func consumer() throws {
    var house = try posted()
    var customer = try #require(house.book.portfolio.customer(CaseworkFixture.elan))
    customer.segment = .consumer
    try house.run(.saveCustomer(customer), "2026-07-14")
    try house.run(track(.presented, on: "2026-07-21"), "2026-07-22")
    let charges = CustomerCharges(
      of: CaseworkFixture.elan, in: house.book, on: house.ledger("2026-07-31"))
    #expect(charges.rows.first?.charges.segments.map(\.days) == [10])
  }
}
