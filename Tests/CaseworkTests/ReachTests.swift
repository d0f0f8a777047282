import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("How a customer is reached, as a person says")
struct ReachTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)
  private let origin = EntryOrigin(line: 2)

  private func house() throws -> House {
    var house = House()
    try house.take([House.customer()], on: "2026-06-01")
    return house
  }

  private func customer(_ house: House) throws -> Customer {
    try #require(house.book.portfolio.customer(House.elan))
  }

  private func order(_ house: House, _ change: (inout FiledContact) -> Void) throws -> ContactOrder {
    let known = try #require(try customer(house).contacts.first).stated
    var contact = known
    change(&contact)
    return ContactOrder(customer: House.elan, known: known, contact: contact)
  }

  private func addressed(_ address: PostalAddress, _ house: House) throws -> AddressOrder {
    AddressOrder(customer: House.elan, known: try customer(house).address, address: address)
  }

  private static let moved = PostalAddress(street: ["4 quai Neuf"], postcode: "29200", city: "Brest")

  @Test("changes a contact and leaves what nobody touched; a second person's older look is a conflict")
  func change() throws {
    var house = try house()
    let stale = try order(house) { $0.role = "direction" }
    try house.run(
      .saveContact(
        try order(house) {
          $0.rename("Mme Gaëlle Corre")
          $0.phone = "  02 61  91 00 44 "
        }), "2026-06-02")
    let contact = try #require(try customer(house).contacts.first)
    #expect(contact.fullName == "Mme Gaëlle Corre" && contact.firstName == "Gaëlle")
    #expect(contact.phone == "02 61 91 00 44" && contact.email == "compta@elan.example")
    #expect(house.refusal(.saveContact(stale), "2026-06-03") == .customerChanged("411ELAN"))
    #expect(try house.run(.saveContact(try order(house) { _ in }), "2026-06-03").events.isEmpty)
    try house.run(.undo, "2026-06-03")
    #expect(try customer(house).contacts == [House.customer().contacts[0]])
  }

  @Test("adds a contact, not one of whom nothing is known, nor one whom nobody could reach")
  func addition() throws {
    var house = try house()
    let nobody = ContactOrder(customer: House.elan, known: nil, contact: FiledContact(role: "  "))
    #expect(house.refusal(.saveContact(nobody), "2026-06-02") == .contactEmpty)
    let emptied = try order(house) { $0 = FiledContact() }
    #expect(house.refusal(.saveContact(emptied), "2026-06-02") == .contactEmpty)
    for bad in ["a@b", "a@b.example, c@d.example", "x y@b.example"] {
      let order = ContactOrder(customer: House.elan, known: nil, contact: FiledContact(email: bad))
      #expect(house.refusal(.saveContact(order), "2026-06-02") == .badEmail(bad))
    }
    let deaf = ContactOrder(customer: House.elan, known: nil, contact: FiledContact(phone: "12"))
    #expect(house.refusal(.saveContact(deaf), "2026-06-02") == .badPhone("12"))
    let second = ContactOrder(
      customer: House.elan, known: nil,
      contact: FiledContact(lastName: "Caisse", email: "caisse@elan.example"))
    try house.run(.saveContact(second), "2026-06-02")
    #expect(try customer(house).contacts.map(\.email) == ["compta@elan.example", "caisse@elan.example"])
    #expect(try house.run(.saveContact(second), "2026-06-02").events.isEmpty, "there already")
  }

  @Test("does not bring a suspended address or number back with another contact, and suspends it with all")
  func twins() throws {
    var house = try house()
    let number = try customer(house).contacts[0].phone
    func add(_ name: String) throws {
      try house.run(
        .saveContact(
          ContactOrder(
            customer: House.elan, known: nil, contact: FiledContact(lastName: name, phone: number))),
        "2026-06-02")
    }
    try add("Standard")
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .wrongNumber)), "2026-06-02")
    try add("Accueil")
    #expect(try customer(house).contacts.map(\.phoneSuspended) == Array(repeating: "wrong-number", count: 3))
    var trusted = try order(house) { _ in }
    trusted.trustsPhone = true
    try house.run(.saveContact(trusted), "2026-06-02")
    #expect(try customer(house).contacts.map(\.phoneSuspended) == [nil, "wrong-number", "wrong-number"])
  }

  @Test("keeps a given name of several words together when the family name is mended")
  func names() {
    var contact = FiledContact(civility: "M.", firstName: "Jean Pierre", lastName: "Dupont")
    contact.rename("M. Jean Pierre  Dupond")
    #expect(contact.firstName == "Jean Pierre" && contact.lastName == "Dupond" && contact.civility == "M.")
    contact.rename("Mme Anne Le Goff")
    #expect(contact.firstName == "Anne" && contact.lastName == "Le Goff")
  }

  @Test("lifts a suspension with a new address or by a person's trust, never with a name alone")
  func suspension() throws {
    var house = try house()
    try house.take([], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(
      .conclude(first, .failed(reason: "550 no such user", badAddress: "compta@elan.example")), "2026-06-08")
    try house.run(.saveContact(try order(house) { $0.rename("Mme Nouvelle") }), "2026-06-08")
    #expect(try customer(house).contacts[0].emailSuspended == "550 no such user")
    #expect(
      house.refusal(.approve([first], expecting: [:]), "2026-06-08") == .hindered(first, .noAddress(.email)))
    var trusted = try order(house) { _ in }
    trusted.trustsEmail = true
    try house.run(.saveContact(trusted), "2026-06-08")
    #expect(try customer(house).contacts[0].emailSuspended == nil)
    try house.run(.undo, "2026-06-08")
    #expect(try customer(house).contacts[0].emailSuspended == "550 no such user")
    try house.work(.saveContact(try order(house) { $0.email = "juste@elan.example" }), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.book.reminder(first)?.recipient == "juste@elan.example")
  }

  @Test("keeps a postal address by hand while files repeat the old one, and takes a really new one")
  func address() throws {
    var house = try house()
    let known = try customer(house).address
    try house.run(.saveAddress(try addressed(Self.moved, house)), "2026-06-02")
    for file in ["g", "h"] {
      let decision = try house.take([House.customer()], file: file, on: "2026-06-03")
      #expect(decision.events.isEmpty)
      #expect(
        decision.remarks.first
          == .changedByHand(origin, customer: "411ELAN", .kept(.address, fileSays: known.oneLine)))
      #expect(try customer(house).address == Self.moved)
    }
    var entry = House.customer()
    entry.address = PostalAddress(street: ["1 rue Neuve"], postcode: "75011", city: "Paris")
    let decision = try house.take([entry], file: "i", on: "2026-06-04")
    #expect(
      decision.remarks
        == [.changedByHand(origin, customer: "411ELAN", .replaced(.address, was: Self.moved.oneLine))])
    #expect(try customer(house).address == entry.address && customer(house).filedAddress == nil)
  }

  @Test("takes no address apart that a file tells in part: what repeats the known one changes nothing")
  func narrowFile() throws {
    var house = try house()
    let known = try customer(house).address
    func take(_ address: PostalAddress, _ file: String) throws -> [Remark] {
      var entry = House.customer()
      entry.address = address
      return try house.take([entry], file: file, on: "2026-06-03").remarks
    }
    let part = PostalAddress(postcode: known.postcode, city: known.city)
    #expect(try take(part, "g").isEmpty && customer(house).address == known)
    #expect(try take(PostalAddress(country: "FR"), "h").isEmpty)
    #expect(try customer(house).address.street == known.street && customer(house).address.country == "FR")
    try house.run(.saveAddress(try addressed(Self.moved, house)), "2026-06-03")
    for (file, told) in [("i", part), ("j", PostalAddress(country: "BE"))] {
      #expect(
        try take(told, file)
          == [.changedByHand(origin, customer: "411ELAN", .kept(.address, fileSays: told.oneLine))])
      #expect(try customer(house).address == Self.moved)
    }
    #expect(try take(PostalAddress(postcode: "75011", city: "Paris"), "k").count == 1)
    #expect(try customer(house).address == PostalAddress(postcode: "75011", city: "Paris"))
  }

  @Test("refuses an address where no letter could be posted, and an older look at it")
  func badAddress() throws {
    var house = try house()
    let stale = try addressed(Self.moved, house)
    #expect(
      house.refusal(
        .saveAddress(try addressed(PostalAddress(street: ["4 quai Neuf"]), house)), "2026-06-02")
        == .addressIncomplete)
    var abroad = Self.moved
    abroad.country = "Belgique"
    #expect(
      house.refusal(.saveAddress(try addressed(abroad, house)), "2026-06-02") == .badCountry("BELGIQUE"))
    abroad.country = "be"
    try house.run(.saveAddress(try addressed(abroad, house)), "2026-06-02")
    #expect(try customer(house).address.country == "BE")
    #expect(house.refusal(.saveAddress(stale), "2026-06-02") == .customerChanged("411ELAN"))
    try house.run(.saveAddress(try addressed(PostalAddress(), house)), "2026-06-02")
    #expect(try !customer(house).address.isPostable)
  }

  @Test("of a failed message: it can be put off and skipped, and undo shows the failure again")
  func failedPutOff() throws {
    var house = try house()
    try house.take([], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(.conclude(first, .failed(reason: "550", badAddress: nil)), "2026-06-08")
    try house.run(.snooze([first], until: day("2026-06-12")), "2026-06-08")
    #expect(house.state(1) == .snoozed(until: day("2026-06-12")))
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550"))
    try house.run(.redo, "2026-06-08")
    #expect(house.state(1) == .snoozed(until: day("2026-06-12")))
    try house.run(.undo, "2026-06-08")
    try house.run(.skip([first], reason: "adresse morte"), "2026-06-08")
    #expect(house.state(1) == .skipped(reason: "adresse morte"))
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550"))
    let text = try house.book.compose(
      try #require(house.book.reminder(first)), on: house.ledger("2026-06-08")
    ).editableText
    try house.run(
      .edit(first, text: "Objet : Votre facture\n\n" + text.drop { $0 != "\n" }, expecting: nil), "2026-06-08"
    )
    #expect(house.state(1) == .proposed)
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550") && house.book.reminder(first)?.edit == nil)
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550"))
    try house.work(
      .promise(PromiseOrder(customer: House.elan, amount: Amount(cents: 50_000), day: day("2026-06-12"))),
      "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .promised))
    try house.work(.undo, "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550"))
    #expect(house.book.sendable(at: house.clock + 100_000).isEmpty)
  }
}
