extension PaymentTerms {
  /// The day on which an invoice of that issue day falls due (table of domain A4).
  ///
  /// A day of the month that the target month does not have becomes its last.
  package func dueDay(issued: Day) -> Day {
    switch self {
    case .net(let days): return issued + days
    case .endOfMonthThen(let days): return issued.endOfMonth + days
    case .thenEndOfMonth(let days): return (issued + days).endOfMonth
    case .endOfMonthOn(let days, let dayOfMonth):
      let first = (issued + days).endOfMonth + 1
      return min(first + (max(1, dayOfMonth) - 1), first.endOfMonth)
    case .onReceipt: return issued
    }
  }
}
