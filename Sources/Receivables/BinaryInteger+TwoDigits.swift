extension BinaryInteger {
  /// As days, months, hours and check digits are written: `07`, `31`. Numbers from 100 on keep all their digits.
  package var twoDigits: String { self >= 0 && self < 10 ? "0\(self)" : "\(self)" }
}
