import Testing

@testable import Intake

@Suite("The bytes of a file that comes in")
struct FileWatchTests {
  private func take(_ pieces: [String], longestLine: Int = 5, mostBytes: Int = 100) throws {
    var watch = FileWatch(longestLine: longestLine, mostBytes: mostBytes)
    for piece in pieces {
      let bytes = Array(piece.utf8)
      try bytes.withUnsafeBytes { bytes in try watch.take(bytes) }
    }
  }

  @Test("may have lines of any number, each no longer than a row can be, however they are cut in pieces")
  func lines() throws {
    try take(["12345\n123", "45\r\n12345", "\r12345"])
    #expect(throws: FileProblem.Reason.rowTooLong(line: 2)) { try take(["1\n123", "456"]) }
    #expect(throws: FileProblem.Reason.rowTooLong(line: 1)) { try take(["123456"]) }
  }

  @Test("may not be more than any reader takes")
  func size() throws {
    try take(["12\n", "34\n"], mostBytes: 6)
    #expect(throws: FileProblem.Reason.tooLarge) { try take(["12\n", "34\n", "\n"], mostBytes: 6) }
  }
}
