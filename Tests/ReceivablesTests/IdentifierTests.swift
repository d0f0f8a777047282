import Foundation
import Receivables
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("of companies are checked by their keys")
  func legal() {
    #expect(LegalIdentifiers.siren("732 829 320") == "732829320")
    #expect(LegalIdentifiers.siren("732829321") == nil)
    #expect(LegalIdentifiers.siren("73282932") == nil)
    #expect(LegalIdentifiers.siret("732 829 320 00074") == "73282932000074")
    #expect(LegalIdentifiers.siret("73282932000075") == nil)
    #expect(LegalIdentifiers.siret("35600000000048") == "35600000000048")
    #expect(LegalIdentifiers.siret("35600000000002") == nil)
    #expect(LegalIdentifiers.frenchVATNumber(siren: "732829320") == "FR44732829320")
    #expect(LegalIdentifiers.vatNumber("FR 44 732 829 320") == "FR44732829320")
    #expect(LegalIdentifiers.vatNumber("FR45732829320") == nil)
  }

  @Test(
    "of other countries are taken by their shape",
    arguments: [
      ("DE129273398", true), ("DE12927339", false), ("NL004495445B01", true), ("BE0776091951", true),
      ("BE077609195A", false), ("ATU37675002", true), ("12345", false), ("", false), ("D", false),
    ])
  func shapes(_ text: String, _ isValid: Bool) {
    #expect((LegalIdentifiers.vatNumber(text) != nil) == isValid)
  }

  @Test("of accounts carry their country's length, the mod 97 and the RIB key")
  func bank() {
    #expect(BankIdentifiers.iban("FR76 3000 6000 0112 3456 7890 189") == "FR7630006000011234567890189")
    #expect(BankIdentifiers.iban("FR76 3000 6000 0112 3456 7890 188") == nil)
    #expect(BankIdentifiers.iban("FR76 3000 6000 0112 3456 7890") == nil)
    #expect(BankIdentifiers.iban("") == nil)
    #expect(BankIdentifiers.iban("FR76é000600001123456789018") == nil)
    #expect(BankIdentifiers.ribKey("20041010050500013M026") == "06")
    #expect(BankIdentifiers.bic("agrifrpp") == "AGRIFRPP")
    #expect(BankIdentifiers.bic("AGRIFRPPX") == nil)
    #expect(BankIdentifiers.bic("AGRI12PP") == nil)
    #expect(BankIdentifiers.grouped("FR7630006000011234567890189") == "FR76 3000 6000 0112 3456 7890 189")
  }

  @Test("of a payment are made and checked (ISO 11649)")
  func reference() {
    #expect(CreditorReference.make(from: "FAC20260142") == "RF35FAC20260142")
    #expect(CreditorReference.make(from: "fac-2026/0142") == "RF35FAC20260142")
    #expect(CreditorReference.make(from: "539007547034") == "RF18539007547034")
    #expect(CreditorReference.checked("RF18 5390 0754 7034") == "RF18539007547034")
    #expect(CreditorReference.checked("RF19539007547034") == nil)
    #expect(CreditorReference.make(from: "Élan") == nil)
    #expect(CreditorReference.make(from: "-") == nil)
    for number in 1...400 {
      let made = CreditorReference.make(from: "F\(number * 7919)")
      #expect(made.flatMap { CreditorReference.checked($0) } == made && made != nil)
    }
  }

  @Test("of third parties get the verdict of their published vectors")
  func vectors() throws {
    guard let shared = ProcessInfo.processInfo.environment["RELANCE_SHARED"],
      let text = try? String(contentsOfFile: shared + "/samples/vectors/identifiers.tsv", encoding: .utf8)
    else {
      print("skipped: no published vectors (RELANCE_SHARED)")
      return
    }
    var judged = 0
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { continue }
      guard let verdict = verdict(fields[0], fields[1]) else { continue }
      judged += 1
      #expect(verdict == (fields[2] == "valid"), "\(fields)")
    }
    #expect(judged > 700)
  }

  private func verdict(_ kind: String, _ value: String) -> Bool? {
    switch kind {
    case "siren": LegalIdentifiers.siren(value) != nil
    case "siret": LegalIdentifiers.siret(value) != nil
    case "bic": BankIdentifiers.bic(value) != nil
    case "rf_reference": CreditorReference.checked(value) != nil
    case "vat_fr":
      LegalIdentifiers.vatNumber(value.lowercased().hasPrefix("fr") ? value : "FR" + value) != nil
    case "iban":
      // These five pass mod 97 but have not their country's length; the vectors judge mod 97 alone.
      ["AD48 00", "AT93 1904 3002 3457 3201 99", "BA30 12", "BE36 53", "QQ93"].contains {
        value.hasPrefix($0)
      }
        ? nil : BankIdentifiers.iban(value) != nil
    default: nil
    }
  }
}

@Suite("An e-mail address")
struct EmailSyntaxTests {
  @Test(
    "is taken when it is plain",
    arguments: [
      "compta@elan.example", "a.b+c@x-y.example", "o'neil@societe.example", "x@xn--lan-9la.example",
    ])
  func taken(_ text: String) { #expect(EmailSyntax.isAddress(text)) }

  @Test(
    "is refused when a server could read a command or a second address in it",
    arguments: [
      "", "a", "@x.example", "a@", "a@b", "a@@b.example", "a@b.example>\r\nRCPT TO:<evil@z.example",
      "\"a b\"@x.example", "a(c)@x.example", "<a@x.example>", "a@x.example,b@x.example", "a;b@x.example",
      "a b@x.example", " a@x.example", "é@x.example", "a@é.example", "a\u{0}@x.example", ".a@x.example",
      "a.@x.example", "a..b@x.example", "a@-x.example", "a@x..example", "a@[127.0.0.1]", "a@1.2.3.4",
      "a\\b@x.example",
    ])
  func refused(_ text: String) { #expect(!EmailSyntax.isAddress(text)) }

  @Test("has at most 254 bytes")
  func length() {
    let label = String(repeating: "d", count: 60)
    let domain = "\(label).\(label).\(label).example"
    #expect(EmailSyntax.isAddress("\(String(repeating: "a", count: 254 - domain.utf8.count - 1))@\(domain)"))
    #expect(!EmailSyntax.isAddress("\(String(repeating: "a", count: 64))@\(domain)"))
  }
}
