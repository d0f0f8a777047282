import PlainText
import Receivables

extension UnderstoodRow {
  /// The first rows of what a file yields, entry by entry, merged by line.
  static func first(_ count: Int, of entries: LedgerEntries) -> [UnderstoodRow] {
    var lines: [Int: [UnderstoodValue]] = [:]
    for entry in entries.customers.prefix(count) {
      lines[entry.origin.line, default: []] += values(of: entry)
    }
    for entry in entries.invoices.prefix(count) { lines[entry.origin.line, default: []] += values(of: entry) }
    for entry in entries.payments.prefix(count) { lines[entry.origin.line, default: []] += values(of: entry) }
    return lines.sorted { $0.key < $1.key }.prefix(count).map { line, values in
      var seen: Set<UnderstoodValue> = []
      return UnderstoodRow(line: line, values: values.filter { seen.insert($0).inserted })
    }
  }

  private static func value(_ column: LedgerColumn, _ text: String?) -> UnderstoodValue? {
    guard let text, !text.isEmpty else { return nil }
    return UnderstoodValue(column: column, variable: "", text: legible(text))
  }

  private static func values(of entry: CustomerEntry) -> [UnderstoodValue] {
    var values = [
      value(.customerNumber, entry.number), value(.customerName, entry.name), value(.siren, entry.siren),
      value(.siret, entry.siret), value(.vatNumber, entry.vatNumber),
      value(.street, entry.address?.street.joined(separator: ", ")),
      value(.postcode, entry.address?.postcode), value(.city, entry.address?.city),
      value(.country, entry.address?.country), value(.language, entry.language?.rawValue),
      value(.segment, entry.segment?.rawValue), value(.terms, entry.terms?.text(in: .french)),
      value(.contractRate, entry.contractRate?.decimal),
      value(.creditLimit, entry.creditLimit.map(text)), value(.iceBreaker, entry.iceBreaker),
      value(.group, entry.group), value(.tags, entry.tags?.joined(separator: ", ")),
    ].compactMap { $0 }
    values += LedgerColumn.profile.compactMap { value($0.0, entry.profile[$0.1]) }
    for contact in entry.contacts {
      values += [
        value(.lastName, contact.fullName), value(.role, contact.role), value(.email, contact.email),
        value(.phone, contact.phone),
        value(.preference, contact.preference == .none ? nil : contact.preference.rawValue),
      ].compactMap { $0 }
    }
    values += entry.variables.sorted { $0.key < $1.key }.map {
      UnderstoodValue(column: nil, variable: legible($0.key), text: legible($0.value))
    }
    return values
  }

  private static func values(of entry: InvoiceEntry) -> [UnderstoodValue] {
    [
      value(.customerNumber, entry.customer), value(.invoiceNumber, entry.number),
      value(.issued, entry.issued.iso), value(.due, entry.due?.iso),
      value(.invoiceAmount, text(Amount(cents: entry.cents, currency: entry.currency ?? .eur))),
      value(.reference, entry.reference),
    ].compactMap { $0 }
  }

  private static func values(of entry: PaymentEntry) -> [UnderstoodValue] {
    var invoice: String?
    if case .invoice(let number) = entry.target { invoice = number }
    return [
      value(.customerNumber, entry.customer), value(.paymentDay, entry.day.iso),
      value(.paymentAmount, text(Amount(cents: entry.cents, currency: entry.currency ?? .eur))),
      value(.paidInvoice, invoice), value(.bankReference, entry.bankReference), value(.label, entry.label),
    ].compactMap { $0 }
  }

  private static func text(_ amount: Amount) -> String {
    let (whole, cents) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = amount.cents < 0 ? "-" : ""
    return "\(sign)\(whole).\(cents.twoDigits) \(amount.currency.code)"
  }
}
