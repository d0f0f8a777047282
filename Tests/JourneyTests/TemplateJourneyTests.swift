import Foundation
import Testing
import Workbench

@Suite("Texts tried on everybody")
struct TemplateJourneyTests {
  private func open() throws -> House {
    let house = try House()
    try house.open()
    let customer =
      "Numéro client;Raison sociale;Langue;Segment;Nom contact;E-mail\nC-009;Sans Ville;fr;b2b;Roux;roux@ville.example\n"
    try house.relance("import", house.write(customer, "c.csv")).ended()
    let invoice =
      "Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise\nC-009;F-901;01/05/2026;31/05/2026;90,00;EUR\n"
    try house.relance("import", house.write(invoice, "f.csv")).ended()
    return house
  }

  @Test(
    "name the customer without a city, and the text that asks for what a record lacks; nothing is recorded")
  func check() throws {
    let house = try open()
    let before = try house.relance("dump").ended().output
    let said = try house.relance("template", "check", "--json").ended(1)
    let findings = try said.list("findings")
    let homeless = findings.filter { ($0["customers"] as? [String]) == ["C-009"] }
    // One fault of several texts is told once, with all of them.
    let texts = homeless.compactMap { $0["texts"] as? [String] }
    #expect(texts.contains { $0.contains("md.fr") } && texts.contains { $0.count > 1 })
    #expect(homeless.count == findings.count)
    try house.write(
      "Objet : Relance de [[CustomerName]]\n\nN° TVA [[CustomerVATNumber]]\n\n[[InvoiceTable]]\n",
      "store/templates/r2.fr.txt")
    let told = try house.relance("template", "check", "--lang", "fr").ended(1)
    let line = try #require(told.output.split(separator: "\n").first { $0.hasPrefix("r2.fr (R2) : ") })
    #expect(line.contains("« CustomerVATNumber » manque"))
    #expect(told.output.contains("C-001, C-002, C-003, C-004, C-005, C-006, C-009"))
    #expect(try house.relance("dump").ended().output == before)
  }

  @Test("tell file and line of what nobody may say to a consumer, and planning holds such a text back")
  func consumer() throws {
    let house = try House()
    try house.open(
      customers: Company.customers.replacing(
        "Café du Port;1, le Port;35400;Saint-Malo;FR;fr;b2b",
        with: "Paul Hervé;1, le Port;35400;Saint-Malo;FR;fr;b2c"))
    #expect(try house.relance("template", "check").ended().output.contains("tous peuvent partir"))
    try house.write(
      "Objet : Rappel\n\n[[Greeting]]\n\n[[InvoiceTable]]\n\nÀ défaut, un huissier passera.\n",
      "store/templates/r1.fr.txt")
    let told = try house.relance("template", "check").ended(1)
    #expect(told.output.contains("templates/r1.fr.txt:7 (R1) : ") && told.output.contains("« huissier »"))
    #expect(told.output.contains("    C-006\n"))
    // The scenario's check finds it too, as it finds any wrong file.
    let refused = try house.relance("scenario", "check", "--lang", "fr").ended(78)
    #expect(refused.errors.contains("templates/r1.fr.txt:7: huissier : ") && refused.output.isEmpty)
    let problems = try house.relance("scenario", "check", "--json").ended(78).list("problems")
    #expect(problems.count == 1 && problems[0]["file"] as? String == "templates/r1.fr.txt")
    #expect(problems[0]["line"] as? Int == 7 && (problems[0]["remedy"] as? String)?.isEmpty == false)
    try house.relance("plan").ended()
    let id = try #require(house.reminder(of: "C-006")["id"] as? String)
    #expect(try house.relance("queue").ended().output.contains("particulier"))
    #expect(try house.relance("approve", id).ended(1).errors.contains("« huissier »"))
  }

  @Test(
    "the scenario's check tells the faults of texts as those of files, and no fault of what a record lacks")
  func scenarioCheck() throws {
    let house = try open()
    let sound = try house.relance("scenario", "check", "--lang", "fr").ended()
    #expect(sound.output.contains("il manque à 1 client une donnée") && sound.errors.isEmpty)
    let body = "\n\nMise en demeure sous [[DeadlineDate]]\n\n[[InvoiceTable]]\n\n[[IBAN]]\n"
    try house.write("Objet : Mise en demeure" + body, "store/templates/md.fr.txt")
    let refused = try house.relance("scenario", "check", "--lang", "fr").ended(78)
    #expect(refused.errors.contains("templates/md.fr.txt: "))
    #expect(refused.errors.contains("article 1344") && refused.errors.contains("Remettez cette mention"))
    #expect(try house.relance("template", "check", "--lang", "fr").ended(1).output.contains("article 1344"))
    try house.write(
      "Objet : Mise en demeure" + body + "\nArticle 1344 du Code civil.\n", "store/templates/md.fr.txt")
    try house.relance("scenario", "check").ended()
    // What the text alone shows is named with the same folder.
    try house.write("Objet : Rappel\n\n[[CustomerNme]]\n", "store/templates/r1.fr.txt")
    #expect(
      try house.relance("scenario", "check", "--lang", "fr").ended(78).errors.contains(
        "templates/r1.fr.txt:3: CustomerNme : "))
  }

  @Test(
    "open with the sentence that the profile of a customer says, for it alone, and hold its free variables")
  func iceBreaker() throws {
    let house = try open()
    try house.relance(
      "profile", "C-001", "--ice-breaker", "Bravo pour le salon.", "--variable", "chantier=Lyon"
    ).ended()
    let told = try house.relance("profile", "C-001", "--json").ended().object()
    #expect(told["ice-breaker"] as? String == "Bravo pour le salon.")
    #expect(told["variables"] as? [String: String] == ["chantier": "Lyon"])
    let own = try house.relance("template", "preview", "R1", "C-001").ended().output
    #expect(own.contains("\n\nBravo pour le salon.\n\n"))
    #expect(!(try house.relance("template", "preview", "R1", "C-002").ended().output.contains("Bravo")))
    try house.write(
      "Objet : Chantier [[var:chantier]]\n\n[[InvoiceTable]]\n\n[[IBAN]]\n", "store/templates/r1.fr.txt")
    #expect(
      try house.relance("template", "preview", "R1", "C-001").ended().output.contains("Chantier Lyon"))
    #expect(
      try house.relance("template", "check", "--lang", "fr").ended(1).output.contains("« var:chantier »"))
    #expect(
      try house.relance("profile", "C-001", "--variable", "chantier", "--lang", "fr").ended(64).errors
        .contains("NOM=TEXTE"))
    let spaced = try house.relance("profile", "C-001", "--variable", "bad name=1", "--lang", "fr").ended(1)
    #expect(spaced.errors.contains("« bad name » ne peut pas nommer une variable. Lettres, chiffres"))
    #expect(
      try house.relance("profile", "C-001", "--variable", "a=1", "--variable", "a=2", "--lang", "fr").ended(
        64
      )
      .errors.contains("donnée deux fois"))
    #expect(
      try house.relance("profile", "C-001", "--json").ended().object()["variables"] as? [String: String]
        == ["chantier": "Lyon"])
  }

  @Test("are read on one customer with its own figures, and shown to begin one's own with")
  func previewAndShow() throws {
    let house = try open()
    let before = try house.relance("dump").ended().output
    let shown = try house.relance("template", "preview", "r2", "C-001", "--lang", "fr").ended().output
    #expect(shown.contains("Objet : ") && shown.contains("F-101") && shown.contains("F-102"))
    #expect(shown.contains("FR76 3000 6000 0112 3456 7890 189") && shown.hasPrefix("À : "))
    #expect(
      try house.relance("template", "preview", "AP", "C-001", "--lang", "fr").ended(64).errors.contains(
        "(P0, J0, "))
    #expect(
      try house.relance("template", "preview", "R1", "C-001", "--by", "sms", "--lang", "fr").ended(64).errors
        .contains("(email)"))
    let words = try house.relance("template", "show", "r2.en").ended().output
    #expect(words.hasPrefix("Subject: ") && words.contains("[[InvoiceTable]]"))
    #expect(
      try house.relance("template", "show", "r9.fr", "--lang", "en").ended(64).errors.contains(
        "followed by .fr or .en"))
    #expect(try house.relance("dump").ended().output == before)
  }

  @Test("say first why a step would not leave today, as why does, and show the text all the same")
  func notToday() throws {
    let house = try open()
    func preview(_ step: String, _ customer: String) throws -> (note: String, text: String) {
      let output = try house.relance("template", "preview", step, customer, "--lang", "fr").ended().output
      let lines = output.split(separator: "\n", maxSplits: 1).map(String.init)
      return lines[0].hasPrefix("À noter") ? (lines[0], lines[1]) : ("", output)
    }
    func isToldByWhy(_ note: String, _ customer: String) throws -> Bool {
      let reason = note.replacingOccurrences(
        of: "^À noter : [A-Z0-9]+ ne partirait pas aujourd'hui\\. ", with: "", options: .regularExpression)
      let told = try house.relance("why", customer, "--json", "--lang", "fr").ended().object()
      return reason != note && ((told["lines"] as? [String])?.contains(reason) ?? false)
    }
    // What leaves today has no note, and lists what planning would list.
    #expect(try preview("R2", "C-001").note.isEmpty)
    // Another step leaves in its place.
    let later = try preview("R3", "C-001")
    #expect(later.note.contains("R3 ne partirait pas aujourd'hui. Proposé : R2"))
    #expect(later.text.hasPrefix("À : ") && later.text.contains("F-101"))
    #expect(try isToldByWhy(later.note, "C-001"))
    // A dispute of one invoice leaves the other; a dispute of all stops the step.
    try house.relance("dispute", "C-001", "--reason", "price", "--invoice", "F-101").ended()
    let half = try preview("R1", "C-001")
    #expect(!half.text.contains("F-101") || !half.note.isEmpty)
    try house.relance("dispute", "C-006", "--reason", "price").ended()
    let disputed = try preview("R2", "C-006")
    #expect(disputed.note.contains("Litige LI-2 ouvert") && disputed.text.contains("F-601"))
    #expect(try isToldByWhy(disputed.note, "C-006"))
    let told = try house.relance("template", "preview", "R2", "C-006", "--json").ended().object()
    #expect((told["not_today"] as? String)?.contains("LI-2") == true)
    // The customer is closed today.
    try house.relance("profile", "C-004", "--closings", "15/06/2026-19/06/2026").ended()
    let closed = try preview("R1", "C-004")
    #expect(closed.note.contains("Client fermé"))
    #expect(try isToldByWhy(closed.note, "C-004"))
    let free = try house.relance("template", "preview", "R2", "C-001", "--json").ended().object()
    #expect(free.keys.contains("not_today"))
  }
}
