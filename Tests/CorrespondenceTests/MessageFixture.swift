import Correspondence
import Dunning
import Receivables
import Testing

/// Fictional facts from which the tests write messages.
enum MessageFixture {
  static let day = Day(number: 20_780)

  static func on(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static var company: CompanyProfile {
    CompanyProfile(
      legalName: "Atelier du Rhône SARL", addressLines: ["12 quai des Étroits"], postcode: "69005",
      city: "Lyon",
      siren: "999000003", legalLine: "SARL au capital de 10 000 €, RCS Lyon", logoFile: "logo.png",
      bank: BankDetails(
        beneficiary: "Atelier du Rhône", iban: "FR7630006000011234567890189", bic: "AGRIFRPP"),
      senderName: "Atelier du Rhône", senderEmail: "compta@atelier.example",
      signatories: [
        Signatory(
          firstName: "Léa", lastName: "Martin", role: "Comptable", email: "lea@atelier.example",
          phone: "04 65 71 00 01")
      ])
  }

  static func customer(named name: String = "Élan & Fils") -> Customer {
    Customer(
      id: CustomerID(1), number: "C-0117", name: name,
      address: PostalAddress(street: ["3 rue des Œillets"], postcode: "44000", city: "Nantes"),
      contacts: [
        Contact(
          civility: "Mme", firstName: "Aïssata", lastName: "Diallo", email: "compta@elan.example",
          phone: "02 61 91 00 00")
      ])
  }

  static func line(_ number: String, cents: Int, late: Int, namedOnly: Bool = false) -> StatementLine {
    StatementLine(
      invoice: InvoiceID(7), number: number, issued: day - late - 30, due: day - late, totalCents: cents,
      openCents: cents, daysLate: late, level: namedOnly ? StepID("MD") : nil,
      levelDay: namedOnly ? day - 4 : nil, isNamedOnly: namedOnly)
  }

  static func facts(
    step: String = "R1", language: Language = .french, customer: Customer = customer(),
    channel: Channel? = nil,
    lines: [StatementLine] = [
      line("F-2231", cents: 210_000, late: 12), line("F-2260", cents: 824_000, late: 5),
    ]
  ) -> MessageFacts {
    let step = Scenario.frenchBusiness.step(StepID(step)) ?? Scenario.frenchBusiness.steps[0]
    let demanded = lines.filter { !$0.isNamedOnly }.reduce(0) { $0 + $1.openCents }
    return MessageFacts(
      customer: customer, contact: customer.contacts.first, company: company,
      signatory: company.signatories[0],
      step: step, channel: channel, language: language, today: day, lines: lines,
      totals: MessageTotals(
        demanded: demanded, outstanding: demanded + 160_000, overdue: demanded, notDue: 160_000),
      deadline: step.deadlineDays.map { day + $0 },
      previousReminders: [PreviousReminder(step: StepID("R1"), day: day - 15, channel: .email)],
      reference: "C-0117 F-2231")
  }
}
