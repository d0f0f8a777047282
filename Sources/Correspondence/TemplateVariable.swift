/// Every value that a text may name, spelled in texts as the raw value: `[[CustomerName]]`.
package enum TemplateVariable: String, CaseIterable, Sendable {
  case customerName = "CustomerName"
  case customerCompany = "CustomerCompany"
  case customerClientCode = "CustomerClientCode"
  case customerAddress = "CustomerAddress"
  case customerSIREN = "CustomerSIREN"
  case customerSIRET = "CustomerSIRET"
  case customerVATNumber = "CustomerVATNumber"
  case contactCivility = "ContactCivility"
  case contactFirstName = "ContactFirstName"
  case contactLastName = "ContactLastName"
  case contactFullName = "ContactFullName"
  case greeting = "Greeting"
  case iceBreaker = "IceBreaker"
  case currentDate = "CurrentDate"
  case companyName = "CompanyName"
  case companyAddress = "CompanyAddress"
  case signatoryCompanyCity = "SignatoryCompanyCity"
  case companySIREN = "CompanySIREN"
  case companySIRET = "CompanySIRET"
  case companyVATNumber = "CompanyVATNumber"
  case companyLegalLine = "CompanyLegalLine"
  case companyWebsite = "CompanyWebsite"
  case companyLogo = "CompanyLogo"
  case signatoryFirstName = "SignatoryFirstName"
  case signatoryLastName = "SignatoryLastName"
  case signatoryRole = "SignatoryRole"
  case signatoryEmail = "SignatoryEmail"
  case signatoryPhoneNumber = "SignatoryPhoneNumber"
  case collectorFullName = "CollectorFullName"
  case collectorRole = "CollectorRole"
  case collectorEmail = "CollectorEmail"
  case collectorPhoneNumber = "CollectorPhoneNumber"
  case customerInvoicingExpiredOutstandingAmount = "CustomerInvoicingExpiredOutstandingAmount"
  case overdueAmount = "OverdueAmount"
  case outstandingAmount = "OutstandingAmount"
  case notDueAmount = "NotDueAmount"
  case demandedAmount = "DemandedAmount"
  case invoiceCount = "InvoiceCount"
  case invoiceNumber = "InvoiceNumber"
  case invoiceDate = "InvoiceDate"
  case invoiceDueDate = "InvoiceDueDate"
  case invoiceAmount = "InvoiceAmount"
  case invoiceOpenAmount = "InvoiceOpenAmount"
  case oldestDueDate = "OldestDueDate"
  case mostDaysLate = "MostDaysLate"
  case previousReminderDates = "PreviousReminderDates"
  case lastReminderDate = "LastReminderDate"
  case deadlineDate = "DeadlineDate"
  case deadlineDays = "DeadlineDays"
  case promiseAmount = "PromiseAmount"
  case promiseDate = "PromiseDate"
  case iban = "IBAN"
  case bic = "BIC"
  case beneficiary = "Beneficiary"
  case paymentReference = "PaymentReference"
  case invoiceTable = "InvoiceTable"
  case interestAmount = "InterestAmount"
  case recoveryFeeCount = "RecoveryFeeCount"
  case recoveryFeeAmount = "RecoveryFeeAmount"
  case chargesAmount = "ChargesAmount"
  case grandTotal = "GrandTotal"
  case paidAmount = "PaidAmount"
  case lastPaymentDate = "LastPaymentDate"

  /// Whether a text that names it speaks of lateness, which a note before the due day may not.
  package var speaksOfOverdue: Bool {
    switch self {
    case .customerInvoicingExpiredOutstandingAmount, .overdueAmount, .mostDaysLate, .previousReminderDates,
      .lastReminderDate, .deadlineDate, .deadlineDays, .interestAmount, .recoveryFeeCount, .recoveryFeeAmount,
      .chargesAmount, .grandTotal:
      true
    default: false
    }
  }

  /// Whether its value tells of a debt, which a text message to a consumer may not.
  package var speaksOfDebt: Bool {
    switch self {
    case .customerName, .customerCompany, .customerClientCode, .customerAddress, .customerSIREN,
      .customerSIRET,
      .customerVATNumber, .contactCivility, .contactFirstName, .contactLastName, .contactFullName, .greeting,
      .currentDate, .companyName, .companyAddress, .signatoryCompanyCity, .companySIREN, .companySIRET,
      .companyVATNumber, .companyLegalLine, .companyWebsite, .signatoryFirstName, .signatoryLastName,
      .signatoryRole, .signatoryEmail, .signatoryPhoneNumber:
      false
    default: true
    }
  }

  /// Whether a text that names it asks for money, sets a time, or tells how to pay, which a thank-you may not.
  package var demands: Bool {
    switch self {
    case .customerInvoicingExpiredOutstandingAmount, .overdueAmount, .outstandingAmount, .notDueAmount,
      .demandedAmount, .invoiceOpenAmount, .oldestDueDate, .mostDaysLate, .previousReminderDates,
      .lastReminderDate, .deadlineDate, .deadlineDays, .promiseAmount, .promiseDate, .iban, .bic,
      .beneficiary, .paymentReference, .invoiceTable:
      true
    default: claimsCharges
    }
  }

  /// Whether a text that names it claims late-payment charges.
  package var claimsCharges: Bool {
    switch self {
    case .interestAmount, .recoveryFeeCount, .recoveryFeeAmount, .chargesAmount, .grandTotal: true
    default: false
    }
  }
}
