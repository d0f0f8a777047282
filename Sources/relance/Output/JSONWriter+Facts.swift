import Journal
import Receivables

/// Facts as listings show them: days as `YYYY-MM-DD`, money as `{"cents":123456,"decimal":"1234.56"}`, what is not
/// there as `null`, so that every entry of a list has the same keys.
extension JSONWriter {
  /// Writes a day or null.
  mutating func fact(_ name: StaticString, _ day: Day?) {
    key(name)
    if let day { string(day.iso) } else { null() }
  }

  /// Writes a text or null.
  mutating func fact(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a whole number or null.
  mutating func fact(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes an amount without its currency.
  mutating func money(_ name: StaticString, _ cents: Int) {
    key(name)
    beginObject()
    field("cents", cents)
    field("decimal", JSONWriter.decimal(cents))
    endObject()
  }

  /// `-12.34`.
  static func decimal(_ cents: Int) -> String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole).\(rest.twoDigits)"
  }

  /// Writes a balance by age with its totals.
  mutating func fields(of balance: AgedBalance) {
    money("not_due", balance.notDue)
    money("days_1_30", balance.to30)
    money("days_31_60", balance.to60)
    money("days_61_90", balance.to90)
    money("days_over_90", balance.over90)
    money("credits", balance.credits)
    money("overdue", balance.overdue)
    money("outstanding", balance.outstanding)
    money("net", balance.net)
  }
}
