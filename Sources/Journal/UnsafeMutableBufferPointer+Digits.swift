extension UnsafeMutableBufferPointer<UInt8> {
  /// Puts the last `width` decimal digits of a number that is not negative before `end`, with zeros in front.
  func putDigits(of number: some BinaryInteger, before end: Int, width: Int) {
    var rest = number
    for place in stride(from: end - 1, through: end - width, by: -1) {
      self[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    }
  }
}
