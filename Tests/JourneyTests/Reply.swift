import Foundation
import Testing

/// What a program said and how it ended.
struct Reply {
  let status: Int32
  let output: String
  let errors: String

  /// Its output as a JSON object.
  func object() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
      "no object: \(output.prefix(300))")
  }

  /// The objects of a list in its JSON output.
  func list(_ name: String) throws -> [[String: Any]] {
    try #require(try object()[name] as? [[String: Any]], "no \(name) in \(output.prefix(300))")
  }

  /// Fails the test with everything said unless the program ended with that code.
  @discardableResult
  func ended(_ expected: Int32 = 0, _ place: SourceLocation = #_sourceLocation) throws -> Reply {
    try #require(
      status == expected, "ended with \(status): \(errors.prefix(1500)) \(output.prefix(500))",
      sourceLocation: place)
    return self
  }

  /// Runs a program to its end with nothing on its standard input.
  static func of(_ path: String, _ arguments: [String], environment: [String: String]? = nil) throws -> Reply
  {
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: `make test` installs it")
    let process = Process()
    let folder = NSTemporaryDirectory() + "reply-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["out", "err"] { FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil) }
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: "\(folder)/out")
    process.standardError = FileHandle(forWritingAtPath: "\(folder)/err")
    try process.run()
    process.waitUntilExit()
    let said = { (name: String) in
      String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    }
    return Reply(status: process.terminationStatus, output: said("out"), errors: said("err"))
  }
}
