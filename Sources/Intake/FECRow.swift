import Receivables

/// One row of a customer account.
struct FECRow {
  /// What the rest of its entry says it is.
  enum Nature {
    case opening, sale, bank, other
  }

  let line: Int
  /// The auxiliary account, else the account.
  let customer: String
  let customerName: String
  let journal: String
  let label: String
  /// Piece reference with single spaces; empty when it says nothing (`-`, `sans`, `RAN`, zeros).
  let reference: String
  /// What is printed where a number is wanted.
  let number: String
  let day: Day
  /// Debit less credit; never zero.
  let cents: Int
  let letter: String
  /// Which entry it belongs to: journal and number.
  let entry: String
  var nature: Nature = .other
  /// Account, reference, date and amount, with an ordinal for repetitions.
  var sourceKey = ""
}
