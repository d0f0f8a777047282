import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Letters and tasks by hand")
  struct Letters {
    /// A step by letter, then a formal notice by hand.
    static let scenario = """
      entry = "standard"

      [[step]]
      id = "R1"
      name-fr = "1re relance par courrier"
      name-en = "First reminder by post"
      days = 5
      side = "après"
      channel = "letter"
      template = "r1"

      [[step]]
      id = "MD"
      name-fr = "Mise en demeure"
      name-en = "Formal notice"
      days = 38
      side = "après"
      channel = "registered-letter"
      template = "md"
      tone = "formal"
      release = "by-hand"
      deadline = 15
      formal-notice = true

      """

    static let customers = """
      Numéro client;Raison sociale;Adresse;Code postal;Ville;Pays;Langue;Segment
      C-010;Quincaillerie Bréhat;5, rue des Forges;29900;Concarneau;FR;fr;b2b
      C-011;Menuiserie Œdipe;7, rue des Forges;29900;Concarneau;FR;fr;b2b

      """

    static let invoices = """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
      C-010;F-701;05/05/2026;01/06/2026;1 840,25;EUR
      C-011;F-801;01/04/2026;02/05/2026;990,00;EUR

      """

    let house: House

    init() throws {
      house = try House()
      try house.relance("init", on: "2026-05-13").ended()
      try house.write(Company.settings(), "store/settings.toml")
      try house.write(Self.scenario, "store/scenarios/default.toml")
      try house.relance(
        "import", house.write(Self.customers, "customers.csv"), house.write(Self.invoices, "invoices.csv"),
        on: "2026-05-13"
      ).ended()
      try house.relance("bank-checked", on: "2026-05-13").ended()
      try house.relance("stage", "C-011", "--to", "R1", "--reason", "déjà écrit", on: "2026-05-13").ended()
      try house.relance("bank-checked").ended()
      try house.relance("plan").ended()
    }

    /// The queue with the cursor on what waits for the second customer.
    private func queue() throws -> Screen {
      let screen = try Screen(house)
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try screen.press("/")
      try screen.type("menuiserie")
      try screen.press("Enter")
      try screen.waitFor("(?m)^>.*Menuiserie")
      return screen
    }

    @Test("lie as A4 PDF files in the outbox, with address and amount")
    func print() throws {
      let reminder = try house.reminder(of: "C-010")
      let id = try #require(reminder["id"] as? String)
      #expect(reminder["channel"] as? String == "letter")
      try house.relance("approve", id).ended()
      try house.relance("send", "--yes", "--hold", "0", id).ended()
      let letter = try #require(house.files("outbox/letters", ending: ".pdf").first, "no letter")
      let text = try Program.text(ofPDF: letter)
      #expect(text.contains("Quincaillerie Bréhat"))
      #expect(text.contains("29900"))
      #expect(text.contains("F-701"))
      #expect(text.range(of: "1[\\s\\u00a0\\u202f]840,25", options: .regularExpression) != nil)
      let ibans = text.replacingOccurrences(of: " ", with: "").components(
        separatedBy: "FR7630006000011234567890189")
      #expect(ibans.count == 2, "the letter tells once how to pay")
      let shown = try house.relance("show", id, "--lang", "fr").ended().output
      #expect(shown.contains("Le cadre ci-dessous") && shown.contains("FR76 3000 6000 0112 3456 7890 189"))
    }

    @Test(
      "a formal notice lies ready to print, with the text that a person changed, and counts as nothing sent")
    func notice() throws {
      let id = try #require(try house.reminder(of: "C-011")["id"] as? String)
      let printed = { () throws -> String in
        let path = try house.relance("show", id, "--pdf").ended().output.split(separator: "\n").joined()
        #expect(path.hasPrefix("\(house.store)/outbox/letters/\(id)_") && path.hasSuffix(".pdf"))
        return try Program.text(ofPDF: path)
      }
      #expect(try printed().contains("MISE EN DEMEURE"))
      let shown = try house.relance("show", id, "--lang", "fr").ended().output
      #expect(shown.components(separatedBy: "Menuiserie Œdipe\n").count == 2)
      try house.relance("show", id, "--eml").ended(64)
      let text = try house.write(
        "Objet : MISE EN DEMEURE\n\nArticle 1344 du Code civil.\n\n[[InvoiceTable]]\n\nSous 15 jours, sans faute.\n",
        "notice.txt")
      try house.relance("edit", id, "--text", text).ended()
      #expect(try printed().contains("sans faute."))
      #expect(try printed().contains("F-801"))
      #expect(house.files("outbox/letters", ending: ".pdf").count == 2)
      #expect(try house.reminder(of: "C-011")["state"] as? String == "proposed")
      let screen = try queue()
      defer { screen.close() }
      try screen.press("o")
      try screen.waitFor("(Ouvert|Le fichier est prêt) : .*\(id)_")
      try house.relance("done", id, "--proof", "1A 999").ended()
    }

    @Test(
      "a note for whoever takes the file over bears no address of the debtor in its window, and the screen says so"
    )
    func handOverNote() throws {
      let step = """
        [[step]]
        id = "AM"
        name-fr = "Recouvrement amiable"
        name-en = "Amicable collection"
        days = 40
        side = "après"
        channel = "letter"
        template = "am"
        tone = "formal"
        release = "by-hand"

        """
      let earlier = Self.scenario.replacingOccurrences(of: "days = 38", with: "days = 25")
      try house.write(earlier + step, "store/scenarios/default.toml")
      try house.relance("stage", "C-011", "--to", "MD", "--reason", "déjà écrit", on: "2026-05-13").ended()
      try house.relance("plan").ended()
      let id = try #require(try house.reminder(of: "C-011")["id"] as? String)
      let path = try house.relance("show", id, "--pdf").ended().output.split(separator: "\n").joined()
      let text = try Program.text(ofPDF: path)
      let window = #/À joindre au dossier\s+pour qui le reprend/#
      #expect(text.contains(window), "\(text)")
      #expect(
        text.components(separatedBy: "rue des Forges").count == 2, "only where it says who owes: \(text)")
      let shown = try house.relance("show", id, "--lang", "fr").ended().output
      #expect(shown.contains("À joindre au dossier"), "\(shown)")
      let screen = try queue()
      defer { screen.close() }
      try screen.waitFor("À      : À joindre au dossier, pour qui le reprend")
      try screen.waitFor("pour qui reprend le dossier")
      try screen.press("a")
      try screen.waitFor("une note à joindre au dossier, pas au client")
    }

    @Test("a notice that is posted some days after it was printed claims what the paper says")
    func printedBefore() throws {
      let id = try #require(try house.reminder(of: "C-011")["id"] as? String)
      let path = try house.relance("show", id, "--pdf").ended().output.split(separator: "\n").joined()
      // 990.00 due on 02/05: 46 days at 12.15 % on 17/06, 51 days on 22/06.
      #expect(try Program.text(ofPDF: path).contains("15,16"))
      try house.relance("done", id, "--proof", "1A 999", on: "2026-06-22").ended()
      let charges = try house.relance("charges", "C-011", "--lang", "fr", on: "2026-06-22").ended().output
      #expect(charges.contains("55,16"), "\(charges)")
      let shown = try house.relance("show", id, "--lang", "fr", on: "2026-06-22").ended().output
      #expect(shown.contains("15,16") && !shown.contains("16,81"))
    }

    @Test("a formal notice is a task: D records its day and its proof")
    func task() throws {
      let task = try house.reminder(of: "C-011")
      #expect(task["step"] as? String == "MD")
      #expect(task["task"] as? Bool == true)
      let screen = try queue()
      defer { screen.close() }
      try screen.press("D")
      try screen.waitFor("Tâche faite")
      try screen.type("LRAR 1A 999 0001")
      try screen.press("Enter")
      try screen.waitUntilGone("Tâche faite")
      try screen.wait("the record") { _ in
        (try? house.queue().contains { $0["customer"] as? String == "C-011" }) == false
      }
      let journal = house.files("journal", ending: ".jsonl").compactMap {
        FileManager.default.contents(atPath: $0)
      }.map { String(decoding: $0, as: UTF8.self) }.joined()
      #expect(journal.contains("LRAR 1A 999 0001"))
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }
  }
}
