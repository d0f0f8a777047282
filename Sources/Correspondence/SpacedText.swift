/// A text in which white space of any kind and number is one space, and none stands at its ends.
func spaced(_ text: String) -> String {
  guard text.unicodeScalars.allSatisfy(\.isAlwaysAlone) else {
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isApart = false
  for scalar in text.unicodeScalars {
    if scalar.isPlainSpace {
      isApart = !bytes.isEmpty
      continue
    }
    if isApart { bytes.append(0x20) }
    isApart = false
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Unicode.Scalar {
  /// Whether it is a sign of European text that never joins with its neighbours to one `Character`, so that texts of
  /// such signs can be read without looking for the bounds of characters, which is dear.
  fileprivate var isAlwaysAlone: Bool {
    switch value {
    case 0..<0x300, 0x2000...0x200A, 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20BF: true
    default: false
    }
  }

  /// Whether such a sign is white space.
  fileprivate var isPlainSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
