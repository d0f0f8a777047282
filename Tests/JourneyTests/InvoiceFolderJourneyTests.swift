import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Copies of invoices in a folder")
  struct InvoiceCopies {
    let house: House

    /// A house whose settings name a folder that is not there yet.
    init() throws {
      house = try House()
      try house.open()
      let settings = try String(contentsOfFile: "\(house.home)/store/settings.toml", encoding: .utf8)
      try house.write(settings + "\n[papers]\ninvoices = \"../factures\"\n", "store/settings.toml")
    }

    private func make(_ folder: String = "factures") throws {
      try FileManager.default.createDirectory(
        atPath: "\(house.home)/\(folder)", withIntermediateDirectories: true)
    }

    private func write(_ word: String, _ name: String) throws {
      try house.write(String(decoding: SmallPDF.bytes(word), as: UTF8.self), name)
    }

    @Test("go into the dossier, which says which are missing")
    func copies() throws {
      let refused = try house.relance("dossier", "C-001", "--out", "\(house.home)/f.zip").ended(66)
      #expect(refused.errors.contains("factures"))
      #expect(try house.relance("doctor", "--lang", "fr").ended(78).output.contains("Impossible de lire"))
      try make()
      try write("F-101", "factures/f-101.pdf")
      try write("F-601", "factures/F-601.PDF")
      let some = try house.relance("dossier", "C-001", "--out", "\(house.home)/f.zip", "--json").ended()
        .object()
      #expect(some["uncopied"] as? [String] == ["F-102"])
      let folder = "\(house.home)/f"
      _ = try Program.output(of: "/usr/bin/unzip", "-q", folder + ".zip", "-d", folder)
      let pieces = try FileManager.default.contentsOfDirectory(atPath: folder + "/pieces")
      #expect(pieces == ["01_facture_f-101.pdf"], "nobody else's invoice")
      #expect(
        FileManager.default.contents(atPath: folder + "/pieces/01_facture_f-101.pdf")
          == SmallPDF.bytes("F-101"))
      #expect(try Program.text(ofPDF: "\(house.home)/f.pdf").contains("manque : F-102"))
      try write("F-102", "factures/F_102.pdf")
      let all = try house.relance(
        "dossier", "C-001", "--out", "\(house.home)/f.zip", "--force", "--lang", "fr"
      ).ended().output
      let doctor = try house.relance("doctor", "--lang", "fr").ended().output
      #expect(doctor.contains("factures échues ont leur copie"))
      #expect(!all.contains("Sans copie") && !all.contains("copie de chaque facture"))
    }

    @Test("that cannot be taken are told with the reason, and the dossier is written all the same")
    func faults() throws {
      try make("factures/F-101.pdf")
      try write("F-102", "factures/F-102.pdf")
      let told = try house.relance("dossier", "C-001", "--out", "\(house.home)/f.zip", "--lang", "fr").ended()
      #expect(told.output.contains("[ ] Sans copie : F-101 (n'est pas un PDF lisible)\n"))
      let text = try Program.text(ofPDF: "\(house.home)/f.pdf")
      #expect(text.contains("_facture_F-102.pdf") && text.contains("manque : F-101 (n'est pas un PDF"))
      let refused = try house.relance("dossier", "C-001", "--out", "\(house.home)/g.zip", "--json").ended()
        .object()
      #expect(refused["uncopied"] as? [String] == ["F-101"])
      let copies = try #require(refused["refused_copies"] as? [[String: String]])
      #expect(copies == [["invoice": "F-101", "text": "n'est pas un PDF lisible"]])
      #expect(try house.relance("doctor", "--lang", "fr").ended().output.contains("1 fichier(s) refusé(s)"))
    }

    @Test("are asked for on the dashboard's page by number, and only those that are missing")
    func page() throws {
      try make()
      try write("F-101", "factures/F-101.pdf")
      let screen = try Screen(house, columns: 120, rows: 36)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("2")
      try screen.waitFor("Boulangerie")
      try screen.press("/")
      try screen.type("Boulangerie")
      try screen.press("Enter", "Enter")
      try screen.waitFor("C-001")
      try screen.press("X")
      let page = try screen.waitFor("Dossier : ce qui manque")
      #expect(page.contains("[ ] Sans copie : F-102."), "\(page)")
      #expect(!page.contains("copie de chaque facture") && page.contains("À ajouter : bon de commande"))
    }

    @Test("are named when their customer is erased: they are people's own files")
    func erased() throws {
      try make()
      for name in ["F-101", "c-001_f-102", "F-601", "lettre Diallo"] {
        try write(name, "factures/\(name).pdf")
      }
      let answer = try house.relance(
        "subject", "erase", "C-001", "--yes", "--even-owing", "demande", "--json"
      ).ended().object()
      #expect(
        answer["still_named"] as? [String] == [
          "../factures/F-101.pdf", "../factures/c-001_f-102.pdf", "../factures/lettre Diallo.pdf",
        ])
    }

    @Test("are not looked for by an erasure whose folder is away, which says so")
    func away() throws {
      let told = try house.relance(
        "subject", "erase", "C-001", "--yes", "--even-owing", "demande", "--lang", "fr"
      ).ended()
      #expect(told.errors.contains("../factures/ ne se laisse pas lire"))
    }
  }
}
