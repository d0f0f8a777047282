import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Names that want to do harm")
  struct HarmlessNames {
    static let customers = """
      Numéro client;Raison sociale;Adresse;Code postal;Ville;Pays;Langue;Segment;Nom contact;E-mail
      C-901;"Rouge\u{1B}[31mVif\u{1B}]0;titre\u{07} SARL";1, rue A;35400;Saint-Malo;FR;fr;b2b;Un;un@rouge.example
      C-902;"Bidi\u{202E}lavehC\u{2066} SARL";2, rue B;35400;Saint-Malo;FR;fr;b2b;Deux;deux@bidi.example
      C-903;"Ligne\r\nBcc: tous@ailleurs.example";3, rue C;35400;Saint-Malo;FR;fr;b2b;Trois;trois@ligne.example

      """

    static let invoices = """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
      C-901;F-911;05/05/2026;07/06/2026;911,00;EUR
      C-902;F-912;05/05/2026;07/06/2026;912,00;EUR
      C-903;F-913;05/05/2026;07/06/2026;913,00;EUR

      """

    let house: House

    init() throws {
      house = try House()
      try house.relance("init").ended()
      try house.write(Company.settings(), "store/settings.toml")
      _ = try house.relance(
        "import", house.write(Self.customers, "customers.csv"), house.write(Self.invoices, "invoices.csv"))
      try house.relance("bank-checked").ended()
      try house.relance("plan").ended()
    }

    /// Controls, bidirectional marks and line separators; line ends and tabs are allowed.
    static func harm(in text: String) -> [String] {
      text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x2028, 0x2029: true
        default: false
        }
      }.map { String($0.value, radix: 16) }
    }

    @Test("are harmless in every listing")
    func listings() throws {
      let known = try house.relance("ledger", "--json").ended().output
      #expect(known.contains("C-901") && known.contains("C-902"))
      let first = try house.reminder(of: "C-901")["id"] as? String ?? ""
      for words in [
        ["ledger"], ["aging"], ["worklist"], ["queue"], ["invoices"], ["customer", "C-901"],
        ["customer", "C-902"], ["why", "C-901"], ["why", "C-902"], ["kpi"], ["show", first],
        ["dump", "--json"],
        ["worklist", "--json"],
      ] {
        let reply = try Program.run(
          Programs.relance(), words + ["--store", house.store, "--today", house.today],
          environment: house.environment())
        #expect(reply.status == 0, "\(words): \(reply.errors)")
        #expect(Self.harm(in: reply.output) == [], "\(words)")
        #expect(!reply.output.contains("\nBcc:"), "\(words)")
      }
    }

    @Test(
      "are harmless in what the command line refuses",
      arguments: ["show", "frob\u{1B}[31m", "invoices", "call"])
    func refused(verb: String) throws {
      for name in ["R\u{1B}]0;titre\u{07}", "--X\u{1B}[31m", "X\u{202E}Y", "\u{9B}31m"] {
        let reply = try house.relance(verb, name, "--outcome", name)
        #expect(reply.status != 0)
        let shown = (reply.output + reply.errors).unicodeScalars
        #expect(!shown.contains { [0x1B, 0x07, 0x9B, 0x202E].contains($0.value) }, "\(verb) \(name)")
      }
    }

    @Test("are harmless on the screen")
    func screen() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.waitFor("Rouge")
      #expect(try !screen.painted().contains("\u{1B}[31mVif"))
      for key in ["2", "3", "4", "5", "1"] {
        try screen.press(key)
        let text = try screen.waitFor("\\[\(key) ")
        #expect(Self.harm(in: text) == [])
      }
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }
  }
}
