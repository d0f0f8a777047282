import Foundation
import Intake

/// The small files beside these tests.
enum Fixture {
  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  }

  static func file(_ name: String) throws -> (name: String, bytes: [UInt8]) {
    (name, Array(try Data(contentsOf: folder.appending(path: name))))
  }

  static func read(_ names: String..., map: ColumnMap? = nil) throws -> ReadOutcome {
    try LedgerReader.read(files: try names.map(file), map: map)
  }

  /// Reads a table written in the test.
  static func read(text: String, map: ColumnMap? = nil, named name: String = "table.csv") throws
    -> ReadOutcome
  {
    try LedgerReader.read(files: [(name, Array(text.utf8))], map: map)
  }

  /// A file of the folder of shared samples, or nil (with a word) when that is not there.
  static func shared(_ path: String) -> (name: String, bytes: [UInt8])? {
    guard let folder = ProcessInfo.processInfo.environment["RELANCE_SHARED"],
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)")
    else {
      print("skipped: no \(path) (RELANCE_SHARED)")
      return nil
    }
    return (path, Array(bytes))
  }
}
