extension StringProtocol {
  /// Whether there is no word in it: empty, or white space of any kind.
  package var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

extension String {
  /// Its words with one space between them, and none at the ends.
  package var evenlySpaced: String { split(separator: " ").joined(separator: " ") }
}
