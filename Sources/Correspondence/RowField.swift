import Receivables

/// A value of one row inside `[[#Invoices]]`, `[[#Settlements]]`, `[[#ChargeSegments]]` and the like.
package enum RowField: String, CaseIterable, Sendable {
  case number = "Number"
  case issueDate = "IssueDate"
  case dueDate = "DueDate"
  case total = "Total"
  case paid = "Paid"
  case paymentDate = "PaymentDate"
  case open = "Open"
  case daysLate = "DaysLate"
  case level = "Level"
  case levelDate = "LevelDate"
  case reminderStep = "ReminderStep"
  case reminderDate = "ReminderDate"
  case reminderChannel = "ReminderChannel"
  case reminderPost = "ReminderPost"
  case interest = "Interest"
  case recoveryFee = "RecoveryFee"
  case sum = "Sum"
  case settled = "Settled"
  case from = "From"
  case through = "Through"
  case formula = "Formula"
  case document = "Document"
  case date = "Date"
  case amount = "Amount"
  case interestPart = "InterestPart"
  case principalPart = "PrincipalPart"

  /// The lists whose rows have this value.
  package var lists: [RowList] {
    switch self {
    case .reminderStep, .reminderDate, .reminderChannel, .reminderPost: [.previousReminders]
    case .number: [.invoices, .namedInvoices, .settlements, .invoiceCharges, .chargeSegments]
    case .open: [.invoices, .namedInvoices, .invoiceCharges]
    case .interest, .recoveryFee, .sum, .settled: [.invoiceCharges]
    case .from, .through, .formula: [.chargeSegments]
    case .paymentDate: [.invoices]
    case .document, .date, .amount: [.deductions, .settlements]
    case .interestPart, .principalPart: [.settlements]
    case .issueDate, .dueDate, .total, .paid, .daysLate, .level, .levelDate: [.invoices, .namedInvoices]
    }
  }

  /// Whether a row of that list has this value.
  package func belongs(to list: RowList) -> Bool { lists.contains(list) }

  /// Whether a text that names it speaks of lateness.
  package var speaksOfOverdue: Bool {
    switch self {
    case .number, .issueDate, .dueDate, .total, .paid, .paymentDate, .open, .document, .date, .amount: false
    default: true
    }
  }

  /// Whether a text that names it asks for money, which a thank-you may not.
  package var demands: Bool {
    switch self {
    case .number, .issueDate, .dueDate, .total, .paid, .paymentDate: false
    default: true
    }
  }

  /// One line that says what it stands for.
  package func meaning(in language: Language) -> String {
    let french = language == .french
    return switch self {
    case .number: french ? "Numéro de la facture" : "Number of the invoice"
    case .issueDate: french ? "Date de la facture" : "Issue date"
    case .dueDate: french ? "Échéance" : "Due date"
    case .total: french ? "Montant TTC" : "Total, VAT included"
    case .paid: french ? "Déjà réglé" : "Paid so far"
    case .paymentDate: french ? "Jour de son paiement" : "Day of its payment"
    case .open: french ? "Reste dû" : "Still owed"
    case .daysLate: french ? "Jours de retard" : "Days late"
    case .level: french ? "Étape atteinte" : "Step reached"
    case .levelDate: french ? "Date du dernier rappel" : "Date of its last reminder"
    case .reminderStep: french ? "Étape du rappel" : "Step of the reminder"
    case .reminderDate: french ? "Date du rappel" : "Date of the reminder"
    case .reminderChannel: french ? "Moyen du rappel" : "Means of the reminder"
    case .reminderPost: french ? "Ce que la poste a fait de la lettre" : "What the post did with the letter"
    case .interest: french ? "Intérêts réclamés de la facture" : "Interest claimed for the invoice"
    case .recoveryFee: french ? "Indemnité forfaitaire réclamée" : "Fixed recovery fee claimed"
    case .sum: french ? "Reste dû, intérêts et indemnité" : "Open amount, interest and fee"
    case .settled: french ? "Intérêts déjà abandonnés ou payés" : "Interest waived or paid before"
    case .from: french ? "Premier jour compté" : "First day counted"
    case .through: french ? "Dernier jour compté" : "Last day counted"
    case .document: french ? "Règlement, ou avoir et son numéro" : "Payment, or credit note and its number"
    case .date: french ? "Date du règlement ou de l'avoir" : "Date of the payment or credit note"
    case .amount: french ? "Montant déduit" : "Amount taken off"
    case .interestPart: french ? "Part imputée sur les intérêts" : "Part set off against interest"
    case .principalPart: french ? "Part imputée sur le principal" : "Part set off against the principal"
    case .formula: french ? "Calcul : base × taux × jours / 365" : "Computation: base × rate × days / 365"
    }
  }
}
