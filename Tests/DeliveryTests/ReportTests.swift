import Delivery
import Foundation
import Receivables
import Testing
import Workbench

@Suite("A report and its archive")
struct ReportTests {
  private let day = Day(iso: "2026-06-17") ?? Day(number: 0)

  private func report(paragraphs: Int) -> ReportDocument {
    let rows = (1...60).map { ["F-\($0)", "\($0),00 €"] }
    return ReportDocument(
      title: "Dossier de recouvrement", subtitles: ["Élan & Fils · compte C-1", "Arrêté au 17 juin 2026"],
      author: ["Atelier Vendeur SARL", "69003 Lyon"],
      body: [
        .heading("Relevé"),
        .table(
          LetterTable(columns: [.init("Facture"), .init("Montant", alignment: .right)], rows: rows)),
        .page, .heading("Appels"), .subheading("Détail"),
        .table(LetterTable(columns: [.init(""), .init("")], rows: [["Nom", "作者商事"]])),
      ] + (0..<paragraphs).map { .paragraph("Paragraphe \($0) <b>tel quel</b>.") } + [.fine("petit")],
      footer: ["SIREN 999 000 017"], created: day.iso)
  }

  @Test("has its chapters in order, its tables whole, and the same bytes each time")
  func pages() throws {
    let folder = try PrivateFolder("report")
    let bytes = try ReportWriter.pdf(report(paragraphs: 80))
    #expect(try ReportWriter.pdf(report(paragraphs: 80)) == bytes)
    let file = try folder.write(bytes, "a.pdf")
    let text = try Program.text(ofPDF: file)
    for number in 1...60 { #expect(text.contains("F-\(number) ")) }
    #expect(text.contains("Paragraphe 79 <b>tel quel</b>.") && text.contains("作者商事"))
    let places = ["Relevé", "Appels", "Détail", "petit"].compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    #expect(text.contains(/page 1\/\d/) && text.contains("SIREN 999 000 017"))
  }

  @Test("an archive opens elsewhere, keeps names and bytes, and is the same in every time zone")
  func archive() throws {
    let entries = [
      ZipArchive.Entry(name: "dossier.pdf", bytes: Array("%PDF-1.7 …".utf8)),
      ZipArchive.Entry(name: "messages/01_été.eml", bytes: (0..<10_000).map { UInt8($0 % 7) }),
      ZipArchive.Entry(name: "vide", bytes: []),
    ]
    var archives: Set<[UInt8]> = []
    for zone in ["UTC", "Pacific/Auckland", "America/Los_Angeles"] {
      setenv("TZ", zone, 1)
      tzset()
      archives.insert(try ZipArchive.bytes(of: entries, on: day))
    }
    unsetenv("TZ")
    tzset()
    #expect(archives.count == 1)
    let folder = try PrivateFolder("archive")
    let file = try folder.write(try #require(archives.first), "a.zip")
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for entry in archive.infolist():
          print(entry.filename, entry.file_size, entry.date_time[:4], oct(entry.external_attr >> 16))
      """
    let told = try Program.output(of: "/usr/bin/env", "python3", "-c", script, file)
    #expect(
      told == """
        dossier.pdf 12 (2026, 6, 17, 12) 0o100600
        messages/01_été.eml 10000 (2026, 6, 17, 12) 0o100600
        vide 0 (2026, 6, 17, 12) 0o100600

        """)
    #expect(throws: DeliveryProblem.archive) {
      try ZipArchive.bytes(of: [entries[0], entries[0]], on: day)
    }
  }
}
