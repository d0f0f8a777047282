import Backoffice
import Casework
import Delivery
import Dunning
import Receivables
import Wording

extension DossierBuilder {
  /// What agency and court look for: what is in order, what is missing, which papers are still to be added.
  var checklist: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.page, heading("Liste de contrôle", "Checklist")]
    blocks += facts.points.map { .paragraph(($0.isMet ? "[x] " : "[ ] ") + $0.sentence(in: language)) }
    blocks.append(.subheading(language.say("Pièces à ajouter à la main", "Papers to add by hand")))
    blocks += facts.wantedPapers.map { paper in
      let attached = papers.filter { $0.attachment.paper == paper }.map(\.piece.name)
      let isTold = paper == .invoice && !(attached.isEmpty && faults.isEmpty)
      let missing = isTold ? uncopied.joined(separator: ", ") : ""
      let words =
        paper.name(in: language) + language.say(" : ", ": ")
        + (attached.isEmpty ? paper.option(in: language) : attached.joined(separator: ", "))
        + (missing.isEmpty ? "" : language.say(" ; manque : \(missing)", "; missing: \(missing)"))
      return .paragraph((attached.isEmpty || !missing.isEmpty ? "[ ] " : "[x] ") + words)
    }
    blocks.append(.subheading(language.say("Où porter la demande", "Where to file")))
    return blocks + court.map(ReportDocument.Block.fine)
  }

  /// Numbers of the invoices without a copy, each with what is wrong with its file if there is one.
  private var uncopied: [String] {
    facts.uncopied(with: copied).map { invoice in
      faults[invoice.id].map { "\(invoice.number) (\($0.words(in: language)))" } ?? invoice.number
    }
  }

  /// The invoices of which copies were found; nil where a person attached some, which may hold them all.
  private var copied: Set<InvoiceID>? {
    let copies = papers.filter { $0.attachment.paper == .invoice }
    return copies.contains { $0.attachment.invoice == nil }
      ? nil : Set(copies.compactMap(\.attachment.invoice))
  }

  /// Art. 1405 to 1422 CPC; L125-1 and R124-3 to R124-7 CPCE.
  private var court: [String] {
    let city = facts.customer.address.city
    let seat = city.isEmpty ? "" : " (\(city))"
    switch facts.customer.segment {
    case .business:
      return [
        language.say(
          "Injonction de payer : requête au greffe du tribunal de commerce (ou tribunal des activités économiques) du "
            + "siège du débiteur\(seat), avec ce décompte et les pièces (art. 1406 et 1407 CPC). Sans avocat "
            + "jusqu'à 10 000 €.",
          "Order for payment: petition to the registry of the commercial court of the debtor's seat\(seat), with this "
            + "statement and the papers (art. 1406 and 1407 CPC). No lawyer up to €10,000."), served,
      ]
    case .consumer:
      return [
        language.say(
          "Injonction de payer : requête au tribunal judiciaire (juge des contentieux de la protection) du domicile du "
            + "débiteur\(seat). Jusqu'à 5 000 €, tenter d'abord une conciliation (art. 750-1 CPC).",
          "Order for payment: petition to the tribunal judiciaire of the debtor's home\(seat). Up to €5,000, try "
            + "conciliation first (art. 750-1 CPC)."), served,
      ]
    case .publicBody:
      return [
        language.say(
          "Personne publique : ni injonction de payer ni saisie ; saisir l'ordonnateur, le comptable, puis le juge "
            + "administratif.",
          "Public body: neither order for payment nor seizure; turn to its payer, then to the administrative court."
        )
      ]
    }
  }

  private var served: String {
    language.say(
      "L'ordonnance est à signifier par commissaire de justice dans les trois mois (ordonnances depuis le 01/09/2026, "
        + "art. 1411 CPC) ; opposition dans le mois.",
      "The order is to be served by a bailiff within three months (orders since 01/09/2026, art. 1411 CPC); objection "
        + "within a month.")
  }

  /// Every file with its SHA-256.
  var pieceList: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [heading("Pièces", "Pieces")]
    guard !pieces.isEmpty else {
      return blocks + [.paragraph(language.say("Aucune pièce jointe.", "No piece attached."))]
    }
    for (place, piece) in pieces.enumerated() {
      blocks += [.paragraph("\(place + 1). \(piece.name) · \(piece.title)"), .fine("SHA-256 \(piece.hash)")]
    }
    return blocks + [
      .fine(
        language.say(
          "SHA256SUMS, dans l'archive, reprend ces empreintes et celle de ce document (sha256sum -c SHA256SUMS).",
          "SHA256SUMS, in the archive, repeats these and that of this document (sha256sum -c SHA256SUMS)."))
    ]
  }
}
