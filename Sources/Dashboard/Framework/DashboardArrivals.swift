import Receivables
import Wording

/// What other people and programs recorded, counted, until the list is sorted anew.
package struct DashboardArrivals: Equatable, Sendable {
  /// Decisions, each a line of the journal.
  package var decisions: Int
  /// New payments.
  package var payments: Int
  /// New invoices and credit notes.
  package var invoices: Int
  /// New customers.
  package var customers: Int
  /// New reminders and tasks.
  package var reminders: Int
  /// New calls.
  package var calls: Int

  /// Counts what came in.
  package init(
    decisions: Int = 0, payments: Int = 0, invoices: Int = 0, customers: Int = 0, reminders: Int = 0,
    calls: Int = 0
  ) {
    self.decisions = decisions
    self.payments = payments
    self.invoices = invoices
    self.customers = customers
    self.reminders = reminders
    self.calls = calls
  }

  /// Adds what came in later.
  mutating func add(_ later: DashboardArrivals) {
    decisions += later.decisions
    payments += later.payments
    invoices += later.invoices
    customers += later.customers
    reminders += later.reminders
    calls += later.calls
  }

  /// How many updates that is: the new records where there are more of them than decisions, as after an import.
  var updates: Int { max(decisions, payments + invoices + customers + reminders + calls) }

  /// `3 mises à jour reçues (2 paiements, 1 relance)`.
  func text(in language: Language) -> String {
    let kinds = [
      (payments, language.say("paiement", "payment"), language.say("paiements", "payments")),
      (invoices, language.say("facture", "invoice"), language.say("factures", "invoices")),
      (customers, language.say("client", "customer"), language.say("clients", "customers")),
      (reminders, language.say("relance", "reminder"), language.say("relances", "reminders")),
      (calls, language.say("appel", "call"), language.say("appels", "calls")),
    ]
    let which = kinds.filter { $0.0 > 0 }.map { language.counted($0.0, $0.1, $0.2) }.joined(separator: ", ")
    let count = language.counted(
      updates, language.say("mise à jour reçue", "update came in"),
      language.say("mises à jour reçues", "updates came in"))
    return which.isEmpty ? count : "\(count) (\(which))"
  }
}
