import Casework
import Correspondence
import Delivery
import Dunning
import Journal
import Receivables
import Wording

extension DossierBuilder {
  /// The whole document.
  var report: ReportDocument {
    let customer = facts.customer
    let company = book.house?.company
    let day = facts.day.long(in: language)
    return ReportDocument(
      title: language.say("Dossier de recouvrement", "Collection dossier"),
      subtitles: [
        language.say(
          "\(customer.name) · compte \(customer.number)", "\(customer.name) · account \(customer.number)"),
        language.say("Arrêté au \(day)", "As of \(day)"),
      ] + testMark,
      author: [company?.legalName ?? ""] + (company?.postalLines ?? []),
      body: parties + claim + statement + charges + correspondence + talk + limitation + checklist
        + pieceList,
      footer: [company?.legalLine ?? ""], created: facts.day.iso)
  }

  /// Nobody takes the dossier of a store whose messages reach nobody for another.
  private var testMark: [String] {
    mode == .live
      ? []
      : [language.say("ESSAI : rien n'est parti chez le client", "TEST: nothing has gone to the customer")]
  }

  func heading(_ french: String, _ english: String) -> ReportDocument.Block {
    .heading(language.say(french, english))
  }

  /// A table of names and values; empty values are left out.
  func named(_ rows: [(String, String)]) -> ReportDocument.Block {
    .table(
      LetterTable(
        columns: [.init("", weight: 1), .init("", weight: 3)],
        rows: rows.filter { !$0.1.isEmpty }.map { [$0.0, Self.cell($0.1)] }))
  }

  private var parties: [ReportDocument.Block] {
    let customer = facts.customer
    let company = book.house?.company
    let contacts = customer.contacts.map { contact in
      [contact.fullName, contact.role, contact.email, contact.phone].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    return [
      heading("Débiteur", "Debtor"),
      named(
        [
          (language.say("Nom", "Name"), customer.name),
          (language.say("Adresse", "Address"), customer.address.oneLine), ("SIREN", customer.siren),
          ("SIRET", customer.siret), (language.say("N° de TVA", "VAT number"), customer.vatNumber),
          (language.say("Nature", "Kind"), customer.segment.name(in: language)),
          (language.say("Conditions", "Terms"), customer.terms?.text(in: language) ?? ""),
        ] + contacts.map { (language.say("Contact", "Contact"), $0) }),
      heading("Créancier", "Creditor"),
      named([
        (language.say("Nom", "Name"), company?.legalName ?? ""),
        (language.say("Adresse", "Address"), company?.postalLines.joined(separator: ", ") ?? ""),
        ("SIREN", company?.siren ?? ""), (language.say("N° de TVA", "VAT number"), company?.vatNumber ?? ""),
        (language.say("Mentions", "Register"), company?.legalLine ?? ""),
        (
          "IBAN",
          company.map { company in
            [company.bank.printedIBAN, company.bank.bic, company.bank.beneficiary].filter { !$0.isEmpty }
              .joined(separator: " · ")
          } ?? ""
        ),
      ]),
    ]
  }

  private var claim: [ReportDocument.Block] {
    var blocks = [heading("Créance", "Claim")]
    for total in facts.totals {
      var rows = [(language.say("Principal, TTC", "Principal, VAT included"), total.principal)]
      if total.interest != 0 {
        rows.append((language.say("Pénalités de retard", "Interest"), total.interest))
      }
      if total.fees != 0 {
        rows.append((language.say("Indemnités forfaitaires", "Fixed recovery fees"), total.fees))
      }
      if total.credits != 0 {
        rows.append(
          (language.say("À déduire : avoirs et règlements non affectés", "Less credits"), -total.credits))
      }
      blocks.append(
        .table(
          LetterTable(
            columns: [
              .init(total.currency.code, weight: 3),
              .init(language.say("Montant", "Amount"), alignment: .right),
            ], rows: rows.map { [$0.0, money($0.1, total.currency)] },
            total: [language.say("Total réclamé", "Total claimed"), money(total.sum, total.currency)])))
    }
    blocks.append(.fine(law))
    if let anchor {
      blocks.append(
        .fine(
          language.say(
            "Journal : ligne \(anchor.line), SHA-256 \(anchor.hash).",
            "Journal: line \(anchor.line), SHA-256 \(anchor.hash).")))
    }
    return blocks
  }

  /// What the claim rests on.
  private var law: String {
    switch facts.customer.segment {
    case .business:
      language.say(
        "Pénalités de plein droit et indemnité forfaitaire de 40 € par facture : art. L441-10 II et D441-5 du Code "
          + "de commerce. Principal : art. 1103 et 1231-6 du Code civil.",
        "Interest by law and a fixed fee of €40 an invoice: art. L441-10 II and D441-5 Code de commerce. "
          + "Principal: art. 1103 and 1231-6 Code civil.")
    case .publicBody:
      language.say(
        "Intérêts moratoires au taux de la BCE, au premier jour du semestre où ils ont commencé à courir, majoré de "
          + "8 points, et indemnité forfaitaire de 40 € par facture : art. L2192-13, R2192-31 et D2192-35 du Code de la "
          + "commande publique.",
        "Interest at the ECB's rate, on the first day of the half-year in which it began to run, plus 8 points, and a "
          + "fixed fee of €40 an invoice: art. L2192-13, R2192-31 and D2192-35 Code de la commande publique.")
    case .consumer:
      language.say(
        "Intérêts au taux légal depuis la mise en demeure (art. 1231-6 et 1344-1 du Code civil) ; aucune indemnité "
          + "ni frais de recouvrement (art. L111-8 CPCE).",
        "Interest at the legal rate from the formal notice (art. 1231-6 and 1344-1 Code civil); no fee and no "
          + "recovery costs (art. L111-8 CPCE).")
    }
  }
}
