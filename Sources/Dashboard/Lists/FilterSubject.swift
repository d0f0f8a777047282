/// What a filter may ask about one row.
struct FilterSubject: Sendable {
  /// Name and number, already `folded`.
  var text: String
  var daysLate: Int
  /// Cents of the row's main currency.
  var overdueCents: Int
  var outstandingCents: Int
  /// Stage code in capitals, empty for none.
  var stage: String
  /// Folded words that hold of the row in either language: `litige`, `dispute`, `promesse`…
  var flags: Set<String>
}
