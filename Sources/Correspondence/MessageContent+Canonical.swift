import Dunning
import Receivables

extension MessageContent {
  /// The same content gives the same bytes on every machine, and two contents never share theirs.
  ///
  /// First line `relance-message 1`, then every field in a fixed order as `name length:bytes`, a list as its count and
  /// that many `-` fields, claimed charges, copies, deductions and the day of a payment thanked for only where there are some, a day as `YYYY-MM-DD` or empty, money in cents. The text is UTF-8 and never normalised.
  package var canonicalBytes: [UInt8] {
    var out = CanonicalWriter()
    out.put("relance-message", 1)
    out.put("channel", channel.rawValue)
    out.put("language", language.rawValue)
    out.put("step", step.code)
    out.put("day", day)
    out.put("to", recipient.name)
    out.put("address", recipient.address)
    out.put("postal", recipient.postalLines)
    write(sender, to: &out)
    out.put("subject", subject)
    out.put("blocks", blocks.count)
    for block in blocks {
      switch block {
      case .paragraph(let text): out.put("paragraph", text)
      case .invoiceTable: out.put("table", "")
      }
    }
    out.put("lines", lines.count)
    for line in lines { write(line, to: &out) }
    out.put("currency", currency.code)
    out.put("demanded", demandedCents)
    out.put("deadline", deadline)
    out.put("bank", [bank.beneficiary, bank.iban, bank.bic])
    out.put("reference", reference)
    out.put("attachments", attachments.count)
    for attachment in attachments {
      switch attachment {
      case .statement(let asOf): out.put("statement", asOf)
      case .logo(let file): out.put("logo", file)
      }
    }
    if interestCents != 0 || feeCents != 0 {
      out.put("interest", interestCents)
      out.put("fees", feeCents)
    }
    if !copies.isEmpty {
      out.put("copies", copies.count)
      for copy in copies {
        out.put("to", copy.name)
        out.put("address", copy.address)
      }
    }
    if !deductions.isEmpty {
      out.put("deductions", deductions.count)
      for deduction in deductions { write(deduction, to: &out) }
    }
    return out.bytes
  }

  private func write(_ deduction: Deduction, to out: inout CanonicalWriter) {
    switch deduction.source {
    case .creditNote(let id):
      out.put("credit", Int(id.number))
      out.put("number", deduction.number)
    case .payment(let id): out.put("payment", Int(id.number))
    }
    out.put("day", deduction.day)
    out.put("cents", deduction.cents)
  }

  private func write(_ sender: MessageSender, to out: inout CanonicalWriter) {
    out.put("from", sender.company)
    out.put("head", sender.postalLines)
    out.put("city", sender.city)
    out.put("legal", sender.legalLine)
    out.put("name", sender.name)
    out.put("email", sender.email)
    out.put("reply", sender.replyTo)
  }

  private func write(_ line: StatementLine, to out: inout CanonicalWriter) {
    out.put("invoice", Int(line.invoice.number))
    out.put("number", line.number)
    out.put("issued", line.issued)
    out.put("due", line.due)
    out.put("total", line.totalCents)
    out.put("paid", line.paidCents)
    out.put("open", line.openCents)
    out.put("late", line.daysLate)
    out.put("level", line.level?.code ?? "")
    out.put("since", line.levelDay)
    out.put("named", line.isNamedOnly ? (line.isNoticed ? 2 : 1) : 0)
    if let day = line.paidOn { out.put("settled", day) }
  }
}
