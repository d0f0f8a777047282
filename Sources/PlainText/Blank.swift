extension StringProtocol {
  /// Whether there is no word in it: empty, or white space of any kind.
  package var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}
