import Casework
import Dunning
import Receivables
import Testing

@Suite("A contact changed by hand")
struct KeptByHandTests {
  typealias House = CaseworkFixture
  private let origin = EntryOrigin(line: 2)

  /// The file's customer with another e-mail address.
  private func file(_ email: String) -> CustomerEntry {
    var entry = House.customer()
    entry.contacts[0].email = email
    return entry
  }

  private func contacts(_ house: House) -> [Contact] { house.book.portfolio.customers[0].contacts }

  /// A house in which a person corrected the address that the file gave.
  private func corrected() throws -> House {
    var house = House()
    try house.take([House.customer()], on: "2026-06-01")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].email = "corrigee@elan.example"
    try house.run(.saveCustomer(customer), "2026-06-02")
    return house
  }

  @Test("stays when the same file comes again, and the report says what the file still says")
  func stays() throws {
    var house = try corrected()
    for file in ["f", "g"] {
      let decision = try house.take([House.customer()], file: file, on: "2026-06-03")
      #expect(decision.events.isEmpty)
      #expect(
        decision.remarks.first
          == .changedByHand(
            origin, customer: "411ELAN", .kept(.contact(.email), fileSays: "compta@elan.example")))
      #expect(contacts(house).map(\.email) == ["corrigee@elan.example"])
    }
    let words = Remark.changedByHand(
      origin, customer: "411ELAN", .kept(.contact(.email), fileSays: "x@elan.example"))
    #expect(words.text(in: .french, files: ["clients.csv"]).hasPrefix("clients.csv:2 : 411ELAN : e-mail"))
    #expect(words.text(in: .english).hasPrefix("line 2: 411ELAN: e-mail by hand, kept"))
    #expect(!words.isRefusal)
  }

  @Test("gives way to a really new address of a later file, which is told; that one is then the file's word")
  func givesWay() throws {
    var house = try corrected()
    let decision = try house.take([file("neuve@elan.example")], file: "g", on: "2026-06-03")
    #expect(
      decision.remarks
        == [
          .changedByHand(
            origin, customer: "411ELAN", .replaced(.contact(.email), was: "corrigee@elan.example"))
        ])
    #expect(contacts(house).map(\.email) == ["neuve@elan.example"])
    #expect(contacts(house).map(\.filed) == [nil])
    #expect(try house.take([file("neuve@elan.example")], file: "h", on: "2026-06-04").events.isEmpty)
  }

  @Test("keeps its own field only: a new phone number in the file is taken beside it")
  func fieldByField() throws {
    var house = try corrected()
    var entry = House.customer()
    entry.contacts[0].phone = "02 61 91 00 99"
    try house.take([entry], file: "g", on: "2026-06-03")
    #expect(contacts(house).map(\.phone) == ["02 61 91 00 99"])
    #expect(contacts(house).map(\.email) == ["corrigee@elan.example"])
  }

  @Test("is remembered also while the file agreed with it for a time")
  func agreedForATime() throws {
    var house = try corrected()
    try house.take([file("corrigee@elan.example")], file: "g", on: "2026-06-03")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].email = "encore@elan.example"
    try house.run(.saveCustomer(customer), "2026-06-04")
    try house.take([file("corrigee@elan.example")], file: "h", on: "2026-06-05")
    #expect(contacts(house).map(\.email) == ["encore@elan.example"])
  }

  @Test("without a name in the file is found by what the file last said, and no second contact appears")
  func nameless() throws {
    var house = House()
    var entry = House.customer()
    entry.contacts = [Contact(email: "compta@elan.example")]
    try house.take([entry], on: "2026-06-01")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].email = "corrigee@elan.example"
    try house.run(.saveCustomer(customer), "2026-06-02")
    try house.take([entry], file: "g", on: "2026-06-03")
    #expect(contacts(house).map(\.email) == ["corrigee@elan.example"])
  }

  @Test("taken back by undo is the file's again")
  func undone() throws {
    var house = try corrected()
    try house.run(.undo, "2026-06-02")
    #expect(contacts(house).map(\.email) == ["compta@elan.example"])
    let decision = try house.take([file("neuve@elan.example")], file: "g", on: "2026-06-03")
    #expect(decision.remarks.isEmpty)
  }

  @Test("added by hand is told apart: a file that knows the person with another address says so")
  func added() throws {
    var house = House()
    try house.take([House.customer()], on: "2026-06-01")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts.append(Contact(firstName: "Jörg", lastName: "Müller", email: "jm@elan.example"))
    try house.run(.saveCustomer(customer), "2026-06-02")
    var entry = House.customer()
    entry.contacts.append(Contact(firstName: "Jörg", lastName: "Müller", email: "muller@elan.example"))
    let decision = try house.take([entry], file: "g", on: "2026-06-03")
    #expect(
      decision.remarks
        == [.changedByHand(origin, customer: "411ELAN", .replaced(.contact(.email), was: "jm@elan.example"))])
    #expect(contacts(house).count == 2)
  }

  @Test("with a phone number only is the same contact at every import, also once the number changes")
  func phoneOnly() throws {
    var house = House()
    var entry = House.customer()
    entry.contacts = [Contact(phone: "02 61 91 00 00")]
    try house.take([entry], on: "2026-06-01")
    #expect(try house.take([entry], file: "g", on: "2026-06-02").events.isEmpty)
    entry.contacts = [Contact(phone: "02 61 91 00 77")]
    try house.take([entry], file: "h", on: "2026-06-03")
    #expect(contacts(house).map(\.phone) == ["02 61 91 00 77"])
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].phone = "02 61 91 00 88"
    customer.contacts[0].email = "nouveau@elan.example"
    try house.run(.saveCustomer(customer), "2026-06-04")
    try house.take([entry], file: "i", on: "2026-06-05")
    #expect(contacts(house).map(\.phone) == ["02 61 91 00 88"])
    entry.contacts = [Contact(phone: "02 61 91 00 77"), Contact(role: "standard", phone: "02 61 91 00 11")]
    try house.take([entry], file: "j", on: "2026-06-06")
    #expect(contacts(house).map(\.phone) == ["02 61 91 00 88", "02 61 91 00 11"])
    #expect(try house.take([entry], file: "k", on: "2026-06-07").events.isEmpty)
  }
}
