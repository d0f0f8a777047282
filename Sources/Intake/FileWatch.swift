/// Looks at the bytes of a file while they come in, so that one that cannot be a ledger is given up before it fills the
/// memory: a line of gigabytes, or more bytes than any reader takes.
package struct FileWatch {
  /// Bytes without a line ending that no encoding makes a row of (`TableReader.longestRow` in UTF-16, twice over).
  static let longestLine = 4 * TableReader.longestRow

  private let longest: Int
  private let most: Int
  private var line = 1
  private var lineLength = 0
  private var count = 0

  /// A watch on one file.
  package init() {
    self.init(longestLine: Self.longestLine, mostBytes: DecodedText.mostBytes)
  }

  init(longestLine: Int, mostBytes: Int) {
    longest = longestLine
    most = mostBytes
  }

  /// Takes the next bytes.
  ///
  /// - Throws: `.rowTooLong`, `.tooLarge`.
  package mutating func take(_ bytes: UnsafeRawBufferPointer) throws(FileProblem.Reason) {
    count += bytes.count
    guard count <= most else { throw .tooLarge }
    for byte in bytes {
      lineLength += 1
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\n") { line += 1 }
        lineLength = 0
      } else if lineLength > longest {
        throw .rowTooLong(line: line)
      }
    }
  }
}
