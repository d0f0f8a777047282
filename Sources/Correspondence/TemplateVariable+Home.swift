extension TemplateVariable {
  /// Where a person fills it in.
  package var home: VariableHome {
    switch self {
    case .customerName, .customerCompany, .customerClientCode, .customerAddress, .customerSIREN,
      .customerSIRET, .customerVATNumber, .iceBreaker:
      .customer
    case .contactCivility, .contactFirstName, .contactLastName, .contactFullName, .greeting: .contact
    case .currentDate, .customerInvoicingExpiredOutstandingAmount, .overdueAmount, .outstandingAmount,
      .notDueAmount, .demandedAmount, .invoiceCount, .invoiceNumber, .invoiceDate, .invoiceDueDate,
      .invoiceAmount, .invoiceOpenAmount, .oldestDueDate, .mostDaysLate, .previousReminderDates,
      .lastReminderDate, .promiseAmount, .promiseDate, .paymentReference, .invoiceTable, .interestAmount,
      .recoveryFeeCount, .recoveryFeeAmount, .chargesAmount, .grandTotal, .paidAmount, .lastPaymentDate:
      .situation
    case .companyName, .companyAddress, .signatoryCompanyCity, .companySIREN, .companySIRET,
      .companyVATNumber, .companyLegalLine, .companyWebsite, .companyLogo:
      .company
    case .signatoryFirstName, .signatoryLastName, .signatoryRole, .signatoryEmail, .signatoryPhoneNumber,
      .collectorFullName, .collectorRole, .collectorEmail, .collectorPhoneNumber:
      .signatory
    case .deadlineDate, .deadlineDays: .step
    case .iban, .bic, .beneficiary: .bank
    }
  }
}
