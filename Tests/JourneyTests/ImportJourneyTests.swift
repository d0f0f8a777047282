import Foundation
import Testing
import Workbench

@Suite("Importing again")
struct ImportJourneyTests {
  private static let head = "Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise\n"
  private static let paid = "Numéro client;Date règlement;Montant réglé;Numéro facture;Libellé\n"

  private func invoice(_ number: String, _ house: House) throws -> [String: Any] {
    let invoices = try house.relance("invoices", "--json").ended().list("invoices")
    return try #require(invoices.first { $0["number"] as? String == number })
  }

  @Test("leaves an address corrected by hand as it is, and says what the file still says")
  func keptByHand() throws {
    let house = try House()
    try house.open()
    try house.relance("contact", "C-001", "--email", "corrigee@eclair.example").ended()
    let said = try house.relance("import", "\(house.home)/customers.csv", "--lang", "fr").ended()
    #expect(said.output.contains("0 client,"))
    #expect(said.errors.contains("customers.csv:2 : C-001 : e-mail : valeur saisie gardée"))
    #expect(said.errors.contains("« compta@eclair.example »"))
    let changed = Company.customers.replacingOccurrences(of: "compta@eclair", with: "neuve@eclair")
    let told = try house.relance(
      "import", house.write(changed, "changed.csv"), "--lang", "en", "--json"
    ).ended()
    let remarks = try #require(try told.object()["remarks"] as? [String])
    #expect(remarks.contains { $0.contains("C-001: e-mail new in the file") })
    let contacts = try house.relance("contact", "C-001", "--json").ended().list("contacts")
    #expect(contacts.compactMap { $0["email"] as? String } == ["neuve@eclair.example"])
  }

  @Test("leaves a postal address that was put right, which `contact` changes and `customer` shows")
  func addressKept() throws {
    let house = try House()
    try house.open()
    try house.relance(
      "contact", "C-001", "--street", "4 quai Neuf", "--street", "bâtiment B", "--postcode", "29200",
      "--city",
      "Brest"
    ).ended()
    let said = try house.relance("import", "\(house.home)/customers.csv", "--lang", "fr").ended()
    #expect(said.errors.contains("C-001 : adresse postale : valeur saisie gardée"), "\(said.errors)")
    let customer = try house.relance("customer", "C-001", "--json").ended().object()
    #expect(customer["street"] as? [String] == ["4 quai Neuf", "bâtiment B"])
    #expect(customer["city"] as? String == "Brest")
    let refused = try house.relance("contact", "C-001", "--city", "", "--lang", "fr").ended(64)
    #expect(refused.errors.contains("Donner la ville"), "\(refused.errors)")
    try house.relance("contact", "C-001", "--city", "Brest", "--phone", "02 61 91 00 44").ended(64)
    #expect(
      try house.relance("contact", "C-001", "--city", "Brest", "--lang", "fr").ended().output.contains(
        "Rien ne change")
    )
  }

  @Test("counts nothing for a customer who is known by a phone number only")
  func phoneOnly() throws {
    let house = try House()
    try house.open()
    let file = try house.write(
      "Numéro client;Raison sociale;Téléphone\nC-009;Sans Mail;02 61 91 00 19\n", "t.csv")
    try house.relance("import", file).ended()
    let before = try house.relance("dump").ended().output
    #expect(try house.relance("import", file, "--lang", "fr").ended().output.contains("0 client,"))
    #expect(try house.relance("dump").ended().output == before)
  }

  @Test("refuses a file cut inside its last amount with 66, unless told that it is complete")
  func cut() throws {
    let house = try House()
    try house.open()
    let file = try house.write(
      "Numéro client;Numéro facture;Date facture;Échéance;Devise;Montant TTC\n"
        + "C-001;F-900;01/06/2026;30/06/2026;EUR;100,00\nC-001;F-901;01/06/2026;30/06/2026;EUR;12", "cut.csv")
    let said = try house.relance("import", file, "--lang", "en").ended(66)
    #expect(said.errors.contains("\"12\" may be cut") && said.errors.contains("--allow-unended"))
    #expect(try !house.relance("invoices").ended().output.contains("F-900"))
    try house.relance("import", file, "--allow-unended").ended()
    #expect(try house.relance("invoices").ended().output.contains("F-901"))
  }

  @Test("gives up on a line of two gigabytes with 66 before it fills the memory")
  func endlessLine() throws {
    let house = try House()
    try house.open()
    let before = try house.relance("dump").ended().output
    let script = """
      ulimit -v 524288
      { printf 'Numéro client;Numéro facture\\nC-001;'; head -c 2147483648 /dev/zero | tr '\\0' x; } 2>/dev/null |
        "$0" import /dev/stdin --store "$1" --today "$2" --lang en
      """
    let said = try Program.run(
      "/bin/bash", ["-c", script, try Programs.relance(), house.store, house.today],
      environment: house.environment()
    ).ended(66)
    #expect(said.errors.contains("Line 2 has more than 1 MB. Split the file."))
    #expect(try house.relance("dump").ended().output == before)
  }

  @Test("says of a payment on an unknown invoice that it is recorded, and sets it once the invoice is there")
  func awaitedInvoice() throws {
    let house = try House()
    try house.open()
    let payments = try house.write(Self.paid + "C-002;12/06/2026;75,00;F-900;VIR\n", "p.csv")
    for _ in 1...2 {
      let said = try house.relance("import", payments, "--lang", "fr").ended()
      #expect(said.errors.contains("p.csv:2 : règlement noté, non affecté : la facture F-900 est inconnue"))
    }
    let later = try house.write(Self.head + "C-002;F-900;01/06/2026;10/06/2026;75,00;EUR\n", "i.csv")
    try house.relance("import", later).ended()
    #expect(try invoice("F-900", house)["number"] as? String == "F-900")
    #expect(try !house.relance("import", payments, "--lang", "fr").ended().errors.contains("F-900"))
    #expect(try !house.relance("invoices").ended().output.contains("F-900"))
    let before = try house.relance("dump").ended().output
    try house.relance("import", payments).ended()
    #expect(try house.relance("dump").ended().output == before)
  }

  @Test("names file, line, column, excerpt and remedy of money that goes back without having come")
  func strayRefund() throws {
    let house = try House()
    try house.open()
    let file = try house.write(Self.paid + "C-002;12/06/2026;-25,00;;REMB\n", "r.csv")
    let said = try house.relance("import", file, "--lang", "fr").ended(1)
    #expect(
      said.errors.contains(
        "r.csv:2: colonne Montant réglé « -25,00 » : aucun règlement de ce montant à reprendre."))
    #expect(said.errors.contains("noter le remboursement"))
  }

  @Test("refuses a bank reference that is another payment's: line, column, holder and remedy")
  func takenReference() throws {
    let house = try House()
    try house.open()
    let file = try house.write(
      Company.laterPayment.replacingOccurrences(of: "2606-0002", with: "2606-0001"), "again.csv")
    let before = try house.relance("dump").ended().output
    let said = try house.relance("import", file, "--lang", "fr").ended(1)
    #expect(
      said.errors.contains(
        "again.csv:2: colonne Référence bancaire « 2606-0001 » : référence déjà prise par P-1 du 10/06/2026, "
          + "310,00 EUR (client C-001)."))
    #expect(said.errors.contains("relance payment --void P-1 --reason"))
    let told = try house.relance("import", file, "--lang", "en", "--json").ended(1)
    #expect(try told.list("problems").first?["line"] as? Int == 2)
    try house.relance("payment", "--void", "P-1", "--reason", "autre client").ended()
    #expect(try house.relance("import", file, "--lang", "fr").ended().output.contains("1 paiement"))
    #expect(try house.relance("dump").ended().output != before)
  }

  @Test("names the invoices that changed with the money set free, each once, and counts them beyond twenty")
  func changed() throws {
    let house = try House()
    try house.open()
    let less = Company.invoices.replacingOccurrences(of: "4 310,00", with: "200,00")
    let said = try house.relance("import", house.write(less, "less.csv"), "--lang", "fr").ended()
    let told = said.errors.split(separator: "\n").filter { $0.contains("F-101") }
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("less.csv:2 : F-101 : facture modifiée ; 110,00 de règlements") == true)
    func many(_ cents: String) -> String {
      Self.head + (1...30).map { "C-002;G-\($0);01/06/2026;30/06/2026;10,\(cents);EUR\n" }.joined()
    }
    try house.relance("import", house.write(many("00"), "many.csv")).ended()
    let again = try house.relance("import", house.write(many("50"), "many2.csv"), "--lang", "fr").ended()
    #expect(again.errors.contains("10 autres factures modifiées"))
    #expect(again.errors.split(separator: "\n").count { $0.contains(": facture modifiée") } == 20)
  }

  @Test("sets money that a correction freed on its invoice again once that is corrected back")
  func correctedBack() throws {
    let house = try House()
    try house.open()
    let before = try house.relance("ledger", "--json").ended().output
    let less = Company.invoices.replacingOccurrences(of: "4 310,00", with: "200,00")
    try house.relance("import", house.write(less, "less.csv")).ended()
    #expect(try house.relance("ledger", "--json").ended().output != before)
    let said = try house.relance("import", "\(house.home)/invoices.csv", "--lang", "fr").ended()
    #expect(said.errors.contains("F-101 : facture modifiée ; 110,00 de règlements libres y sont affectés."))
    #expect(try house.relance("ledger", "--json").ended().output == before)
  }

  @Test("with a map that is silent about the currency leaves dollars dollars")
  func currencyLeftOut() throws {
    let house = try House()
    try house.open()
    let text = Self.head + "C-002;F-USD;01/06/2026;30/06/2026;100,00;USD\n"
    let file = try house.write(text, "usd.csv")
    try house.relance("import", file).ended()
    let map = try house.write(
      """
      kinds = ["invoices"]
      [columns]
      customer-number = "Numéro client"
      invoice-number = "Numéro facture"
      issued = "Date facture"
      due = "Échéance"
      invoice-amount = "Montant TTC"

      """, "map.toml")
    let said = try house.relance("import", file, "--map", map, "--lang", "fr").ended()
    #expect(said.output.contains("0 facture modifiée"))
    #expect(try invoice("F-USD", house)["currency"] as? String == "USD")
    // C-002 owes euros too: a new row must say which; a customer in dollars only is plain.
    let other = try house.write(
      Self.head + "C-002;F-NEW;01/06/2026;30/06/2026;100,00;\nC-009;F-NINE;01/06/2026;30/06/2026;9,00;\n",
      "n.csv")
    try house.relance(
      "import", house.write("Numéro client;Raison sociale\nC-009;Neuf\n", "c.csv"),
      house.write(Self.head + "C-009;F-USD9;01/06/2026;30/06/2026;100,00;USD\n", "u.csv")
    ).ended()
    let refused = try house.relance("import", other, "--map", map, "--lang", "fr").ended(1)
    #expect(
      refused.errors.contains(
        "n.csv:2: colonne Numéro client « C-002 » : devise absente, et ce client en a plusieurs (EUR, USD)."))
    #expect(try invoice("F-NINE", house)["currency"] as? String == "USD")
  }
}
