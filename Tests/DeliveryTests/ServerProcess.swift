import Foundation
import Testing

/// One of the servers beside this file, listening on loopback until the test lets it go.
final class ServerProcess {
  let folder: Folder
  let port: Int
  private let process = Process()
  private let input = Pipe()

  /// A server that does what it should: with a certificate it asks for STARTTLS and a login.
  static func mail(_ certificate: Certificate? = nil, in folder: Folder) throws -> ServerProcess {
    try ServerProcess("mail_server.py", [], certificate, folder)
  }

  /// A server with one fault.
  static func faulty(_ fault: String, _ certificate: Certificate? = nil, in folder: Folder) throws
    -> ServerProcess
  {
    try ServerProcess("fault_server.py", [fault], certificate, folder)
  }

  private init(_ script: String, _ words: [String], _ certificate: Certificate?, _ folder: Folder) throws {
    self.folder = folder
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments =
      ["\(testFolder)/\(script)", folder.path] + words + (certificate.map { [$0.file, $0.key] } ?? [])
    process.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(said.trimmingCharacters(in: .whitespacesAndNewlines)),
      "\(script) did not start: python3 and python3-aiosmtpd are needed, `make test` installs them")
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
