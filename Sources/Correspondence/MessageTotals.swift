/// Sums of a message in cents of its currency.
package struct MessageTotals: Hashable, Sendable {
  /// Open amounts of the lines demanded, less what is taken off them.
  package var demanded: Int
  /// Everything that the customer owes in this currency, due or not.
  package var outstanding: Int
  /// What is overdue.
  package var overdue: Int
  /// What is not due yet.
  package var notDue: Int

  /// Makes totals.
  package init(demanded: Int, outstanding: Int, overdue: Int, notDue: Int) {
    self.demanded = demanded
    self.outstanding = outstanding
    self.overdue = overdue
    self.notDue = notDue
  }
}
