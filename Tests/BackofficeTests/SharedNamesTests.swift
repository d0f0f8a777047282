import Casework
import Dunning
import Foundation
import Receivables
import Testing

@testable import Backoffice
@testable import Journal

@Suite("Words that point to a person")
struct SharedNamesTests {
  /// A store with two customers whose people and payments are called alike, and what points to the first.
  private func person(_ change: (inout CustomerEntry) -> Void = { _ in }) throws -> ErasedPerson {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    var first = CustomerEntry(origin: EntryOrigin(line: 2), number: "C-0002", name: "Zanzibarix SARL")
    first.contacts = [Contact(firstName: "Aïssata", lastName: "Diallo", email: "a@zanzibarix.example")]
    change(&first)
    var second = CustomerEntry(origin: EntryOrigin(line: 3), number: "C-0003", name: "Mango SARL")
    second.contacts = [Contact(firstName: "Aïssata", lastName: "Diallo", email: "b@mango.example")]
    var entries = LedgerEntries()
    entries.customers = [first, second]
    try keeper.record(.importLedger(entries, files: []), on: TemporaryHouse.occasion("import"))
    for (customer, label) in [
      (1, "VIREMENT"), (1, "VIR ZANZIBARIX 0612"), (2, "VIREMENT MANGO"), (1, "MANGO REGLE"),
    ] {
      let order = PaymentOrder(
        customer: CustomerID(UInt32(customer)), amount: Amount(cents: 100), day: TemporaryHouse.today,
        label: label)
      try keeper.record(.receivePayment(order), on: TemporaryHouse.occasion(label))
    }
    for name in ["Comptabilité", "Mme Zorglub"] {
      let call = CallReport(customer: CustomerID(1), outcome: .noAnswer, spokeWith: name)
      try keeper.record(.logCall(call), on: TemporaryHouse.occasion(name))
    }
    return try SubjectTrace(of: CustomerID(1), in: keeper.book, store: keeper.store).person
  }

  @Test(
    "are its own names, labels and people; what others have too, or anybody, is covered in its own rows alone"
  )
  func apart() throws {
    let person = try person()
    #expect(
      person.own == [
        "Zanzibarix SARL", "a@zanzibarix.example", "VIR ZANZIBARIX 0612", "Mme Zorglub", "MANGO REGLE",
      ])
    #expect(person.shared == ["Aïssata Diallo", "Aïssata", "Diallo", "VIREMENT", "Comptabilité"])
    #expect(person.kept.isEmpty)
    #expect(person.naming == ["zanzibarix", "zorglub"])
    #expect(person.owner("C-0003") == "C-2" && person.owner("C-1") == "C-1" && person.isAccount("C-0003"))
  }

  @Test("are a whole name that only stands in another's, which stays; not a name that two have")
  func whole() throws {
    #expect(try person { $0.name = "Mango" }.own.contains("Mango"))
    #expect(try person { $0.name = "Mango" }.kept == ["Mango SARL", "VIREMENT MANGO", "b@mango.example"])
    #expect(try person { $0.name = "MANGO Sarl" }.shared.contains("MANGO Sarl"))
  }

  @Test("decide alike about the name of a file in the journal and in the inbox")
  func fileNames() throws {
    let person = try person()
    for name in ["zanzibarix.csv", "Releve_ZANZIBARIX.CSV", "zanzibarix-sarl.csv"] {
      #expect(person.isNamed(inFileName: name))
    }
    for name in ["sarl.csv", "diallo.csv", "virement.csv", "comptabilite.csv", "mango.csv"] {
      #expect(!person.isNamed(inFileName: name), "\(name)")
    }
  }
}
