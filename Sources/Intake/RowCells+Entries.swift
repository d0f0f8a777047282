import Receivables

extension RowCells {
  /// The customer of the row with its contact; counts languages without templates.
  mutating func customer(foreignLanguages: inout Int) -> CustomerEntry? {
    guard let number = required(.customerNumber) else { return nil }
    var entry = CustomerEntry(origin: origin, number: number, name: text(.customerName))
    entry.siren = read(.siren, orRefuse: .badSIREN) { LegalIdentifiers.siren($0) }
    entry.siret = read(.siret, orRefuse: .badSIRET) { LegalIdentifiers.siret($0) }
    entry.vatNumber = read(.vatNumber, orRefuse: .badVATNumber) { LegalIdentifiers.vatNumber($0) }
    if let siren = entry.siren, let siret = entry.siret, !siret.utf8.starts(with: siren.utf8) {
      refuse(.siret, .sirenContradicts)
    }
    entry.address = address()
    if let known = read(.language, orRefuse: .unknownLanguage, { Vocabulary.language($0) }) {
      entry.language = known.language
      if known.isForeign { foreignLanguages += 1 }
    }
    entry.segment = read(.segment, orRefuse: .unknownSegment) { Vocabulary.segment($0) }
    if recipe.kind != .invoices { entry.terms = read(.terms, orRefuse: .unknownTerms) { PaymentTerms($0) } }
    entry.contractRate = read(.contractRate, orRefuse: .badRate) { AnnualRate($0) }
    if let limit = amount(.creditLimit) {
      if limit.cents < 0 { refuse(.creditLimit, .negativeAmount) }
      entry.creditLimit = Amount(cents: limit.cents, currency: currency(besides: limit.currency) ?? .eur)
    }
    entry.iceBreaker = text(.iceBreaker)
    entry.group = text(.group)
    entry.tags = text(.tags).map(Vocabulary.tags)
    for (name, position) in recipe.variables {
      let value = table.value(row.fields[position])
      if !value.isEmpty { entry.variables[name] = String(decoding: value, as: UTF8.self) }
    }
    if let contact = contact() { entry.contacts = [contact] }
    for (column, field) in LedgerColumn.profile {
      entry.profile[field] = read(column, orRefuse: .badProfile(field)) { text in
        var profile = CustomerProfile()
        return profile.set(field, to: text) ? profile[field] : nil
      }
    }
    return entry
  }

  private mutating func address() -> PostalAddress? {
    let street = [LedgerColumn.street, .street2, .street3].compactMap { text($0) }
    let country = read(.country, orRefuse: .unknownCountry) { Vocabulary.country($0) }
    let address = PostalAddress(
      street: street, postcode: text(.postcode) ?? "", city: text(.city) ?? "", country: country ?? "")
    return address == PostalAddress() ? nil : address
  }

  private mutating func contact() -> Contact? {
    let email = read(.email, orRefuse: .badEmail) { EmailSyntax.isAddress($0) ? $0 : nil }
    let preference = read(.preference, orRefuse: .unknownPreference) { Vocabulary.preference($0) }
    let contact = Contact(
      civility: text(.civility) ?? "", firstName: text(.firstName) ?? "", lastName: text(.lastName) ?? "",
      role: text(.role) ?? "", email: email ?? "", phone: text(.phone) ?? "", preference: preference ?? .none)
    return contact == Contact() ? nil : contact
  }

  /// The invoice or credit note of the row.
  mutating func invoice() -> InvoiceEntry? {
    let customer = required(.customerNumber)
    let number = required(.invoiceNumber)
    let issued = cell(.issued).isEmpty ? nil : day(.issued)
    if cell(.issued).isEmpty { refuse(.issued, .missing) }
    var due = day(.due)
    let terms = read(.terms, orRefuse: .unknownTerms) { PaymentTerms($0) }
    let amount = amountNotZero(.invoiceAmount)
    let currency = currency(besides: amount?.currency)
    let kind = read(.documentKind, orRefuse: .unknownDocumentKind) { Vocabulary.documentKind($0) }
    guard let customer, let number, let issued, let amount else { return nil }
    let cents = kind == .creditNote ? -abs(amount.cents) : amount.cents
    if let given = due, given < issued, cents > 0 {
      refuse(.due, .dueBeforeIssue(issued: issued, due: given))
    }
    if due == nil { due = (terms ?? recipe.terms)?.dueDay(issued: issued) }
    var entry = InvoiceEntry(
      origin: origin, customer: customer, number: number, issued: issued, due: cents < 0 ? issued : due,
      cents: cents)
    entry.currency = currency
    entry.reference = text(.reference) ?? ""
    return entry
  }

  /// The payment of a row of a payments table.
  mutating func payment() -> PaymentEntry? {
    if cell(.paymentDay).isEmpty { refuse(.paymentDay, .missing) }
    let day = day(.paymentDay)
    let amount = amountNotZero(.paymentAmount)
    let currency = currency(besides: amount?.currency)
    let customer = text(.customerNumber) ?? ""
    let invoice = text(.paidInvoice)
    if customer.isEmpty, invoice == nil { refuse(.customerNumber, .nobody) }
    guard let day, let amount else { return nil }
    return entry(customer, day, amount.cents, currency, invoice)
  }

  /// The payment beside an invoice in one row: only when its day is filled; the amount is the invoice's unless given.
  mutating func payment(of invoice: InvoiceEntry) -> PaymentEntry? {
    guard let day = day(.paymentDay) else { return nil }
    var cents = invoice.cents
    if !cell(.paymentAmount).isEmpty {
      guard let amount = amountNotZero(.paymentAmount) else { return nil }
      cents = amount.cents
    }
    return entry(invoice.customer, day, cents, invoice.currency, text(.paidInvoice) ?? invoice.number)
  }

  private func entry(
    _ customer: String, _ day: Day, _ cents: Int, _ currency: Currency?, _ invoice: String?
  ) -> PaymentEntry {
    var entry = PaymentEntry(origin: origin, customer: customer, day: day, cents: cents)
    entry.currency = currency
    entry.bankReference = text(.bankReference) ?? ""
    entry.label = text(.label) ?? ""
    if let invoice { entry.target = .invoice(number: invoice) }
    return entry
  }
}
