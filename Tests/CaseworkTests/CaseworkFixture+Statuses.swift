import Dunning
import Receivables

@testable import Casework

extension CaseworkFixture {
  /// A customer with two invoices due at the beginning of June 2026.
  static func owingTwo() throws -> CaseworkFixture {
    var house = CaseworkFixture()
    try house.take(
      [customer()], [invoice("F-1", due: "2026-06-02"), invoice("F-2", due: "2026-06-03", line: 3)],
      on: "2026-05-20")
    return house
  }

  /// The command that gives the customer, or some invoices, a status.
  static func status(
    _ kind: Pause.Kind, invoices: [InvoiceID] = [], reason: String = "", until: String? = nil,
    _ facts: StatusFacts = StatusFacts()
  ) -> Command {
    .pause(
      PauseOrder(
        customer: elan, invoices: invoices, kind: kind, reason: reason, until: until.map { day($0) },
        facts: facts))
  }

  /// What the worklist asks for on a day.
  func action(_ iso: String) -> WorkAction? {
    Worklist.entry(of: Self.elan, in: book, on: ledger(iso))?.action
  }
}
