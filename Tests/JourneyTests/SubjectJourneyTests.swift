import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A person's data")
  struct Subject {
    let house: House

    /// A house that has written to the bakery, spoken with it and noted something about it.
    init() throws {
      house = try House()
      try house.open()
      try house.relance("plan").ended()
      let id = try #require(house.reminder(of: "C-001")["id"] as? String)
      try house.relance("approve", id).ended()
      try house.relance("send", "--yes", "--hold", "0", id).ended()
      try house.relance("note", "C-001", "Diallo rappelle lundi").ended()
      try house.relance("note", "C-006", "le voisin de la terrasse").ended()
      let drafts = "\(house.home)/state/relance/drafts-\(try storeID())"
      try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
      try Data("Boulangerie".utf8).write(to: URL(fileURLWithPath: drafts + "/reminder-1.txt"))
      try house.write(Company.customers, "store/inbox/clients.csv")
    }

    private func storeID() throws -> String {
      let mark = try Data(contentsOf: URL(fileURLWithPath: "\(house.store)/STORE"))
      let object = try #require(JSONSerialization.jsonObject(with: mark) as? [String: Any])
      return try #require(object["id"] as? String)
    }

    /// Files of store and state whose name or bytes hold one of these words.
    private func files(holding words: [String] = ["boulangerie", "diallo", "eclair"]) throws -> [String] {
      var found: [String] = []
      for root in [house.store, "\(house.home)/state"] {
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
          let bytes = FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data()
          let text = (name + String(decoding: bytes, as: UTF8.self)).lowercased()
          if words.contains(where: text.contains) { found.append(name) }
        }
      }
      return found
    }

    private func permissions(_ path: String) throws -> Int {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(facts[.posixPermissions] as? Int)
    }

    @Test("is handed over whole, for the eyes of one account only")
    func export() throws {
      let folder = "\(house.home)/export"
      let answer = try house.relance("subject", "export", "C-001", "--to", folder, "--json").ended().object()
      let names = try #require(answer["files"] as? [String])
      #expect(names.prefix(2) == ["subject.pdf", "subject.json"] && names.count == 3)
      for path in [folder, folder + "/messages"] { #expect(try permissions(path) == 0o700) }
      for name in names { #expect(try permissions("\(folder)/\(name)") == 0o600) }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/subject.json"))
      #expect(bytes.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) })
      let told = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      #expect(told["name"] as? String == "Boulangerie Éclair & Fils")
      let kinds = try #require(told["events"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
      #expect(
        Set(["customer.recorded", "payment.received", "note.added", "reminder.sent"]).isSubset(of: kinds))
      let send = try #require((told["sends"] as? [[String: Any]])?.first)
      #expect(send["outcome"] as? String == "sent" && send["file"] as? String == names[2])
      #expect(
        try ParsedMail(file: "\(folder)/\(names[2])").headers.contains { $0[0].lowercased() == "message-id" })
      let all = String(decoding: bytes, as: UTF8.self)
      #expect(!all.contains("terrasse") && !all.contains("Garage"))
      let pdf = try Data(contentsOf: URL(fileURLWithPath: folder + "/subject.pdf"))
      #expect(pdf.starts(with: Data("%PDF".utf8)))
      try house.relance("subject", "export", "C-001", "--to", folder).ended(78)
    }

    @Test("still stands in people's own files, and the answer says where")
    func peoplesFiles() throws {
      try house.write(
        "# pour Mme Diallo\nnever-chased = true\n\n[rule]\ncustomers = [\"C-001\"]\n",
        "store/scenarios/seul.toml")
      try house.write(
        "# C-0011 et C-002\nnever-chased = true\n\n[rule]\ncustomers = [\"C-002\"]\n",
        "store/scenarios/autre.toml")
      // A folder of that name cannot be read as a file.
      try FileManager.default.createDirectory(
        atPath: "\(house.home)/store/templates/tiroir.txt", withIntermediateDirectories: true)
      let told = try house.relance(
        "subject", "erase", "C-001", "--yes", "--even-owing", "demande", "--lang", "fr"
      )
      .ended()
      let lines = told.errors.split(separator: "\n").filter { $0.contains("nomme encore ce client") }
      #expect(lines.count == 2, "\(told.errors)")
      #expect(told.errors.contains("templates/tiroir.txt ne se laisse pas lire"))
      #expect(
        told.errors.contains("scenarios/seul.toml:1 ") && told.errors.contains("scenarios/seul.toml:5 "))
      // Once erased its number is all that is known of it.
      let again = try house.relance("subject", "erase", "C-001", "--yes", "--json").ended().object()
      #expect(again["still_named"] as? [String] == ["scenarios/seul.toml:5"])
      #expect(again["unread"] as? [String] == ["templates/tiroir.txt"])
    }

    @Test("is erased under an open dashboard, in every byte, for good")
    func erase() throws {
      let screen = try Screen(house, columns: 100, rows: 30)
      defer { screen.close() }
      try screen.press("2")
      try screen.waitFor("Boulangerie")
      #expect(try files().count >= 4)
      try house.relance("contact", "C-001", "--street", "17 impasse Kestrelle", "--city", "Brest").ended()
      try house.relance("contact", "C-001", "--add", "--name", "Zoé Kestrelle", "--phone", "02 61 91 00 44")
        .ended()
      let streets = ["kestrelle", "rue du four"]
      #expect(try !files(holding: streets).isEmpty)

      try house.relance("subject", "erase", "C-001").ended(64)
      let refused = try house.relance("subject", "erase", "C-001", "--yes").ended(1)
      #expect(refused.errors.contains("--even-owing"))
      try house.relance("subject", "erase", "C-001", "--yes", "--even-owing", "vu avec Mme Diallo").ended(1)
      let answer = try house.relance(
        "subject", "erase", "C-001", "--yes", "--even-owing", "demande écrite", "--json"
      ).ended().object()
      #expect(answer["completed"] as? Bool == true)

      try screen.waitFor("\\(effacé\\) C-001")
      try screen.waitUntilGone("Boulangerie")
      #expect(try files() == [] && files(holding: streets) == [])
      #expect(try !files(holding: ["terrasse"]).isEmpty, "others stay")
      try house.relance("verify").ended()
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
      #expect(try files() == [], "the dashboard left nothing behind")

      let sent = try house.relance("show", "R-1", "--eml", "--lang", "fr").ended(1).errors
      #expect(sent.contains("Le message de R-1 a été effacé"), "\(sent)")
      #expect(try house.relance("undo").ended(1).errors.contains("définitif"))
      try house.relance(
        "import", "\(house.home)/customers.csv", "\(house.home)/invoices.csv", "\(house.home)/payments.csv"
      ).ended()
      try house.relance("plan").ended()
      #expect(try files() == [], "the same files do not bring it back")
      let account = try #require(
        house.relance("ledger", "--json").ended().list("accounts").first {
          $0["customer"] as? String == "C-001"
        })
      #expect(account["name"] as? String == "(erased) C-001")
      #expect((account["outstanding"] as? [String: Any])?["cents"] as? Int == 520_050)
      #expect(try !house.queue().contains { $0["customer"] as? String == "C-001" })
      #expect(try house.relance("why", "C-001").ended().output.contains("effacées"))
      try house.relance("verify").ended()
    }

    @Test("holds the text of a task done by hand: handed over, then erased from every byte")
    func keptText() throws {
      let words = ["mettons en demeure"]
      let before = try files(holding: words)
      try house.relance("stage", "C-006", "--to", "R3", "--reason", "relance déjà faite").ended()
      let day = "2026-07-08"
      try house.relance("plan", on: day).ended()
      let notice = try #require(
        house.queue(on: day).first { $0["customer"] as? String == "C-006" && $0["step"] as? String == "MD" })
      try house.relance("done", try #require(notice["id"] as? String), on: day).ended()
      #expect(try files(holding: words).count > before.count)

      let folder = "\(house.home)/kept"
      try house.relance("subject", "export", "C-006", "--to", folder, on: day).ended()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/subject.json"))
      let told = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      let kept = try #require(
        (told["events"] as? [[String: Any]])?.first { $0["kind"] as? String == "reminder.kept" })
      #expect("\(kept["values"] ?? "")".contains(words[0]), "\(kept)")

      try house.relance("subject", "erase", "C-006", "--yes", "--even-owing", "demande", on: day).ended()
      #expect(try files(holding: words) == before)
      #expect(try files(holding: ["du port", "cafeduport", "terrasse"]) == [])
      #expect(try !files().isEmpty, "others stay")
      try house.relance("verify", on: day).ended()
    }

    @Test("is restricted where accounts must be kept: no reminder leaves, with the reason")
    func restrict() throws {
      try house.relance("subject", "restrict", "C-006").ended(64)
      try house.relance("subject", "restrict", "C-006", "--reason", "demande du client").ended()
      #expect(try !house.queue().contains { $0["customer"] as? String == "C-006" })
      #expect(try house.relance("why", "C-006").ended().output.contains("demande du client"))
      #expect(
        try house.relance("undo", "--lang", "fr").ended().output == "Annulé : restriction, Café du Port.\n")
      #expect(
        try house.relance("redo", "--lang", "fr").ended().output == "Rétabli : restriction, Café du Port.\n")
      try house.relance("subject", "restrict", "C-006", "--lift").ended()
      let lift = "fin de restriction, Café du Port.\n"
      #expect(try house.relance("undo", "--lang", "fr").ended().output == "Annulé : " + lift)
      #expect(try house.relance("redo", "--lang", "fr").ended().output == "Rétabli : " + lift)
      #expect(try house.queue().contains { $0["customer"] as? String == "C-006" })
    }
  }
}
