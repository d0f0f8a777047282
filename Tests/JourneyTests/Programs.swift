import Foundation
import Testing

/// The built binaries, which lie beside the test bundle; `RELANCE_BIN` names another folder.
enum Programs {
  /// Path of `relance`.
  static func relance() throws -> String {
    let path = "\(folder)/relance"
    try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: build it first")
    return path
  }

  static var folder: String {
    if let named = ProcessInfo.processInfo.environment["RELANCE_BIN"] { return named }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let bundle =
      own.contains("/.build/")
      ? own : CommandLine.arguments.first { $0.contains("/.build/") && $0.contains(".xctest") } ?? own
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
  }

  /// The folder of these tests.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// A folder of the checkout, `sample-data` for one; nil when the checkout has none.
  static func checkout(_ name: String) -> String? {
    let source = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    let root = source.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent(name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The folder of third-party samples, when `RELANCE_SHARED` names one that is there.
  static var shared: String? {
    guard let path = ProcessInfo.processInfo.environment["RELANCE_SHARED"],
      FileManager.default.fileExists(atPath: path)
    else { return nil }
    return path
  }
}
