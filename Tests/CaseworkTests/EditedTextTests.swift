import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("An edited reminder")
struct EditedTextTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed() throws -> (house: House, text: String) {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    let reminder = try #require(house.book.reminder(first))
    return (house, try house.book.draft(of: reminder, on: house.ledger("2026-06-08")))
  }

  @Test("is refused when it says another amount or names another account")
  func refused() throws {
    let (house, text) = try proposed()
    for (changed, name) in [
      (text.replacing("500,00", with: "5,00"), "DemandedAmount"),
      (text.replacing("FR76", with: "FR99"), "IBAN"),
      ("Objet : Rappel\n\nBonjour\n\n[[InvoiceTable]]\n\nMerci.\n", "IBAN"),
    ] {
      guard
        case .notComposable(first, let refusal) = house.refusal(
          .edit(first, text: changed, expecting: nil), "2026-06-08")
      else {
        Issue.record("took a text without \(name)")
        continue
      }
      switch refusal {
      case .paymentLost, .foreignIBAN, .foreignAmount: break
      default: Issue.record("\(refusal)")
      }
    }
  }

  @Test("is not approved once our account is another, says so in the queue, and can be put right")
  func otherBank() throws {
    var (house, text) = try proposed()
    try house.run(.edit(first, text: text + "\nÀ bientôt.\n", expecting: nil), "2026-06-08")
    let other = "FR1420041010050500013M02606"
    try house.run(.adopt(House.house(iban: other, fingerprint: "b")), "2026-06-08")
    guard
      case .notComposable(first, .foreignIBAN) = house.refusal(
        .approve([first], expecting: [:]), "2026-06-08")
    else {
      Issue.record("approved the old account")
      return
    }
    let rows = QueueSheet(of: house.book, on: house.ledger("2026-06-08")).rows
    #expect(rows.map(\.blocked) == [.missingVariable(name: "IBAN")])
    let reminder = try #require(house.book.reminder(first))
    let draft = try house.book.draft(of: reminder, on: house.ledger("2026-06-08"))
    #expect(draft.contains("À bientôt.") && draft.contains("FR76 3000"))
    let right = draft.replacing("FR76 3000 6000 0112 3456 7890 189", with: BankIdentifiers.grouped(other))
    try house.run(.edit(first, text: right, expecting: nil), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.book.contents[first]?.bank.iban == other)
  }
}
