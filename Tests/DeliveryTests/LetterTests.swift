import Delivery
import Foundation
import Testing
import Workbench

@Suite("A letter")
struct LetterTests {
  private let labels = PaymentBox.Labels(
    title: "Règlement", beneficiary: "Bénéficiaire", iban: "IBAN", bic: "BIC", reference: "Référence",
    amount: "Montant", code: "Virement par QR code")

  private func letter(recipient: [String], body: [LetterDocument.Block]) -> LetterDocument {
    let iban = "FR7630006000011234567890189"
    return LetterDocument(
      sender: ["Atelier Vendeur SARL", "3 rue des Forges", "69003 Lyon"], logo: png, recipient: recipient,
      references: ["Nos références : R-12", "Client : 411ELAN"], placeAndDate: "Lyon, le 23 novembre 2026",
      mention: "Lettre recommandée avec avis de réception", subject: "Objet : mise en demeure", body: body,
      closing: ["Veuillez agréer nos salutations distinguées.", "", "Zoé Vendeur"],
      payment: PaymentBox(
        labels: labels, beneficiary: "Atelier Vendeur SARL", iban: iban, bic: "AGRIFRPP", reference: "R-12",
        amount: "1 250,00 €",
        code: EPCPayment(beneficiary: "Atelier Vendeur SARL", iban: iban, cents: 125_000, reference: "R-12")),
      footer: ["Atelier Vendeur SARL – SIREN 999 000 017 – capital 10 000 €"], pageLabel: "page {x}/{y}",
      created: "2026-11-23T12:00:00+01:00")
  }

  private func table(rows: Int) -> LetterTable {
    LetterTable(
      columns: [
        .init("Facture", weight: 2), .init("Libellé", weight: 4),
        .init("Échéance", alignment: .centre, weight: 2),
        .init("Reste dû", alignment: .right, weight: 1),
      ],
      rows: (1...rows).map {
        ["F-\($0)", "Prestation numéro \($0) à façon", "01/10/2026", "999 123 456 \($0),00 €"]
      },
      total: ["Total", "", "", "999 999 999 999,99 €"])
  }

  private let shortAddress = [
    "Élan & Fils", "À l'attention de Mme Élodie Naïve", "12 avenue de l'Été", "75001 Paris",
  ]

  @Test("is one A4 page with its fonts inside, its words in order and its IBAN in groups")
  func onePage() throws {
    let folder = try PrivateFolder("delivery")
    let document = letter(
      recipient: shortAddress,
      body: [.paragraph("Madame,\nNous constatons que <b>rien</b> & Ελλάς Łódź [[x]]."), .spacer])
    let file = try folder.write(try LetterWriter.pdf(document), "a.pdf")
    let facts = try Program.output(of: "/usr/bin/pdfinfo", file)
    #expect(facts.contains("A4"))
    #expect(facts.contains(/Pages: +1\n/))
    #expect(facts.contains(/CreationDate: +Mon Nov 23/))
    let text = try Program.output(of: "/usr/bin/pdftotext", "-layout", file, "-")
    for words in [
      "Élan & Fils", "Lettre recommandée avec avis de réception", "<b>rien</b> & Ελλάς Łódź [[x]].",
      "page 1/1",
      "1 250,00 €",
      "FR76 3000 6000 0112 3456 7890 189", "Client : 411ELAN", "Lyon, le 23 novembre 2026",
      "SIREN 999 000 017",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let fonts = try Program.output(of: "/usr/bin/pdffonts", file).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(/\ yes +yes +yes +\d+ +\d+/) })
  }

  @Test("never leaves how to pay alone on a page, whatever the length of its text", arguments: 1...40)
  func paymentInCompany(lines: Int) throws {
    let folder = try PrivateFolder("delivery")
    var document = letter(
      recipient: shortAddress,
      body: (1...lines).flatMap { [.paragraph("Alinéa \($0), qui tient sur une ligne."), .spacer] })
    document.closing = []
    let file = try folder.write(try LetterWriter.pdf(document), "a.pdf")
    let text = try Program.output(of: "/usr/bin/pdftotext", "-layout", file, "-")
    let page = try #require(text.split(separator: "\u{0C}").first { $0.contains("Bénéficiaire") })
    for paragraph in max(1, lines - 2)...lines { #expect(page.contains("Alinéa \(paragraph),")) }
  }

  @Test("shows at most four marks over one sign")
  func marks() throws {
    let folder = try PrivateFolder("delivery")
    let name = "E" + String(repeating: "\u{301}", count: 40) + "lan"
    let file = try folder.write(
      try LetterWriter.pdf(letter(recipient: [name], body: [.paragraph("Bonjour")])), "a.pdf")
    let plain = try folder.write(
      try LetterWriter.pdf(
        letter(
          recipient: ["E" + String(repeating: "\u{301}", count: 4) + "lan"], body: [.paragraph("Bonjour")])),
      "b.pdf")
    #expect(
      try Program.output(of: "/usr/bin/pdftotext", "-bbox", file, "-")
        == Program.output(of: "/usr/bin/pdftotext", "-bbox", plain, "-"))
  }

  @Test("gives the same file each time")
  func sameFile() throws {
    let document = letter(recipient: shortAddress, body: [.paragraph("Bonjour"), .table(table(rows: 3))])
    #expect(try LetterWriter.pdf(document) == LetterWriter.pdf(document))
  }

  static let addresses: [[String]] = [
    ["Élan & Fils"],
    [
      "Ελλάς Ёлка", "À l'attention de Łukasz", "Bâtiment C", "12 avenue de l'Été", "75001 Paris Cedex 01",
      "FRANCE",
    ],
    [
      "Société à très longue raison sociale pour le négoce des matériaux de construction et des bois exotiques",
      "Service comptabilité fournisseurs, centre de services partagés, bureau 1234", "12 avenue de l'Été",
      "75001 Paris",
    ],
  ]

  @Test("keeps the whole address, and nothing else, inside the envelope's window", arguments: addresses)
  func window(address: [String]) throws {
    let folder = try PrivateFolder("delivery")
    let file = try folder.write(
      try LetterWriter.pdf(letter(recipient: address, body: [.paragraph("Bonjour")])), "a.pdf")
    let boxes = try Program.output(of: "/usr/bin/pdftotext", "-bbox", file, "-")
    let millimetre = 72 / 25.4
    var inside: [String] = []
    let word = /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*)<\/word>/
    for match in boxes.matches(of: word) {
      let edges = [match.1, match.2, match.3, match.4].compactMap { Double($0) }.map { $0 / millimetre }
      let isTouching = edges[0] < 188 && edges[2] > 102 && edges[1] < 79 && edges[3] > 55
      guard isTouching else { continue }
      inside.append(String(match.5).replacing("&amp;", with: "&").replacing("&apos;", with: "'"))
      #expect(
        edges[0] >= 101.9 && edges[2] <= 188.1 && edges[1] >= 54.9 && edges[3] <= 79.1, "\(match.5) \(edges)")
    }
    #expect(inside.joined() == address.joined().replacing(" ", with: ""))
  }

  @Test("is refused with seven address lines or an address that no size can fit")
  func refusedAddress() {
    let seven = Array(repeating: "x", count: 7)
    #expect(throws: DeliveryProblem.recipientDoesNotFit(lines: 7)) {
      try LetterWriter.pdf(letter(recipient: seven, body: []))
    }
    let long = Array(repeating: String(repeating: "mot ", count: 100), count: 6)
    #expect(throws: DeliveryProblem.recipientDoesNotFit(lines: 6)) {
      try LetterWriter.pdf(letter(recipient: long, body: []))
    }
  }

  @Test("breaks a long table between rows, with its header again and every amount whole")
  func longTable() throws {
    let folder = try PrivateFolder("delivery")
    let long = (1...40).map { "Phrase numéro \($0) d'un paragraphe." }.joined(separator: " ")
    let document = letter(
      recipient: shortAddress, body: [.paragraph(long), .table(table(rows: 120)), .paragraph(long)])
    let file = try folder.write(try LetterWriter.pdf(document), "a.pdf")
    let pages = try Program.output(of: "/usr/bin/pdftotext", "-layout", file, "-").split(separator: "\u{0C}")
      .map(
        String.init)
    #expect(pages.count >= 4)
    for (index, page) in pages.enumerated() { #expect(page.contains("page \(index + 1)/\(pages.count)")) }
    for row in 1...120 {
      let holding = pages.filter { $0.contains("999 123 456 \(row),00 €") }
      #expect(holding.count == 1 && holding.allSatisfy { $0.contains("Reste dû") }, "row \(row)")
    }
    #expect(pages.joined().components(separatedBy: "999 999 999 999,99 €").count == 2)
    #expect((1...40).allSatisfy { pages.joined(separator: " ").contains("numéro \($0)") })
  }

  @Test("shows control characters instead of obeying them, and refuses a row higher than a page")
  func hostile() throws {
    let folder = try PrivateFolder("delivery")
    let hostile = "a\u{1B}[31mb\u{202E}c\u{0}d\u{85}e"
    let bytes = try LetterWriter.pdf(letter(recipient: [hostile, "rue\nhaute"], body: [.paragraph(hostile)]))
    let text = try Program.output(of: "/usr/bin/pdftotext", try folder.write(bytes, "a.pdf"), "-")
    #expect(text.contains("rue haute"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0.value == 0x85 })
    let huge = LetterTable(columns: [.init("x")], rows: [[String(repeating: "mot\n", count: 200)]])
    #expect(throws: DeliveryProblem.rowHigherThanPage(row: 1)) {
      try LetterWriter.pdf(letter(recipient: ["x"], body: [.table(huge)]))
    }
    var bad = letter(recipient: ["x"], body: [])
    bad.logo = Array(png.prefix(30))
    #expect(throws: DeliveryProblem.picture) { try LetterWriter.pdf(bad) }
  }

  @Test("of a whole account is a statement with totals, aged balance and the way to pay")
  func statement() throws {
    let folder = try PrivateFolder("delivery")
    let document = StatementDocument(
      title: "Relevé de compte", company: ["Atelier Vendeur SARL", "69003 Lyon"], customer: shortAddress,
      asOf: "Situation au 23 novembre 2026", table: table(rows: 60),
      totals: [
        .init(label: "Total EUR", amount: "1 250,00 €"), .init(label: "Total USD", amount: "99,00 $"),
      ],
      agedBalance: LetterTable(
        columns: ["Non échu", "1–30", "31–60", "61–90", "> 90"].map { .init($0, alignment: .right) },
        rows: [["0,00 €", "1 250,00 €", "0,00 €", "0,00 €", "0,00 €"]]),
      payment: PaymentBox(
        labels: labels, beneficiary: "Atelier Vendeur SARL", iban: "FR7630006000011234567890189",
        reference: "411ELAN",
        amount: "1 250,00 €", code: EPCPayment(beneficiary: "", iban: "", cents: 0, reference: "")),
      pageLabel: "{y} pages, page {x} {z}", created: "2026-11-23")
    let file = try folder.write(try StatementWriter.pdf(document), "a.pdf")
    let pages = try Program.output(of: "/usr/bin/pdftotext", "-layout", file, "-").split(separator: "\u{0C}")
      .map(
        String.init)
    #expect(pages.count == 3 || pages.count == 2)
    #expect(pages[0].contains("Relevé de compte") && pages[0].contains("Situation au 23 novembre 2026"))
    #expect(pages[0].contains("\(pages.count) pages, page 1 {z}"))
    #expect(pages.joined().contains("Total USD") && pages.joined().contains("> 90"))
    #expect(pages.joined().contains("FR76 3000 6000 0112 3456 7890 189"))
  }
}
