/// What follows from the outcome of a call (domain C4); a call never changes a rung.
package enum CallEffect: Hashable, Sendable {
  /// Asks for day, amount and means, and records a promise, which freezes its invoices.
  case recordsPromise
  /// Asks for grounds and invoices, and opens a dispute, which freezes them.
  case opensDispute
  /// Sends the invoices again.
  case sendsCopy
  /// The due day of the invoices counts anew from today.
  case restartsClock
  /// The phone number is no longer used.
  case suspendsPhone
  /// Somebody has to find a person, a number or an address.
  case findsContact
  /// Plans to call again after that many working days, unless another day was agreed.
  case plansCallBack(workingDays: Int)
  /// The customer named the day on which to call again; the form asks for it.
  case asksCallBackDay
  /// Reminders pause for that many working days; nil until a person ends it.
  case pauses(Pause.Kind, workingDays: Int?)
  /// Looks into the bank after that many working days.
  case checksBank(workingDays: Int)
  /// A plan of part payments waits to be agreed.
  case agreesPaymentPlan
  /// Somebody in the house has to supply an order number or reference.
  case suppliesReference
  /// The customer is short of money: shown as a risk.
  case flagsRisk
  /// A person decides about the next rung at once.
  case escalates
  /// Looks up the proceedings (BODACC) and files the claim.
  case filesClaim
}
