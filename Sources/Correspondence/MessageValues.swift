import Dunning
import PlainText
import Receivables
import Wording

/// Every value of one message, written in its language; an empty text means "not known".
struct MessageValues {
  let facts: MessageFacts

  /// The value on one line without control characters; empty when nobody filled it in.
  func value(_ variable: TemplateVariable) -> String { Self.oneLine(raw(variable)) }

  func value(free name: String) -> String { Self.oneLine(facts.variables[name] ?? "") }

  /// Line breaks become spaces, then everything that could steer a screen becomes visible.
  static func oneLine(_ text: String) -> String {
    legible(
      legibleLines(text).utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " "))
  }

  private func raw(_ variable: TemplateVariable) -> String {
    customerValue(variable) ?? companyValue(variable) ?? moneyValue(variable) ?? chargesValue(variable)
      ?? situationValue(variable) ?? ""
  }

  private func customerValue(_ variable: TemplateVariable) -> String? {
    let customer = facts.customer
    return switch variable {
    case .customerName, .customerCompany: customer.name
    case .customerClientCode: customer.number
    case .customerAddress: PostalText.lines(of: customer.address).joined(separator: ", ")
    case .customerSIREN: customer.siren
    case .customerSIRET: customer.siret
    case .customerVATNumber: customer.vatNumber
    case .contactCivility: facts.contact?.civility
    case .contactFirstName: facts.contact?.firstName
    case .contactLastName: facts.contact?.lastName
    case .contactFullName: facts.contact?.fullName
    case .greeting: Greeting.text(for: facts.contact, in: facts.language)
    case .iceBreaker: facts.iceBreaker
    default: nil
    }
  }

  private func companyValue(_ variable: TemplateVariable) -> String? {
    let company = facts.company
    return switch variable {
    case .companyName: company.legalName
    case .companyAddress: company.postalLines.joined(separator: ", ")
    case .signatoryCompanyCity: company.city
    case .companySIREN: company.siren
    case .companySIRET: company.siret
    case .companyVATNumber: company.vatNumber
    case .companyLegalLine: company.legalLine
    case .companyWebsite: company.website
    case .companyLogo: company.logoFile.map { $0.isEmpty ? "" : company.legalName }
    case .signatoryFirstName: facts.signatory.firstName
    case .signatoryLastName: facts.signatory.lastName
    case .signatoryRole: facts.signatory.role
    case .signatoryEmail: facts.signatory.email
    case .signatoryPhoneNumber: facts.signatory.phone
    case .collectorFullName: company.collector?.fullName
    case .collectorRole: company.collector?.role
    case .collectorEmail: company.collector?.email
    case .collectorPhoneNumber: company.collector?.phone
    case .iban: company.bank.printedIBAN
    case .bic: company.bank.bic
    case .beneficiary: company.bank.beneficiary
    default: nil
    }
  }

  private func moneyValue(_ variable: TemplateVariable) -> String? {
    let line = onlyLine
    return switch variable {
    case .customerInvoicingExpiredOutstandingAmount, .overdueAmount: money(facts.totals.overdue)
    case .outstandingAmount: money(facts.totals.outstanding)
    case .notDueAmount: money(facts.totals.notDue)
    case .demandedAmount: money(facts.totals.demanded)
    case .invoiceAmount: line.map { money($0.totalCents) }
    case .invoiceOpenAmount: line.map { money($0.openCents) }
    case .paidAmount: paidLines.isEmpty ? nil : money(paidLines.reduce(0) { $0 + $1.paidCents })
    case .promiseAmount: facts.promise.map { money($0.cents) }
    default: nil
    }
  }

  private func situationValue(_ variable: TemplateVariable) -> String? {
    let language = facts.language
    return switch variable {
    case .currentDate: facts.today.long(in: language)
    case .invoiceCount: String(facts.demandedLines.count)
    case .invoiceNumber: onlyLine?.number
    case .invoiceDate: onlyLine?.issued.long(in: language)
    case .invoiceDueDate: onlyLine?.due.long(in: language)
    case .oldestDueDate: facts.demandedLines.map(\.due).min()?.long(in: language)
    case .mostDaysLate: facts.demandedLines.map(\.daysLate).max().flatMap { $0 > 0 ? String($0) : nil }
    case .previousReminderDates: previousDates
    case .lastReminderDate: previousDays.last?.long(in: language)
    case .deadlineDate: facts.deadline?.long(in: language)
    case .deadlineDays: facts.step.deadlineDays.map(String.init)
    case .promiseDate: facts.promise?.day.long(in: language)
    case .lastPaymentDate: paidLines.compactMap(\.paidOn).max()?.long(in: language)
    case .paymentReference: facts.reference
    case .invoiceTable: facts.demandedLines.isEmpty ? nil : InvoiceTable.marker
    default: nil
    }
  }

  /// The one invoice asked for, when there is exactly one.
  var onlyLine: StatementLine? {
    let lines = facts.demandedLines
    return lines.count == 1 ? lines.first : nil
  }

  /// The invoices whose payment a thank-you names.
  private var paidLines: [StatementLine] { facts.lines.filter { $0.paidOn != nil } }

  func money(_ cents: Int) -> String {
    Amount(cents: cents, currency: facts.currency).text(in: facts.language)
  }

  /// The days on which reminders went before and did not come back, each once, the oldest first.
  var previousDays: [Day] {
    var days: [Day] = []
    for reminder in facts.previousReminders where !reminder.cameBack && days.last != reminder.day {
      days.append(reminder.day)
    }
    return days
  }

  private var previousDates: String {
    let texts = previousDays.map { $0.long(in: facts.language) }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let and = facts.language.say("et", "and")
    return texts.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }
}
