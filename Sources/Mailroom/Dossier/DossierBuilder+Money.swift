import Casework
import Delivery
import Receivables
import Wording

extension DossierBuilder {
  /// Invoice by invoice, with everything that was set against it (art. 1407 CPC: décompte des éléments de la créance).
  var statement: [ReportDocument.Block] {
    guard !facts.claims.isEmpty else { return [] }
    var blocks: [ReportDocument.Block] = [.page, heading("Relevé détaillé", "Itemised statement")]
    for currency in Set(facts.claims.map(\.invoice.currency)).sorted() {
      let claims = facts.claims.filter { $0.invoice.currency == currency }
      let rows = claims.flatMap(lines)
      let total = claims.reduce(0) { $0 + $1.openCents }
      blocks.append(
        .table(
          LetterTable(
            columns: [
              .init(language.say("Pièce", "Document"), weight: 4), .init("Date", weight: 2),
              .init(language.say("Échéance", "Due"), weight: 2),
              .init(language.say("Montant TTC", "Amount"), alignment: .right, weight: 2),
              .init(language.say("Reste dû", "Open"), alignment: .right, weight: 2),
              .init(language.say("Retard", "Late"), alignment: .right, weight: 1),
            ], rows: rows, total: ["Total", "", "", "", money(total, currency), ""])))
    }
    if !facts.credits.isEmpty {
      let sums = facts.credits.map { $0.text(in: language) }.joined(separator: " + ")
      blocks.append(
        .paragraph(
          language.say(
            "Avoirs et règlements non affectés, à déduire : \(sums).",
            "Credit notes and payments not allocated, to be taken off: \(sums).")))
    }
    return blocks
  }

  private func lines(of claim: DossierFacts.Claim) -> [[String]] {
    let invoice = claim.invoice
    let number = [invoice.number, invoice.reference].filter { !$0.isEmpty }.joined(separator: " · ")
    let first = [
      Self.cell(number), invoice.issued.numeric, invoice.due.numeric, money(invoice.cents, invoice.currency),
      money(claim.openCents, invoice.currency), DelayText.short(days: claim.daysLate, in: language),
    ]
    let others = claim.settlements.map { settlement -> [String] in
      let kind =
        settlement.isCreditNote
        ? language.say("– avoir", "– credit note") : language.say("– règlement", "– payment")
      return [
        Self.cell("\(kind) \(settlement.words)"), settlement.day.numeric, "",
        money(-settlement.cents, invoice.currency), "", "",
      ]
    }
    return [first] + others
  }

  /// Segment by segment, as `relance charges` computes them.
  var charges: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [
      heading("Pénalités et indemnités, segment par segment", "Interest and fees, segment by segment")
    ]
    if facts.charges.rows.isEmpty, facts.charges.uncomputed.isEmpty {
      return blocks + [.paragraph(language.say("Ni intérêts ni indemnité.", "No interest and no fee."))]
    }
    for row in facts.charges.rows { blocks += self.blocks(of: row) }
    for row in facts.charges.uncomputed {
      blocks += [
        .subheading(row.invoice.number), .paragraph(row.missing.phrase(in: language).problem),
      ]
    }
    return blocks
  }

  private func blocks(of row: InvoiceCharges) -> [ReportDocument.Block] {
    let currency = row.invoice.currency
    let segments = row.charges.segments.map { segment in
      [
        "\(segment.from.numeric) – \(segment.through.numeric)",
        segment.halfYear?.description ?? language.say("contrat", "contract"),
        segment.formula(in: currency, language),
      ]
    }
    var blocks: [ReportDocument.Block] = [
      .subheading(
        language.say(
          "\(row.invoice.number), échéance \(row.invoice.due.numeric)",
          "\(row.invoice.number), due \(row.invoice.due.numeric)"))
    ]
    if !segments.isEmpty {
      blocks.append(
        .table(
          LetterTable(
            columns: [
              .init(language.say("Du – au", "From – to"), weight: 3),
              .init(language.say("Semestre", "Half-year"), weight: 2),
              .init(language.say("Base × taux × jours", "Base × rate × days"), weight: 6),
            ], rows: segments)))
    }
    for setOff in row.charges.setOffs {
      let interest = money(setOff.interestCents, currency)
      let principal = money(setOff.principalCents, currency)
      blocks.append(
        .fine(
          language.say(
            "Règlement du \(setOff.day.numeric) : \(interest) sur les intérêts, \(principal) sur le principal "
              + "(art. 1343-1 C. civ.).",
            "Payment of \(setOff.day.numeric): \(interest) off interest, \(principal) off principal "
              + "(art. 1343-1 C. civ.).")))
    }
    let fee =
      row.charges.recoveryFeeCents > 0 ? row.recoveryFee.text(in: language) : language.say("0 €", "€0")
    blocks.append(
      .paragraph(
        language.say(
          "Intérêts \(row.interest.text(in: language)), indemnité forfaitaire \(fee) ; \(row.standing(in: language)).",
          "Interest \(row.interest.text(in: language)), fixed fee \(fee); \(row.standing(in: language))."))
    )
    return blocks
  }
}
