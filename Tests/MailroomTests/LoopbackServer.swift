import Delivery
import Foundation
import Glibc
import Testing

/// One of the mail servers of `DeliveryTests`, listening on loopback until the test lets it go.
final class LoopbackServer {
  let folder: TemporaryFolder
  private(set) var port = 0
  private let certificate: String?
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Takes mail by STARTTLS and a login.
  static func secure() throws -> LoopbackServer {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/certificate.pem"
    let key = "\(folder.path)/key.pem"
    let made = try Program.run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
        "-out", file, "-days", "2", "-subj", "/CN=relance test", "-addext", "subjectAltName=IP:127.0.0.1",
      ])
    try #require(made.status == 0)
    return try LoopbackServer(["mail_server.py", folder.path, file, key], folder, certificate: file)
  }

  /// Takes mail in clear.
  static func plain() throws -> LoopbackServer {
    let folder = try TemporaryFolder()
    return try LoopbackServer(["mail_server.py", folder.path], folder, certificate: nil)
  }

  /// Misbehaves in one way (see `fault_server.py`); "none" keeps a log of commands and behaves.
  static func faulty(_ fault: String) throws -> LoopbackServer {
    let folder = try TemporaryFolder()
    return try LoopbackServer(["fault_server.py", folder.path, fault], folder, certificate: nil)
  }

  private init(_ words: [String], _ folder: TemporaryFolder, certificate: String?) throws {
    self.folder = folder
    self.certificate = certificate
    let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("DeliveryTests").path
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["\(scripts)/\(words[0])"] + words.dropFirst()
    process.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(said.trimmingCharacters(in: .whitespacesAndNewlines)),
      "\(words[0]) did not start: python3 and python3-aiosmtpd are needed, `make test` installs them")
  }

  /// Ends the server, and every connection with it.
  func hangUp() {
    // Not SIGTERM: programs inherit the signal mask of the test's thread, where it may be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  // Closing its input may not be enough: a program started meanwhile can hold the other end.
  deinit { hangUp() }

  /// A sender with the right login; without the pinned certificate nobody vouches for the server.
  func sender(pinned: Bool = true, patience: MailServer.Patience = .init(connect: 5, reply: 20, overall: 60))
    throws(DeliveryProblem) -> SMTPSender
  {
    guard let certificate else {
      return try SMTPSender(
        server: MailServer(host: "127.0.0.1", port: port, security: .none, patience: patience))
    }
    return try SMTPSender(
      server: MailServer(
        host: "127.0.0.1", port: port, security: .startTLS,
        login: MailServer.Login(user: "alice", password: .command(["printf", "S3cret-é"])),
        certificateFile: pinned ? certificate : nil, patience: patience))
  }

  /// Messages that the well-behaved server took.
  var received: Int { folder.names().count { $0.hasSuffix(".eml") } }

  /// Messages that the misbehaving server took.
  var accepted: Int { folder.text("accepted").split(separator: "\n").count }

  /// What that server heard outside of bodies.
  var commands: [String] { folder.text("commands").split(separator: "\n").map(String.init) }

  /// A message taken, as Python's parser reads it.
  func mail(_ number: Int) throws -> ParsedMail { try ParsedMail(file: "\(folder.path)/\(number).eml") }

  /// The envelope of a message taken.
  func envelope(_ number: Int) -> String { folder.text("\(number).envelope") }
}
