import Canvas
import Casework
import Correspondence
import Dunning
import Receivables

@testable import Dashboard

/// A small invented ledger on Wednesday 17 June 2026, and frames to draw on.
enum FormFixture {
  static let today = Day(number: 20_621)
  static let screen = Size(columns: 80, rows: 24)

  static let house = HouseRules(
    company: CompanyProfile(
      legalName: "Atelier du Rhône SARL", addressLines: ["12 quai des Étroits"], postcode: "69005",
      city: "Lyon", siren: "999000003", legalLine: "SARL au capital de 10 000 €, RCS Lyon",
      bank: BankDetails(beneficiary: "Atelier du Rhône", iban: "FR7630006000011234567890189"),
      senderName: "Atelier du Rhône", senderEmail: "compta@atelier.example",
      signatories: [
        Signatory(
          firstName: "Léa", lastName: "Martin", role: "Comptable", email: "lea@atelier.example",
          phone: "04 65 71 00 01")
      ]))

  static func customer(_ number: UInt32, _ name: String, phone: String = "02 61 91 00 00") -> Customer {
    Customer(
      id: CustomerID(number), number: "C-\(number)", name: name,
      address: PostalAddress(street: ["3 rue des Œillets"], postcode: "44000", city: "Nantes"),
      contacts: [
        Contact(
          civility: "Mme", firstName: "Aïssata", lastName: "Diallo", role: "comptable",
          email: "compta\(number)@elan.example", phone: phone)
      ])
  }

  static func invoice(_ number: UInt32, of customer: UInt32, cents: Int, late: Int) -> Invoice {
    Invoice(
      id: InvoiceID(number), customer: CustomerID(customer), number: "F-\(2_230 + number)",
      issued: today - late - 30, due: today - late, cents: cents)
  }

  /// Four customers, one of them with a name of wide characters, one not late.
  static func book(adopting rules: HouseRules? = house) -> Casebook {
    var events: [CaseEvent] = []
    if let rules { events.append(.rulesAdopted(rules)) }
    let names = ["SARL Boulangerie Éclair", "Studio 作者 Kōbō", "Œnothèque Müller GmbH", "Garage du Pont SAS"]
    for (place, name) in names.enumerated() {
      events.append(
        .customerRecorded(customer(UInt32(place + 1), name, phone: place == 2 ? "" : "02 61 91 00 0\(place)"))
      )
    }
    events += [
      .invoiceRecorded(invoice(1, of: 1, cents: 1_245_000, late: 50)),
      .invoiceRecorded(invoice(2, of: 2, cents: 112_000, late: 18)),
      .invoiceRecorded(invoice(3, of: 3, cents: 277_520, late: 95)),
      .invoiceRecorded(invoice(4, of: 4, cents: 160_000, late: -13)), .bankChecked(today - 1),
    ]
    return folding(events, into: Casebook())
  }

  static func folding(_ events: [CaseEvent], into book: Casebook) -> Casebook {
    var book = book
    let moment = Moment(sequence: 1, day: today, second: 0, by: "Léa", operation: "o-1")
    book.apply(events, at: moment)
    return book
  }

  static func ledger(_ book: Casebook) -> Ledger { Ledger(of: book, on: today) }

  static func promise(_ number: UInt32, daysAgo: Int) -> CaseEvent {
    .promiseRecorded(
      Promise(
        id: PromiseID(number), customer: CustomerID(1), invoices: [InvoiceID(1)],
        amount: Amount(cents: 500_000), day: today - daysAgo, givenOn: today - daysAgo - 7))
  }

  /// The baker, with so many broken promises behind her.
  static func subject(brokenPromises: Int = 0, runs: PaymentRuns = PaymentRuns()) -> TalkSubject {
    let promises = (0..<brokenPromises).map { promise(UInt32($0 + 1), daysAgo: 20 - $0) }
    var book = folding(promises, into: book())
    if !runs.isEmpty, var customer = book.portfolio.customer(CustomerID(1)) {
      customer.profile.paymentRuns = runs
      book = folding([.customerRecorded(customer)], into: book)
    }
    guard let account = CustomerAccount(of: CustomerID(1), in: book, on: ledger(book)) else {
      preconditionFailure("The fixture has a first customer.")
    }
    return TalkSubject(account, today: today, minute: 582)
  }
}

extension Form {
  /// Presses the keys of a text one by one and gives the last result.
  @discardableResult
  mutating func type(_ text: String) -> FormResult {
    var result = FormResult.stay
    for scalar in text.unicodeScalars { result = handle(.character(scalar)) }
    return result
  }

  /// Presses keys and gives the last result.
  @discardableResult
  mutating func press(_ keys: Key...) -> FormResult {
    var result = FormResult.stay
    for key in keys { result = handle(key) }
    return result
  }

  /// What the form draws, as one text.
  func shown(_ size: Size = FormFixture.screen, glyphs: Glyphs = .utf8) -> String {
    var frame = Frame(size: size, glyphs: glyphs)
    draw(into: &frame)
    return frame.lines.joined(separator: "\n")
  }
}
