import Dunning
import Receivables
import Wording

extension MessageValues {
  /// Rows of a repeated section, each with its values; an empty text means "not known".
  func rows(_ list: RowList) -> [[RowField: String]] {
    switch list {
    case .invoices: facts.lines.filter { !$0.isNamedOnly }.map(row)
    case .namedInvoices: facts.lines.filter(\.isNamedOnly).map(row)
    case .deductions: facts.deductions.map(row)
    case .settlements: facts.settlements.map(row)
    case .previousReminders: facts.previousReminders.map(row)
    case .invoiceCharges: facts.charges.lines.map(row)
    case .chargeSegments:
      facts.charges.lines.flatMap { line in line.segments.map { row($0, of: line.number) } }
    }
  }

  private func row(_ line: StatementLine) -> [RowField: String] {
    let language = facts.language
    return [
      .number: Self.oneLine(line.number),
      .issueDate: line.issued.long(in: language),
      .dueDate: line.due.long(in: language),
      .total: money(line.totalCents),
      .paid: money(line.paidCents),
      .paymentDate: line.paidOn?.long(in: language) ?? "",
      .open: money(line.openCents),
      .daysLate: line.daysLate > 0 ? String(line.daysLate) : "",
      .level: Self.oneLine(line.level?.code ?? ""),
      .levelDate: line.levelDay?.long(in: language) ?? "",
    ]
  }

  private func row(_ deduction: Deduction) -> [RowField: String] {
    [
      .document: deduction.document(in: facts.language), .date: deduction.day.numeric,
      .amount: money(deduction.cents),
    ]
  }

  private func row(_ settlement: SettlementLine) -> [RowField: String] {
    let language = facts.language
    let note = settlement.creditNote.map(Self.oneLine)
    let isSetOff = settlement.interestCents > 0
    return [
      .number: Self.oneLine(settlement.invoice),
      .document: note.map { language.say("avoir \($0)", "credit note \($0)") }
        ?? language.say("règlement", "payment"),
      .date: settlement.day.numeric,
      .amount: money(settlement.cents),
      .interestPart: isSetOff ? money(settlement.interestCents) : "",
      .principalPart: isSetOff ? money(settlement.cents - settlement.interestCents) : "",
    ]
  }

  private func row(_ reminder: PreviousReminder) -> [RowField: String] {
    [
      .reminderStep: Self.oneLine(reminder.step.code),
      .reminderDate: reminder.day.long(in: facts.language),
      .reminderChannel: reminder.channel.name(in: facts.language),
      .reminderPost: reminder.post.map { event in
        facts.language.say(
          "\(event.kind.name(in: .french)) le \(event.day.numeric)",
          "\(event.kind.name(in: .english)) on \(event.day.numeric)")
      }.joined(separator: ", "),
    ]
  }
}
