import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("Copies of an e-mail")
struct CopyTests {
  typealias House = CaseworkFixture
  private static let first = ReminderID(1)

  private static func scenario(_ copies: [StepCopy], needed: Bool = false) -> Scenario {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices where scenario.steps[place].channel == .email {
      scenario.steps[place].copies = copies
      scenario.steps[place].needsCopies = needed
    }
    return scenario
  }

  /// R1 is proposed; the customer has an accountant, and whoever else is given.
  private func house(_ copies: [StepCopy], _ others: [Contact] = [], needed: Bool = false) throws -> House {
    var house = House(scenario: Self.scenario(copies, needed: needed))
    var entry = House.customer()
    entry.contacts += others
    try house.take([entry], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  private let director = Contact(
    firstName: "Anne", lastName: "Quéré", role: "Direction", email: "dir@elan.example")

  private func copies(_ house: House) throws -> MessageCopies {
    let reminder = try #require(house.book.reminder(Self.first))
    return house.book.copies(of: reminder, to: try #require(house.book.portfolio.customer(House.elan)))
  }

  @Test("go to the contacts of their roles and to the addresses written, each once, and are pinned")
  func pinned() throws {
    var house = try house(
      [.role("DIRECTION"), .address("chef@atelier.example"), .role("Comptable")],
      [director, Contact(lastName: "Deux", role: "comptable", email: "DIR@elan.example")])
    try house.run(.approve([Self.first], expecting: [:]), "2026-06-08")
    let content = try #require(house.book.contents[Self.first])
    #expect(content.copies.map(\.address) == ["dir@elan.example", "chef@atelier.example"])
    #expect(content.copies.map(\.name) == ["Anne Quéré", ""])
    #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
    let reminder = try #require(house.book.reminder(Self.first))
    #expect(house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-08"), isFirst: true) == nil)
  }

  @Test("never go to somebody else instead: without a usable contact of the role the line says so")
  func missing() throws {
    var suspended = director
    suspended.emailSuspended = "550"
    for others in [[], [suspended], [Contact(lastName: "X", role: "Direction", email: "")]] {
      var house = try house([.role("direction")], others)
      #expect(try copies(house).found.isEmpty && copies(house).missing == ["direction"])
      #expect(house.book.missingCopies(of: try #require(house.book.reminder(Self.first))) == ["direction"])
      try house.run(.approve([Self.first], expecting: [:]), "2026-06-08")
      #expect(house.book.contents[Self.first]?.copies.isEmpty == true)
    }
  }

  @Test("that are needed hold the message back until somebody can get them")
  func needed() throws {
    var house = try house([.role("direction")], needed: true)
    let reminder = try #require(house.book.reminder(Self.first))
    let ledger = house.ledger("2026-06-08")
    #expect(house.book.blockage(of: reminder, on: ledger) == .noCopy(role: "direction"))
    #expect(
      house.refusal(.approve([Self.first], expecting: [:]), "2026-06-08")
        == .notComposable(Self.first, .noCopy(role: "direction")))
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts.append(director)
    try house.work(.saveCustomer(customer), "2026-06-08")
    #expect(house.refusal(.approve([Self.first], expecting: [:]), "2026-06-08") == nil)
  }

  @Test("that the recipient would get are none, and nothing is missing then")
  func own() throws {
    var entry = House.customer()
    entry.contacts[0].role = "Comptabilité"
    var house = House(
      scenario: Self.scenario([.role("comptabilité"), .address("COMPTA@elan.example")], needed: true))
    try house.take([entry], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(try copies(house) == MessageCopies())
    #expect(house.refusal(.approve([Self.first], expecting: [:]), "2026-06-08") == nil)
  }

  @Test("that change void the approval", arguments: [0, 1, 2, 3])
  func voided(change: Int) throws {
    var house = try house([.role("direction")], [director])
    try house.run(.approve([Self.first], expecting: [:]), "2026-06-08")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    switch change {
    case 0: customer.contacts[1].email = "autre@elan.example"
    case 1: customer.contacts[1].role = "Achats"
    case 2: customer.contacts[1].emailSuspended = "550"
    default: customer.contacts.remove(at: 1)
    }
    try house.run(.saveCustomer(customer), "2026-06-08")
    let reminder = try #require(house.book.reminder(Self.first))
    #expect(
      house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-08"), isFirst: true)
        == .factsChanged(Self.first))
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
  }

  @Test("are not for letters, calls or text messages")
  func paper() throws {
    var scenario = Self.scenario([.role("direction")])
    for place in scenario.steps.indices where scenario.steps[place].channel == .email {
      scenario.steps[place].channel = .letter
    }
    var house = House(scenario: scenario)
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(try copies(house) == MessageCopies())
  }
}
