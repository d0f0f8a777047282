import Foundation
import Glibc

/// A private folder that goes when the test goes.
package final class PrivateFolder: Sendable {
  /// Its absolute path.
  package let path: String

  /// Makes the folder, mode 0700; `name` tells whose it is when it stays behind.
  package init(_ name: String = "test") throws {
    var template = Array((NSTemporaryDirectory() + "/relance-\(name).XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }

  /// What a file holds.
  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  /// What a file says; nothing when it is not there.
  package func text(_ name: String) -> String {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Writes a file of the user's own and returns its path.
  @discardableResult
  package func write(_ bytes: [UInt8], _ name: String, permissions: Int = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    return file
  }

  /// Writes a text and returns its path.
  @discardableResult
  package func write(_ text: String, _ name: String, permissions: Int = 0o600) throws -> String {
    try write(Array(text.utf8), name, permissions: permissions)
  }

  /// Names in the folder or in one below it, sorted; none when it is not there.
  package func names(_ folder: String = "") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()) ?? []
  }
}
