import Receivables

/// A value of one row inside `[[#Invoices]]`, `[[#NamedInvoices]]` or `[[#PreviousReminders]]`.
package enum RowField: String, CaseIterable, Sendable {
  case number = "Number"
  case issueDate = "IssueDate"
  case dueDate = "DueDate"
  case total = "Total"
  case paid = "Paid"
  case open = "Open"
  case daysLate = "DaysLate"
  case level = "Level"
  case levelDate = "LevelDate"
  case reminderStep = "ReminderStep"
  case reminderDate = "ReminderDate"
  case reminderChannel = "ReminderChannel"

  /// Whether a row of that list has this value.
  package func belongs(to list: RowList) -> Bool {
    switch self {
    case .reminderStep, .reminderDate, .reminderChannel: list == .previousReminders
    default: list != .previousReminders
    }
  }

  /// Whether a text that names it speaks of lateness.
  package var speaksOfOverdue: Bool {
    switch self {
    case .daysLate, .level, .levelDate, .reminderStep, .reminderDate, .reminderChannel: true
    case .number, .issueDate, .dueDate, .total, .paid, .open: false
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
    case .open: french ? "Reste dû" : "Still owed"
    case .daysLate: french ? "Jours de retard" : "Days late"
    case .level: french ? "Étape atteinte" : "Step reached"
    case .levelDate: french ? "Date du dernier rappel" : "Date of its last reminder"
    case .reminderStep: french ? "Étape du rappel" : "Step of the reminder"
    case .reminderDate: french ? "Date du rappel" : "Date of the reminder"
    case .reminderChannel: french ? "Moyen du rappel" : "Means of the reminder"
    }
  }
}
