import Foundation
import Glibc

/// A private folder that goes when the test goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/relance-mailroom.XXXXXX").utf8CString)
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

  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func write(_ text: String, _ name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    return file
  }

  /// Names in a folder below, sorted; none when it is not there.
  func names(_ folder: String = "") -> [String] {
    let place = folder.isEmpty ? path : "\(path)/\(folder)"
    guard FileManager.default.fileExists(atPath: place) else { return [] }
    return (try? FileManager.default.contentsOfDirectory(atPath: place).sorted()) ?? []
  }
}
