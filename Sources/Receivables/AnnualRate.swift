/// A rate of simple interest for a year, in hundredths of a percent.
package struct AnnualRate: Hashable, Comparable, Sendable {
  /// Basis points: 1,240 is 12.40 %.
  package let basisPoints: Int

  /// Makes a rate from basis points.
  package init(basisPoints: Int) { self.basisPoints = basisPoints }

  /// The highest rate that is taken from a file: 100 %.
  package static let most = AnnualRate(basisPoints: 10_000)

  /// Reads `12.4`, `12,40` or `12,40 %`: at most two decimals, from 0 to 100 %; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "%") || bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    // A narrow or ordinary no-break space before the sign.
    if bytes.suffix(3) == [0xE2, 0x80, 0xAF] { bytes.removeLast(3) }
    if bytes.suffix(2) == [0xC2, 0xA0] { bytes.removeLast(2) }
    let parts = bytes.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    guard let whole = parts.first.flatMap({ Self.number($0, digits: 1...3) }) else { return nil }
    var points = whole * 100
    if parts.count == 2 {
      guard let rest = Self.number(parts[1], digits: 1...2) else { return nil }
      points += parts[1].count == 1 ? rest * 10 : rest
    }
    guard points <= Self.most.basisPoints else { return nil }
    basisPoints = points
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// With two decimals and a dot, as files of settings write it: `12.40`.
  package var decimal: String {
    let rest = basisPoints % 100
    return "\(basisPoints / 100).\(rest.twoDigits)"
  }

  package static func < (left: AnnualRate, right: AnnualRate) -> Bool { left.basisPoints < right.basisPoints }

  /// Percentage points added to a rate.
  package static func + (left: AnnualRate, right: AnnualRate) -> AnnualRate {
    AnnualRate(basisPoints: left.basisPoints + right.basisPoints)
  }

  /// Simple interest for some days, rounded to the cent, a half up.
  ///
  /// - Parameters:
  ///   - cents: What bears interest, not negative.
  ///   - daysInYear: 365, or 366 where leap years count in full.
  package func interest(on cents: Int, days: Int, daysInYear: Int) -> Int {
    let divisor = Int128(10_000) * Int128(daysInYear)
    let product = Int128(cents) * Int128(basisPoints) * Int128(days)
    return Int((2 * product + divisor) / (2 * divisor))
  }
}
