/// A part of a whole in basis points (1/10,000), rounded half up; nil when the whole is not positive or it overflows.
package func basisPoints(_ part: Int, of whole: Int) -> Int? { scaled(part, by: 10_000, over: whole) }

/// `part × factor ÷ whole`, rounded half away from zero, without losing digits on the way.
///
/// - Returns: nil when `whole` or `factor` is not positive, or the result does not fit.
func scaled(_ part: Int, by factor: Int, over whole: Int) -> Int? {
  guard whole > 0, factor > 0 else { return nil }
  let (high, low) = part.magnitude.multipliedFullWidth(by: factor.magnitude)
  guard high < whole.magnitude else { return nil }
  let (quotient, remainder) = whole.magnitude.dividingFullWidth((high, low))
  let isUp = remainder >= whole.magnitude - remainder
  guard quotient < UInt(Int.max) else { return nil }
  let rounded = Int(quotient) + (isUp ? 1 : 0)
  return part < 0 ? -rounded : rounded
}
