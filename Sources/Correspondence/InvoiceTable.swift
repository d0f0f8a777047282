import Dunning
import PlainText
import Receivables
import Wording

/// The table of invoices of a message, in words: the same for letters, statements, e-mails and previews.
package struct InvoiceTable: Hashable, Sendable {
  /// What stands for the table in texts, alone on its line.
  package static let marker = "[[InvoiceTable]]"

  /// A column of the table.
  package struct Column: Hashable, Sendable {
    /// Heading.
    package let heading: String
    /// Whether its cells keep to the right edge (amounts, delays).
    package let isRight: Bool
    /// The wider, the later it is dropped where room is short; 0 is never dropped.
    package let dropOrder: Int
  }

  /// Columns from left to right.
  package let columns: [Column]
  /// One row an invoice asked for, then one for each credit note or payment taken off; one text a column.
  package let rows: [[String]]
  /// "Total à régler" and the amount with its currency.
  package let total: (label: String, amount: String)
  /// A sentence for each invoice that is only named.
  package let notes: [String]

  /// Writes the table of a message.
  package init(_ content: MessageContent) {
    let language = content.language
    let demanded = content.lines.filter { !$0.isNamedOnly }
    let isLate = demanded.contains { $0.daysLate > 0 }
    let isPartlyPaid = demanded.contains { $0.paidCents != 0 }
    func heading(_ french: String, _ english: String, right: Bool = false, drop: Int = 0) -> Column {
      Column(heading: language.say(french, english), isRight: right, dropOrder: drop)
    }
    columns =
      [
        heading("Facture", "Invoice"), heading("Date", "Date", drop: 2), heading("Échéance", "Due"),
      ] + (isPartlyPaid ? [heading("Montant TTC", "Total", right: true, drop: 1)] : [])
      + [heading("Reste dû", "Open", right: true)]
      + (isLate ? [heading("Retard", "Late", right: true, drop: 3)] : [])
    func money(_ cents: Int) -> String { Amount(cents: cents, currency: content.currency).text(in: language) }
    let invoices = demanded.map { line in
      [MessageValues.oneLine(line.number), line.issued.numeric, line.due.numeric]
        + (isPartlyPaid ? [money(line.totalCents)] : []) + [money(line.openCents)]
        + (isLate ? [line.daysLate > 0 ? DelayText.short(days: line.daysLate, in: language) : "–"] : [])
    }
    let deductions = content.deductions.map { deduction in
      [deduction.document(in: language), deduction.day.numeric, ""] + (isPartlyPaid ? [""] : [])
        + [money(-deduction.cents)] + (isLate ? [""] : [])
    }
    rows = invoices + deductions
    let isPrincipal = content.interestCents != 0 || content.feeCents != 0
    total = (
      isPrincipal
        ? language.say("Total en principal", "Principal") : language.say("Total à régler", "Total to pay"),
      money(content.demandedCents)
    )
    notes = content.lines.filter(\.isNamedOnly).map { line in
      Self.note(line, money: money(line.openCents), language: language)
    }
  }

  private static func note(_ line: StatementLine, money: String, language: Language) -> String {
    let number = MessageValues.oneLine(line.number)
    guard let day = line.levelDay?.long(in: language) else {
      return language.say(
        "Pour mémoire\u{202F}: facture \(number), \(money) restant dus, traitée à part.",
        "For the record: invoice \(number), \(money) still open, handled apart.")
    }
    if line.isNoticed {
      return language.say(
        "Pour mémoire\u{202F}: facture \(number), \(money) restant dus, objet de notre mise en demeure du \(day).",
        "For the record: invoice \(number), \(money) still open, subject of our formal notice of \(day).")
    }
    return language.say(
      "Pour mémoire\u{202F}: facture \(number), \(money) restant dus, déjà objet de notre rappel du \(day).",
      "For the record: invoice \(number), \(money) still open, already in our reminder of \(day).")
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.columns == right.columns && left.rows == right.rows && left.total == right.total
      && left.notes == right.notes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(columns)
    hasher.combine(rows)
  }
}
