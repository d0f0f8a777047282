extension StringProtocol {
  /// Whether there is no word in it: empty, or white space of any kind.
  package var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

extension String {
  /// Its words with one space between them, whatever parted them, and none at the ends.
  package var evenlySpaced: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
