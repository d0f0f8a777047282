/// The text without case and accents, for searching and sorting: `Société Œnothèque` → `societe oenotheque`.
///
/// Letters that French and its neighbours write with marks or ligatures become plain letters (œ→oe, æ→ae, ß→ss, ø→o, ł→l),
/// typographic apostrophes, hyphens and no-break spaces become their ASCII twins; other scripts are only lower-cased.
package func folded(_ text: String) -> String {
  let isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }
  }
  if isASCII == true { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars { append(folding: scalar, to: &result) }
  return String(decoding: result, as: UTF8.self)
}

private func append(folding scalar: Unicode.Scalar, to result: inout [UInt8]) {
  let value = scalar.value
  if value < 0x80 {
    result.append(UInt8(truncatingIfNeeded: value >= 0x41 && value <= 0x5A ? value + 0x20 : value))
  } else if let plain = plainSpelling(of: value) {
    result.append(contentsOf: plain.utf8)
  } else if let letter = BaseLetters.plain(value) {
    result.append(letter)
  } else if scalar.properties.generalCategory != .nonspacingMark {
    result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}

/// What canonical decomposition does not give: ligatures, barred letters, punctuation.
private func plainSpelling(of value: UInt32) -> String? {
  switch value {
  case 0xC6, 0xE6: "ae"
  case 0x152, 0x153: "oe"
  case 0xDF, 0x1E9E: "ss"
  case 0xD8, 0xF8: "o"
  case 0x110, 0x111, 0xD0, 0xF0: "d"
  case 0xDE, 0xFE: "th"
  case 0x131: "i"
  case 0x141, 0x142: "l"
  case 0xA0, 0x2009, 0x202F: " "
  case 0x2018, 0x2019, 0x2BC: "'"
  case 0x2010...0x2015, 0x2212: "-"
  case 0xAB, 0xBB, 0x201C, 0x201D: "\""
  default: nil
  }
}
