import Foundation
import Glibc

/// A program of the machine, run to its end: what it said and how it ended.
package struct Program: Sendable {
  /// The exit code; 128 and the signal's number when a signal ended it.
  package let status: Int32
  /// Its standard output.
  package let output: String
  /// Its standard error.
  package let errors: String

  /// Whether a signal ended it.
  package var wasKilled: Bool { status > 128 }

  /// Runs a program with exactly these variables, or with those of the test, and nothing to read.
  package static func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String]? = nil
  ) throws -> Program {
    try RunningProgram(path, arguments, environment: environment).finish()
  }

  /// What a program prints; an error when it says no.
  package static func output(of path: String, _ arguments: String...) throws -> String {
    let ended = try run(path, arguments)
    guard ended.status == 0 else {
      throw Missing(what: "\(path) \(arguments.joined(separator: " ")): \(ended.status) \(ended.errors)")
    }
    return ended.output
  }

  /// The text of a PDF as poppler reads it, laid out as on the page.
  package static func text(ofPDF path: String) throws -> String {
    try output(of: "/usr/bin/pdftotext", "-layout", path, "-")
  }
}

/// What a test needs of the machine and did not find.
package struct Missing: Error, CustomStringConvertible {
  /// The sentence that a failed test shows.
  package let what: String
  package var description: String { what }
}
