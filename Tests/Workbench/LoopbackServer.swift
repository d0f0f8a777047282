import Foundation
import Glibc

/// One of the mail servers beside this file, listening on loopback until the test lets it go.
///
/// The login is `alice` with the password `S3cret-é`.
package final class LoopbackServer: Sendable {
  /// Where what it takes lies.
  package let folder: PrivateFolder
  package let port: Int
  /// With one it asks for STARTTLS and a login; without, it talks in clear.
  package let certificate: Certificate?
  private let program: RunningProgram

  /// The folder of the servers' scripts.
  package static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// Takes mail by STARTTLS and a login.
  package static func secure() throws -> LoopbackServer {
    let folder = try PrivateFolder("mail")
    return try LoopbackServer("mail_server.py", in: folder, certificate: try Certificate(in: folder))
  }

  /// Takes mail in clear.
  package static func plain() throws -> LoopbackServer { try LoopbackServer("mail_server.py") }

  /// Misbehaves in one way (see `fault_server.py`); "none" keeps a log of commands and behaves.
  package static func faulty(_ fault: String, vouchingFor name: String? = nil) throws -> LoopbackServer {
    let folder = try PrivateFolder("mail")
    let certificate = try name.map { try Certificate(for: $0, in: folder) }
    return try LoopbackServer("fault_server.py", [fault], in: folder, certificate: certificate)
  }

  private init(
    _ script: String, _ words: [String] = [], in folder: PrivateFolder? = nil, certificate: Certificate? = nil
  ) throws {
    self.folder = try folder ?? PrivateFolder("mail")
    self.certificate = certificate
    program = try RunningProgram(
      "/usr/bin/python3",
      ["\(Self.scripts)/\(script)", self.folder.path] + words
        + (certificate.map { [$0.file, $0.key] } ?? []),
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    port = try Self.port(of: program, script)
  }

  private static func port(of program: RunningProgram, _ script: String) throws -> Int {
    let deadline = Date(timeIntervalSinceNow: 30)
    while Date() < deadline {
      if let port = Int(program.output.trimmingCharacters(in: .whitespacesAndNewlines)) { return port }
      usleep(2_000)
    }
    program.signal(SIGKILL)
    throw Missing(
      what: "\(script) did not start: python3 and python3-aiosmtpd are needed, `make test` installs them")
  }

  /// Ends the server, and every connection with it.
  package func hangUp() { program.signal(SIGKILL) }

  deinit {
    hangUp()
    _ = try? program.finish()
  }

  /// Messages that the well-behaved server took.
  package var received: Int { folder.names().count { $0.hasSuffix(".envelope") } }

  /// Looks again and again until that many messages arrived, or time is up; says how many there are.
  package func waitFor(_ expected: Int, seconds: Double = 40) -> Int {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while received < expected, Date() < deadline { usleep(10_000) }
    return received
  }

  /// Messages that the misbehaving server took.
  package var accepted: Int { folder.text("accepted").split(separator: "\n").count }

  /// What that server heard outside of bodies.
  package var commands: [String] { folder.text("commands").split(separator: "\n").map(String.init) }

  /// A message taken, as Python's parser reads it.
  package func mail(_ number: Int) throws -> ParsedMail {
    try ParsedMail(file: "\(folder.path)/\(number).eml")
  }

  /// The envelope of a message taken.
  package func envelope(_ number: Int) throws -> Envelope {
    try JSONDecoder().decode(Envelope.self, from: Data(try folder.bytes("\(number).envelope")))
  }
}
