extension Customer {
  /// The number as a part of a file's name: ASCII letters, digits and dashes, at most 40 of them.
  ///
  /// A number that is not so by itself is followed by `_` and the record's number, so that no two customers share one.
  package var fileStem: String {
    let safe = String(
      number.unicodeScalars.map { scalar -> Character in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return isPlain ? Character(scalar) : "-"
      }.prefix(40))
    return safe == number ? safe : "\(safe)_\(id.number)"
  }
}
