import Casework
import Dunning
import Receivables

extension CaseworkFixture {
  /// The usual customer: `C-1`, with an address for every channel.
  static func customer(_ number: String = "411ELAN", name: String = "Élan & Fils") -> CustomerEntry {
    var entry = CustomerEntry(origin: EntryOrigin(line: 2), number: number, name: name)
    entry.address = PostalAddress(street: ["3 rue des Œillets"], postcode: "44000", city: "Nantes")
    entry.contacts = [
      Contact(
        civility: "Mme", firstName: "Aïssata", lastName: "Diallo", email: "compta@elan.example",
        phone: "02 61 91 00 00")
    ]
    return entry
  }

  static func invoice(
    _ number: String, due: String, cents: Int = 50_000, currency: Currency = .eur,
    of customer: String = "411ELAN",
    issued: String? = nil, key: String = "", line: Int = 2
  ) -> InvoiceEntry {
    var entry = InvoiceEntry(
      origin: EntryOrigin(line: line), customer: customer, number: number,
      issued: issued.map { day($0) } ?? day(due) - 30, due: day(due), cents: cents)
    entry.currency = currency
    entry.sourceKey = key
    return entry
  }

  static func payment(
    _ iso: String, cents: Int, for target: PaymentEntry.Target = .oldestFirst, label: String = "VIR",
    bank: String = "", of customer: String = "411ELAN"
  ) -> PaymentEntry {
    var entry = PaymentEntry(origin: EntryOrigin(line: 2), customer: customer, day: day(iso), cents: cents)
    entry.target = target
    entry.label = label
    entry.bankReference = bank
    return entry
  }

  /// Imports rows as one file.
  @discardableResult
  mutating func take(
    _ customers: [CustomerEntry] = [], _ invoices: [InvoiceEntry] = [], _ payments: [PaymentEntry] = [],
    file: String = "f", on iso: String
  ) throws(Refusal) -> Decision {
    var entries = LedgerEntries()
    entries.customers = customers
    entries.invoices = invoices
    entries.payments = payments
    return try run(
      .importLedger(
        entries,
        files: [
          ImportedFile(
            name: file, fingerprint: file, rows: customers.count + invoices.count + payments.count,
            hasPayments: !payments.isEmpty, day: day(iso))
        ]), iso)
  }

  /// A house whose usual customer owes 500 € per due day, with the bank checked on `bank`.
  static func owing(
    _ due: String..., cents: Int = 50_000, bank: String? = nil, rules: DunningRules = DunningRules(),
    scenario: Scenario = .frenchBusiness, horizon: Day? = nil
  ) throws -> CaseworkFixture {
    var house = CaseworkFixture(rules: rules, scenario: scenario, horizon: horizon, bankCheckedOn: bank)
    let invoices = due.enumerated().map { place, due in
      invoice("F-\(place + 1)", due: due, cents: cents, line: place + 2)
    }
    try house.take([customer()], invoices, on: "2026-01-02")
    return house
  }

  /// A formal notice by registered letter for the first invoice, a task as planning proposes it.
  static func notice(on iso: String, cents: Int) -> Reminder {
    Reminder(
      id: ReminderID(1), customer: elan, currency: .eur, step: StepID("MD"), scenario: "default",
      channel: .registeredLetter, isTask: true,
      lines: [Reminder.Line(invoice: InvoiceID(1), openCents: cents, rise: StepID("MD"))],
      proposedOn: day(iso))
  }

  static let elan = CustomerID(1)

  func open(_ number: UInt32, on iso: String = "2027-12-31") -> Int {
    ledger(iso).standing.open(InvoiceID(number))
  }
}
