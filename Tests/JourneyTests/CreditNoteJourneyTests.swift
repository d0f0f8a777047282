import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A credit note on the command line")
  struct CreditNotes {
    private static let invoices = """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise;Référence;Type
      C-009;A1;01/06/2026;01/07/2026;1000,00;EUR;;Facture
      C-009;AV1;10/06/2026;10/06/2026;-400,00;EUR;REFERENCE;Avoir

      """

    private func house(naming reference: String) throws -> House {
      let house = try House(today: "2026-10-05")
      try house.open(
        customers: "Numéro client;Raison sociale;Adresse;Code postal;Ville;Segment;E-mail\n"
          + "C-001;Une;1, rue A;35400;Saint-Malo;b2b;a@une.example\n"
          + "C-009;Bravo SAS;1, rue A;35400;Saint-Malo;b2b;b@bravo.example\n",
        invoices: Self.invoices.replacing("REFERENCE", with: reference)
          + "C-001;F-101;15/04/2026;23/05/2026;4 310,00;EUR;;Facture\n")
      return house
    }

    private func cents(_ object: [String: Any]?, _ name: String) -> Int? {
      (object?[name] as? [String: Any])?["cents"] as? Int
    }

    private func plain(_ text: String) -> String {
      text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }

    @Test("that names its invoice is set against it, once, and interest runs on the rest")
    func named() throws {
      let house = try house(naming: "A1")
      let rows = try house.relance("invoices", "--json").ended().list("invoices")
      #expect(rows.first { $0["number"] as? String == "A1" }.map { cents($0, "open") } == 60_000)
      #expect(!rows.contains { $0["number"] as? String == "AV1" })
      let before = try house.relance("dump").ended().output
      try house.relance("import", "\(house.home)/invoices.csv").ended()
      #expect(try house.relance("dump").ended().output == before)
      let notice = try plain(house.relance("template", "preview", "MD", "C-009").ended().output)
      // 600.00 x 12.40 % x 96 / 365 = 19.57.
      #expect(notice.contains("MISE EN DEMEURE de payer 659,57 €"), "\(notice)")
      #expect(notice.contains("avoir AV1 du 10/06/2026, 400,00 €"), "\(notice)")
      let why = try plain(house.relance("why", "AV1").ended().output)
      #expect(why.contains("imputé en entier : A1 (400,00 €)"))
    }

    @Test("that names nothing is told and taken off: notice, reminder, dossier and balance agree")
    func unnamed() throws {
      let house = try house(naming: "")
      let notice = try plain(house.relance("template", "preview", "MD", "C-009").ended().output)
      for words in ["Avoir AV1", "-400,00 €", "MISE EN DEMEURE de payer 672,61 €", "Montant : 672,61 €"] {
        #expect(notice.contains(words), "\(words) in \(notice)")
      }
      let reminder = try plain(house.relance("template", "preview", "R2", "C-009").ended().output)
      #expect(reminder.contains("Montant : 600,00 €"), "\(reminder)")
      let dossier = try house.relance("dossier", "C-009", "--json", "--out", house.home).ended().object()
      #expect(cents((dossier["totals"] as? [[String: Any]])?.first, "total") == 67_261)
      let account = try house.relance("ledger", "--json").ended().list("accounts")
        .first { $0["customer"] as? String == "C-009" }
      #expect(cents(account, "net") == 60_000)
    }

    @Test("of the sample company leaves every reminder and notice at what each account owes")
    func sample() throws {
      let house = try House()
      let sample = try #require(Programs.checkout("sample-data"), "sample-data is missing")
      house.store = "\(house.home)/sample"
      try Program.run(
        Programs.relance(), ["demo", "--build-only", "--sample", sample, "--store", house.store],
        environment: house.environment(["TMPDIR": house.home])
      ).ended()
      let accounts = try house.relance("ledger", "--json").ended().list("accounts")
      var compared = 0
      for account in accounts {
        let credits = try #require(cents(account, "credits"))
        let overdue = try #require(cents(account, "overdue"))
        guard credits > 0, overdue > credits, let number = account["customer"] as? String else { continue }
        let text = try plain(
          house.relance("template", "preview", "R2", number, "--lang", "fr").ended().output)
        let owed = "\(overdue - credits)"
        #expect(text.filter(\.isNumber).contains(owed), "\(number): \(owed) in \(text)")
        compared += 1
      }
      #expect(compared > 0)
    }
  }
}
