import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("An approval")
struct ApprovalTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed(_ number: Int = 1, cents: Int = 50_000, bank: String? = "2026-06-08") throws -> House
  {
    var house = House(bankCheckedOn: bank)
    let numbers = (1...number).map { "411C\($0)" }
    try house.take(
      numbers.map { House.customer($0, name: "Société \($0)") },
      numbers.map { House.invoice("F-\($0)", due: "2026-06-02", cents: cents, of: $0) }, on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("pins who, the recipient and the hash of the canonical content")
  func pins() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    let reminder = try #require(house.book.reminder(first))
    let content = try #require(house.book.contents[first])
    #expect(reminder.contentHash == content.hash)
    #expect(reminder.recipient == "compta@elan.example")
    #expect(reminder.approvedBy == "lea")
    #expect(content.demandedCents == 50_000)
    #expect(content.day == day("2026-06-08"))
  }

  @Test("is refused when somebody changed the reminder meanwhile, and says what it is now")
  func conflict() throws {
    var house = try proposed()
    let seen = try #require(house.book.reminder(first)?.version)
    house.collector = "max"
    try house.run(.snooze([first], until: day("2026-06-10")), "2026-06-08")
    house.collector = "lea"
    #expect(
      house.refusal(.approve([first], expecting: [first: seen]), "2026-06-08")
        == .conflict(first, now: .snoozed(until: day("2026-06-10"))))
    #expect(
      house.refusal(.edit(first, text: "a\n\nb", expecting: seen), "2026-06-08")
        == .conflict(first, now: .snoozed(until: day("2026-06-10"))))
  }

  @Test("of several is refused above the ceiling, one by one it is given")
  func ceiling() throws {
    var house = try proposed(2, cents: 1_000_001)
    let both = [ReminderID(1), ReminderID(2)]
    #expect(
      house.refusal(.approve(both, expecting: [:]), "2026-06-08")
        == .hindered(first, .aboveCeiling(cents: 1_000_001, ceiling: 1_000_000)))
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
  }

  @Test("of several leaves out those that are refused and takes the others, with remarks")
  func partBatch() throws {
    var house = try proposed(2)
    try house.run(.skip([first], reason: "réglé au téléphone"), "2026-06-08")
    let decision = try house.run(
      .approve([first, ReminderID(2), ReminderID(2)], expecting: [:]), "2026-06-08")
    #expect(decision.events.count == 1)
    #expect(
      decision.remarks == [
        .reminderRefused(
          first, .wrongState(first, .skipped(reason: "réglé au téléphone"), verb: .approve))
      ])
  }

  @Test("of several is refused when the bank is not known for more than three working days")
  func freshness() throws {
    let both = [ReminderID(1), ReminderID(2)]
    let old = try proposed(2, bank: "2026-06-02")
    #expect(
      old.refusal(.approve(both, expecting: [:]), "2026-06-08")
        == .hindered(first, .bankTooOld(lastKnown: day("2026-06-02"))))
    let fresh = try proposed(2, bank: "2026-06-03")
    #expect(fresh.refusal(.approve(both, expecting: [:]), "2026-06-08") == nil)
    let never = try proposed(2, bank: nil)
    #expect(
      never.refusal(.approve(both, expecting: [:]), "2026-06-08")
        == .hindered(first, .bankTooOld(lastKnown: nil)))
    #expect(never.refusal(.approve([first], expecting: [:]), "2026-06-08") == nil)
  }

  @Test("is not for tasks by hand")
  func tasks() throws {
    var house = try CaseworkFixture.owing("2026-06-02")
    try house.run(
      .moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "repris de l'ancien outil"), "2026-06-25"
    )
    try house.run(.plan(only: nil), "2026-07-13")
    #expect(house.waiting == ["R-1 MD 1↑MD"])
    #expect(house.refusal(.approve([first], expecting: [:]), "2026-07-13") == .taskNotMessage(first))
  }

  @Test("is refused while a variable is missing, which the queue names")
  func missingVariable() throws {
    var house = try proposed()
    var rules = House.house(fingerprint: "b")
    rules.company.signatories = []
    try house.run(.adopt(rules), "2026-06-08")
    guard
      case .notComposable(first, .missing) = house.refusal(.approve([first], expecting: [:]), "2026-06-08")
    else {
      Issue.record("approved without a signatory")
      return
    }
    let rows = QueueSheet(of: house.book, on: house.ledger("2026-06-08")).rows
    #expect(rows.map(\.blocked) == [.missingVariable(name: "SignatoryLastName")])
    #expect(house.state(1) == .proposed)
  }

  @Test("of a text edited by hand sends that text, and a later edit voids it")
  func edits() throws {
    var house = try proposed()
    let text = try house.book.compose(
      try #require(house.book.reminder(first)), on: house.ledger("2026-06-08")
    )
    .editableText
    try house.run(
      .edit(first, text: "Objet : Merci de votre appel\n\n" + text.drop { $0 != "\n" }, expecting: nil),
      "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.book.contents[first]?.subject == "Merci de votre appel")
    try house.run(
      .edit(first, text: "Objet : Autre objet\n\n" + text.drop { $0 != "\n" }, expecting: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    #expect(house.book.reminder(first)?.contentHash == nil)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.book.reminder(first)?.edit?.subject == "Autre objet")
  }

  @Test("cannot be given to an edited text that lost its table or gained a tag")
  func badEdits() throws {
    let house = try proposed()
    for text in ["", "Objet : seul\n", "Objet : x\n\nSans tableau\n"] {
      guard
        case .notComposable(first, _) = house.refusal(.edit(first, text: text, expecting: nil), "2026-06-08")
      else {
        Issue.record("took \(text)")
        continue
      }
    }
  }

  @Test("keeps a person's words at hand when the amounts change under them, and never sends them unread")
  func formerEdit() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    let first = try #require(house.book.reminder(ReminderID(1)))
    let text = try house.book.compose(first, on: house.ledger("2026-06-08")).editableText
    let mine = text.replacing("Bonjour", with: "Cher Zoé, bonjour")
    try house.run(.edit(first.id, text: mine + "\nÀ bientôt.\n", expecting: nil), "2026-06-08")
    let amount = Amount(cents: 10_000, currency: .eur)
    try house.run(.receivePayment(PaymentOrder(customer: House.elan, amount: amount)), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    let second = try #require(house.book.reminders.last)
    #expect(second.id != first.id && second.edit == nil)
    let former = try #require(house.book.formerEdit(of: second))
    #expect(former.id == first.id)
    #expect(former.edit?.body.hasSuffix("À bientôt.\n") == true)
    let content = try house.book.compose(second, on: house.ledger("2026-06-08"))
    #expect(!content.editableText.contains("À bientôt"))
    try house.run(.edit(second.id, text: content.editableText + "\nMerci.\n", expecting: nil), "2026-06-08")
    #expect(house.book.formerEdit(of: try #require(house.book.reminders.last)) == nil)
  }
}
