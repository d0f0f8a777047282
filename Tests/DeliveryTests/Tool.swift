import Foundation
import Testing

/// A program of the machine, run to its end.
enum Tool {
  /// What it prints; a test fails here when the program is missing or says no.
  @discardableResult
  static func run(_ path: String, _ arguments: String...) throws -> String {
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: `make test` installs it")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(path) \(arguments) failed")
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A private folder that goes when the test goes.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "delivery-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
  }

  func write(_ bytes: [UInt8], _ name: String, permissions: Int = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    return file
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// The folder of these tests, where the servers' scripts lie.
let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
