/// When an invoice falls due, counted from its issue day (domain A4; art. L441-10 I C. com.).
package enum PaymentTerms: Hashable, Sendable {
  /// `N j nets`: that many calendar days.
  case net(days: Int)
  /// `N j FDM` (reading A): end of the issue month, then that many days.
  case endOfMonthThen(days: Int)
  /// `N j puis FDM` (reading B): that many days, then the end of that month.
  case thenEndOfMonth(days: Int)
  /// `N j FDM le DD`: that many days, end of that month, then that day of the next month.
  case endOfMonthOn(days: Int, dayOfMonth: Int)
  /// `comptant` or `à réception`.
  case onReceipt
}
