import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Late-payment charges on the command line")
  struct Charges {
    let house: House

    init() throws {
      house = try House(today: "2026-07-10")
      try house.open()
    }

    @Test("are told segment by segment, of a customer or of one invoice")
    func show() throws {
      let text = try house.relance("charges", "F-201").ended().output
      // 820.00 due on 07/06: 23 days at 12.15 %, 10 days at 12.40 %.
      #expect(text.contains("12,15") && text.contains("= 6,28") && text.contains("= 2,79"))
      let listed = try house.relance("charges", "C-001", "--json").ended()
      let rows = try listed.list("invoices")
      #expect(rows.compactMap { $0["number"] as? String } == ["F-101", "F-102"])
      let fee = rows.first?["recovery_fee"] as? [String: Any]
      #expect(fee?["cents"] as? Int == 4_000)
      // 310.00 paid on 10/06 settles interest first.
      let setOffs = rows.first?["set_offs"] as? [[String: Any]]
      #expect(setOffs?.count == 1 && setOffs?.first?["day"] as? String == "2026-06-10")
      try house.relance("charges", "F-999").ended(1)
    }

    @Test("are waived and paid in a currency in which they are owed, and in no other")
    func currencies() throws {
      let file = try house.write(
        "Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise\n"
          + "C-002;F-USD;01/05/2026;31/05/2026;5000,00;USD\n", "usd.csv")
      try house.relance("import", file, "--lang", "fr").ended()
      func waive(_ amount: String) throws -> Program {
        try house.relance(
          "charges", "waive", "C-002", "--reason", "geste", "--lang", "fr", "--amount", amount)
      }
      #expect(try waive("1").ended(64).errors.contains("EUR, USD"))
      #expect(try waive("1 CHF").ended(64).errors.contains("Donnez EUR, USD."))
      #expect(try waive("1 USD").ended().output.contains("Abandonnés : 1,00"))
      let payment = try house.relance("payment", "C-002", "830 EUR", "--json").ended().output
      let id = try String(#require(payment.firstMatch(of: /P-[0-9]+/)).output)
      let paid = try house.relance("charges", "pay", id, "--amount", "1 USD", "--lang", "fr").ended(64)
      #expect(paid.errors.contains("Donnez EUR."))
      try house.relance("charges", "pay", id, "--amount", "1 EUR").ended()
    }

    @Test("are waived with a reason, paid by what a payment has left, listed until nothing is left")
    func settle() throws {
      try house.relance("charges", "waive", "F-201", "--part", "fee").ended(64)
      let waived = try house.relance("charges", "waive", "F-201", "--part", "fee", "--reason", "geste")
        .ended()
      #expect(waived.output.contains("40,00"))
      let payment = try house.relance("payment", "C-002", "830", "--json").ended().output
      let id = try #require(payment.firstMatch(of: /P-[0-9]+/)).output
      // 820.00 settle the invoice; 10.00 are left for its interest of 9.07.
      let paid = try house.relance("charges", "pay", String(id)).ended()
      #expect(paid.output.contains("9,07"))
      let shown = try house.relance("charges", "C-002").ended().output
      #expect(shown.contains("restent 0,00"))
      let listed = try house.relance("charges", "list", "--json").ended().list("customers")
      let numbers = listed.compactMap { $0["customer"] as? String }
      #expect(numbers.contains("C-001") && !numbers.contains("C-002"))
      let dump = try house.relance("dump").ended().object()
      #expect((dump["charges"] as? [[String: Any]])?.count == 2)
      try house.relance("undo").ended()
      #expect(try house.relance("charges", "C-002").ended().output.contains("restent 9,07"))
    }

    @Test(
      "stop for what was issued by a judgment, stay stopped once it is closed, and come back when it was a mistake"
    )
    func proceedings() throws {
      func charges() throws -> String { try house.relance("charges", "F-201").ended().output }
      let before = try charges()
      let answer = try house.relance("status", "F-201", "insolvency", "--judgment", "2026-06-15").ended()
        .output
      #expect(answer.contains("client entier") && answer.contains("15/06/2026") && answer.contains("gelée"))
      let id = String(try #require(answer.firstMatch(of: /PA-[0-9]+/)).output)
      let stopped = try charges()
      #expect(stopped != before && !stopped.contains("01/07/2026"))
      let ended = try house.relance("status", id, "--end", "--day", "2026-07-01").ended().output
      #expect(ended.contains("--mistaken"))
      #expect(try charges() == stopped)
      #expect(try house.relance("status", id).ended().output.contains("close le 01/07/2026"))
      try house.relance("status", id, "--mistaken").ended()
      #expect(try charges() == before)
      #expect(try house.relance("status", id).ended().output.contains("noté par erreur"))
    }

    @Test("stand on the account in the dashboard, beside what is overdue")
    func screen() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("2")
      try screen.press("Enter")
      try screen.waitFor("Frais et intérêts : .*courus, .*réclamés, .*abandonnés, .*payés")
      try screen.press("Enter")
      try screen.waitFor("à part de la facture")
    }

    @Test("use rates.toml once plan has adopted it, and name a half-year that it leaves out")
    func rates() throws {
      try house.write("[2026-S1]\necb = \"2.15\"\nlegal = 2.62\n", "store/rates.toml")
      let refused = try house.relance("plan").ended(78)
      #expect(refused.errors.contains("rates.toml:3") && refused.errors.contains("2026-S1.legal"))
      #expect(try house.relance("charges", "F-201").ended().output.contains("12,40"))
      try house.write("[2026-S1]\necb = \"2.15\"\nlegal = \"2.62\"\n", "store/rates.toml")
      try house.relance("plan").ended()
      let missing = try house.relance("charges", "F-201").ended(1)
      #expect(missing.output.contains("2026-S2") && missing.output.contains("rates.toml"))
      let doctor = try house.relance("doctor").ended(78)
      #expect(doctor.output.contains("2026-S2"))
    }

    @Test("limitation is interrupted by an event with its day, and a note without one is refused")
    func limitation() throws {
      let lost = try house.relance("limitation", "F-201", "--note", "lettre", "--lang", "en").ended(64)
      #expect(lost.errors.contains("--on and --note go with an event: acknowledged, claimed or case-ended."))
      try house.relance("limitation", "F-201", "--on", "2026-07-01").ended(64)
      let words = ["limitation", "F-201", "acknowledged", "--on", "2026-07-01", "--note", "lettre"]
      try Program.run(
        Programs.relance(), words + ["--store", house.store, "--today", house.today],
        environment: house.environment()
      ).ended()
      let told = try house.relance("limitation", "F-201", "--json").ended().list("interruptions")
      #expect(told.compactMap { $0["day"] as? String } == ["2026-07-01"])
      #expect(told.first?["note"] as? String == "lettre")
    }
  }
}
