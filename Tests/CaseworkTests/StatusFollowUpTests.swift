import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("The follow-up of a status")
struct StatusFollowUpTests {
  @Test("that no day ends by itself is looked at again by default, each in its time")
  func followUps() throws {
    func due(_ kind: Pause.Kind, _ facts: StatusFacts = StatusFacts()) throws -> Day? {
      var house = try House.owingTwo()
      try house.run(House.status(kind, reason: "dit au téléphone", facts), "2026-06-08")
      return house.book.pauses[0].facts.followUp
    }
    #expect(try due(.paused) == day("2026-06-22"))
    #expect(try due(.notReceived) == day("2026-06-10"))
    #expect(try due(.unhandledReply) == day("2026-06-08"))
    #expect(try due(.creditNoteExpected) == day("2026-06-22"))
    #expect(try due(.handedOver) == day("2026-07-08"))
    #expect(try due(.writtenOff) == day("2027-06-08"))
    #expect(try due(.directDebit, StatusFacts(day: day("2026-06-10"))) == day("2026-06-16"))
    var house = try House.owingTwo()
    try house.run(House.status(.insolvency, StatusFacts(judgment: day("2026-06-04"))), "2026-06-08")
    try house.run(.changeStatus(StatusChange(PauseID(1), claimFiled: day("2026-06-18"))), "2026-06-18")
    #expect(house.book.pauses[0].facts.followUp == day("2026-12-18"))
    #expect(house.action("2026-12-18") == .followStatus(PauseID(1), .insolvency, due: day("2026-12-18")))
  }

  @Test("of money announced that did not come asks to be looked at, until somebody does or it comes")
  func unanswered() throws {
    var house = try House.owingTwo()
    try house.run(House.status(.inPayment, until: "2026-06-15"), "2026-06-08")
    let look = WorkAction.followStatus(PauseID(1), .inPayment, due: day("2026-06-15"))
    #expect(house.action("2026-06-14") != look)
    #expect(house.action("2026-06-15") == look)
    var paid = house
    try paid.take([], [], [House.payment("2026-06-12", cents: 50_000)], file: "p", on: "2026-06-15")
    #expect(paid.action("2026-06-15") != look, "something came in")
    var called = house
    try called.run(.logCall(CallReport(customer: House.elan, outcome: .refuses)), "2026-06-15")
    #expect(called.action("2026-06-15") != look, "somebody called")
    var put = house
    try put.run(.changeStatus(StatusChange(PauseID(1), followUp: day("2026-06-18"))), "2026-06-15")
    #expect(put.action("2026-06-15") != look)
    #expect(put.action("2026-06-18") == .followStatus(PauseID(1), .inPayment, due: day("2026-06-18")))
    try house.run(.endPause(PauseID(1)), "2026-06-15")
    #expect(house.action("2026-06-15") != look, "ended by hand")
    try house.run(.undo, "2026-06-15")
    #expect(house.action("2026-06-15") == look)
  }

  @Test("of an invoice that never came starts its clock anew, and undoing takes both back")
  func notReceived() throws {
    var house = try House.owingTwo()
    try house.run(House.status(.notReceived, invoices: [InvoiceID(1)], reason: "pas reçue"), "2026-06-08")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-08"))
    #expect(house.book.standing(of: InvoiceID(2)).restartedDue == nil)
    try house.run(.undo, "2026-06-08")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == nil)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-08")) == nil)
  }

  @Test("of a dispute is moved, and it changes hands, until it is closed; undone, it is as before")
  func dispute() throws {
    var house = try House.owingTwo()
    try house.run(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-08")
    let due = WorkAction.followDispute(DisputeID(1), due: day("2026-06-15"))
    #expect(house.action("2026-06-15") == due)
    let later = Command.changeDispute(DisputeID(1), followUp: day("2026-06-22"), owner: "Marc")
    try house.run(later, "2026-06-15")
    #expect(house.action("2026-06-15") != due && house.book.disputes[0].owner == "Marc")
    #expect(house.action("2026-06-22") == .followDispute(DisputeID(1), due: day("2026-06-22")))
    try house.run(.undo, "2026-06-15")
    #expect(house.action("2026-06-15") == due && house.book.disputes[0].owner.isEmpty)
    #expect(
      house.refusal(.changeDispute(DisputeID(1), followUp: day("2026-06-01"), owner: nil), "2026-06-15")
        == .dayInPast(day("2026-06-01")))
    try house.run(.closeDispute(DisputeID(1), outcome: "avoir"), "2026-06-16")
    #expect(house.refusal(later, "2026-06-16") == .nothingToDo)
  }
}
