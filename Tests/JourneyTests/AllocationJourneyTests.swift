import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Credit notes set against invoices on the command line")
  struct Allocations {
    private static let note = """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
      C-003;AV-7;12/06/2026;12/06/2026;-775,20;EUR

      """

    let house: House

    init() throws {
      house = try House()
      try house.open()
      try house.relance("import", house.write(Self.note, "note.csv")).ended()
    }

    private func open(_ number: String) throws -> Int? {
      let rows = try house.relance("invoices", "--all", "--json").ended().list("invoices")
      let money = rows.first { $0["number"] as? String == number }?["open"] as? [String: Any]
      return money?["cents"] as? Int
    }

    @Test("cover a part, stay through the next import, and stand in the account's history until taken back")
    func set() throws {
      let told = try house.relance("allocate", "AV-7", "F-301", "--amount", "500").ended().output
      #expect(told.contains("AV-7") && told.contains("500,00") && told.contains("275,20"), "\(told)")
      #expect(try open("F-301") == 227_520 && open("AV-7") == 27_520)
      let shown = try house.relance("allocate", "AV-7", "--json").ended().object()
      #expect((shown["left"] as? [String: Any])?["cents"] as? Int == 27_520)
      try house.relance("import", house.write(Self.note + "\n", "again.csv")).ended()
      #expect(try open("F-301") == 227_520)
      let history = try house.relance("customer", "C-003").ended().output
      #expect(history.contains("avoir AV-7 : 500,00 EUR sur F-301"), "\(history)")
      try house.relance("allocate", "AV-7", "F-301", "--take-off").ended()
      #expect(try open("F-301") == 277_520)
      try house.relance("undo").ended()
      try house.relance("undo").ended()
      #expect(try open("F-301") == 277_520 && open("AV-7") == 77_520)
      #expect(try !house.relance("customer", "C-003").ended().output.contains("AV-7 : 500"))
      try house.relance("verify").ended()
    }

    @Test("change what the waiting reminder asks for, and withdraw it once nothing is open")
    func reminders() throws {
      try house.relance("plan").ended()
      func demanded() throws -> [Int?] {
        try house.queue().filter {
          $0["customer"] as? String == "C-003" && $0["state"] as? String == "proposed"
        }
        .map { ($0["demanded"] as? [String: Any])?["cents"] as? Int }
      }
      // The open credit note is taken off as a row of the text, then off the invoice itself: the sum is the same.
      #expect(try demanded() == [200_000])
      try house.relance("allocate", "AV-7", "F-301").ended()
      #expect(try demanded() == [200_000])
      try house.relance("payment", "C-003", "2000").ended()
      #expect(try demanded().isEmpty)
    }

    @Test("are refused by name: another customer's invoice, too much, the wrong way round")
    func refused() throws {
      let other = try house.relance("allocate", "AV-7", "F-201", "--lang", "en").ended(1)
      #expect(other.errors.contains("AV-7 and F-201 are not of the same customer and currency."))
      let much = try house.relance("allocate", "AV-7", "F-301", "--amount", "775,21").ended(1)
      #expect(much.errors.contains("775,20"))
      let foreign = try house.relance("allocate", "AV-7", "F-301", "--amount", "5 USD", "--lang", "en").ended(
        64)
      #expect(foreign.errors.contains("has no account in USD. Give EUR."))
      let swapped = try house.relance("allocate", "F-301", "AV-7", "--lang", "en").ended(1)
      #expect(swapped.errors.contains("F-301 is an invoice"))
      try house.relance("allocate", "AV-9", "F-301").ended(1)
      try house.relance("allocate", "AV-7", "--amount", "5").ended(64)
      #expect(try open("F-301") == 277_520)
    }
  }
}
