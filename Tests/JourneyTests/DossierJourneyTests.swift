import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A hand-over dossier")
  struct HandOver {
    let house: House

    /// A house that has written to the bakery, and to another that a dossier must never name.
    init() throws {
      house = try House()
      try house.open()
      try house.relance("plan").ended()
      for customer in ["C-001", "C-006"] {
        let id = try #require(house.reminder(of: customer)["id"] as? String)
        try house.relance("approve", id).ended()
        try house.relance("send", "--yes", "--hold", "0", id).ended()
      }
      try house.relance("note", "C-001", "le patron est de mauvaise foi").ended()
      try house.relance("call", "C-001", "--outcome", "cash-difficulty", "--note", "attend un virement")
        .ended()
    }

    private func unzipped(_ archive: String, into name: String) throws -> [String: Data] {
      let folder = "\(house.home)/\(name)"
      _ = try Program.output(of: "/usr/bin/unzip", "-q", archive, "-d", folder)
      var files: [String: Data] = [:]
      for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
        files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
      }
      return files
    }

    @Test("holds statement, charges, each message with its proof, and hashes that anybody can check")
    func whole() throws {
      let paper = try house.write("bon n° 231", "bon de commande é.txt")
      let out = "\(house.home)/x.zip"
      let answer = try house.relance(
        "dossier", "C-001", "--out", out, "--attach", "commande=\(paper)", "--json"
      ).ended().object()
      let totals = try #require((answer["totals"] as? [[String: Any]])?.first)
      #expect((totals["principal"] as? [String: Any])?["cents"] as? Int == 520_050)
      let papers = try #require(answer["papers"] as? [[String: Any]])
      #expect(papers.filter { $0["attached"] as? Bool == true }.map { $0["kind"] as? String } == ["order"])
      for path in [out, "\(house.home)/x.pdf"] {
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
      }
      let files = try unzipped(out, into: "x")
      let message = try #require(files.keys.first { $0.hasSuffix(".eml") })
      #expect(files["pieces/01_commande_bon-de-commande--.txt"] == Data("bon n° 231".utf8))
      #expect(files["dossier-C-001.pdf"] == FileManager.default.contents(atPath: "\(house.home)/x.pdf"))
      let sent = try #require(house.files("outbox/mail", ending: ".eml").first { $0.contains("/R-") })
      #expect(
        try house.files("outbox/mail", ending: ".eml").contains {
          try Data(contentsOf: URL(fileURLWithPath: $0)) == files[message]
        }, "\(sent)")
      let checked = try Program.run(
        "/bin/sh", ["-c", "cd '\(house.home)/x' && sha256sum -c SHA256SUMS"])
      #expect(checked.status == 0 && checked.output.split(separator: "\n").count == 3)
      let text = try Program.text(ofPDF: "\(house.home)/x.pdf")
      for words in [
        "Dossier de recouvrement", "Boulangerie Éclair & Fils", "F-101", "VIR ECLAIR", "× 12,15",
        "Message-ID",
        "attend un virement", "ESSAI", "Liste de contrôle", "Sans mise en demeure", "Kbis", "art. 1406",
        message,
      ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("has the same bytes each time, and names nobody else")
    func same() throws {
      for name in ["a", "b"] {
        try house.relance("dossier", "C-001", "--out", "\(house.home)/\(name).zip").ended()
      }
      let archives = ["a", "b"].map { FileManager.default.contents(atPath: "\(house.home)/\($0).zip") }
      #expect(archives[0] != nil && archives[0] == archives[1])
      var everything = try Program.text(ofPDF: "\(house.home)/a.pdf")
      for (_, bytes) in try unzipped("\(house.home)/a.zip", into: "a") {
        everything += String(decoding: bytes, as: UTF8.self)
      }
      for words in ["Café du Port", "cafeduport", "Hervé", "C-006", "F-601", "mauvaise foi"] {
        #expect(!everything.contains(words), "\(words)")
      }
    }

    @Test("is never written over another, is in English for who speaks it, and can claim some invoices only")
    func refusals() throws {
      let folder = "\(house.home)/d"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try house.relance("dossier", "C-001", "--out", folder).ended()
      let again = try house.relance("dossier", "C-001", "--out", folder).ended(78)
      #expect(again.errors.contains("--force"))
      let english = try house.relance(
        "dossier", "C-001", "--out", folder, "--force", "--lang", "en", "--invoices", "F-102"
      ).ended()
      #expect(english.output.contains("[ ] Without a formal notice: F-102"))
      let text = try Program.text(ofPDF: "\(folder)/dossier-C-001-2026-06-17.pdf")
      #expect(text.contains("Collection dossier") && !text.contains("VIR ECLAIR"))
      try house.relance("dossier", "C-001", "--invoices", "F-201").ended(1)
      try house.relance("dossier", "C-001", "--out", "\(house.home)/none/at/all").ended(64)
      let kind = try house.relance("dossier", "C-001", "--attach", "bon=\(folder)").ended(64)
      #expect(kind.errors.contains("commande"))
      try house.relance("dossier", "C-001", "--attach", "\(house.home)/missing.pdf", "--out", folder).ended(
        66)
    }

    @Test("of a letter by hand tells its number, what the post did, and holds the letter as printed")
    func letter() throws {
      try house.relance("stage", "C-006", "--to", "R3", "--reason", "déjà relancé par téléphone").ended()
      let day = "2026-07-08"
      try house.relance("plan", on: day).ended()
      let notice = try #require(
        house.queue(on: day).first { $0["customer"] as? String == "C-006" && $0["step"] as? String == "MD" })
      let id = try #require(notice["id"] as? String)
      try house.relance("show", id, "--pdf", on: day).ended()
      try house.relance("done", id, "--registered", "1A 234 567 8901 2", on: day).ended()
      try house.relance("letter", id, "presented", "--on", "2026-07-10", on: "2026-07-13").ended()
      try house.relance("dossier", "C-006", "--out", "\(house.home)/m.zip", on: "2026-07-13").ended()
      let files = try unzipped("\(house.home)/m.zip", into: "m")
      let printed = try #require(
        files.first { $0.key.hasPrefix("messages/") && $0.key.hasSuffix("_MD_\(id).pdf") })
      #expect(printed.value.starts(with: Data("%PDF".utf8)))
      let text = try Program.text(ofPDF: "\(house.home)/m.pdf")
      for words in [
        "1A23456789012", "10/07/2026", "preuve de dépôt", "délai donné court jusqu'au 25/07/2026",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }

    @Test(
      "of a letter by hand that nobody printed holds its text as it stood that day, and says that it has no copy"
    )
    func unprinted() throws {
      try house.relance("stage", "C-006", "--to", "R3", "--reason", "déjà relancé par téléphone").ended()
      let day = "2026-07-08"
      try house.relance("plan", on: day).ended()
      let notice = try #require(
        house.queue(on: day).first { $0["customer"] as? String == "C-006" && $0["step"] as? String == "MD" })
      let id = try #require(notice["id"] as? String)
      try house.relance("done", id, on: day).ended()
      try house.relance("dossier", "C-006", "--out", "\(house.home)/u.zip", on: "2026-07-13").ended()
      let files = try unzipped("\(house.home)/u.zip", into: "u")
      let text = try #require(
        files.first { $0.key.hasPrefix("messages/") && $0.key.hasSuffix("_MD_\(id).txt") })
      let words = String(decoding: text.value, as: UTF8.self)
      #expect(words.contains("MISE EN DEMEURE") && words.contains("2026-07-08") && words.contains("F-601"))
      let document = try Program.text(ofPDF: "\(house.home)/u.pdf")
      #expect(document.contains("aucune copie imprimée") && document.contains("vous mettons en demeure"))
      let shown = try house.relance("show", id, on: day).ended().output
      #expect(try house.relance("show", id, on: "2026-07-13").ended().output == shown, "no later figures")
    }

    @Test("of an erased customer is refused, and its dossiers in the store go with it")
    func erased() throws {
      let screen = try Screen(house)
      try screen.waitFor("(?m)^>")
      try screen.press("2")
      try screen.press("Enter")
      try screen.waitFor("C-00")
      try screen.press("X")
      try screen.waitFor("Dossier : ce qui manque")
      try screen.waitFor("À ajouter")
      try screen.press("Escape")
      try screen.waitFor("Dossier écrit, rien n'est parti")
      screen.close()
      let written = house.files("outbox/dossiers", ending: ".zip")
      #expect(written.count == 1)
      let number = try #require(written.first?.firstMatch(of: /dossier-(C-\d+)-2026/)).1
      try house.relance("subject", "erase", "\(number)", "--yes", "--even-owing", "demandé").ended()
      #expect(house.files("outbox/dossiers", ending: ".zip").isEmpty)
      #expect(house.files("outbox/dossiers", ending: ".pdf").isEmpty)
      let refused = try house.relance("dossier", "\(number)").ended(1)
      #expect(refused.errors.contains("effac"))
    }
  }
}
