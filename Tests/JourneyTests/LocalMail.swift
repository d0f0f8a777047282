import Foundation
import Testing

/// A mail server on loopback that asks for STARTTLS and a login, with a certificate of its own.
final class LocalMail {
  let folder: String
  let port: Int
  var certificate: String { "\(folder)/certificate.pem" }
  private let process = Process()
  private let input = Pipe()

  init(in house: House) throws {
    folder = "\(house.home)/mail"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Reply.of(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
        "\(folder)/key.pem", "-out", "\(folder)/certificate.pem", "-days", "2", "-subj", "/CN=relance test",
        "-addext", "subjectAltName=IP:127.0.0.1",
      ]
    ).ended()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "\(Programs.tests)/../DeliveryTests/mail_server.py", folder, "\(folder)/certificate.pem",
      "\(folder)/key.pem",
    ]
    process.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(said.trimmingCharacters(in: .whitespacesAndNewlines)),
      "the mail server did not start: python3-aiosmtpd is needed, `make test` installs it")
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// How many messages arrived.
  var count: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".envelope") }.count
  }

  /// Looks again and again until that many messages arrived.
  func waitFor(_ expected: Int, seconds: Double = 40, place: SourceLocation = #_sourceLocation) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while count < expected, Date() < deadline { usleep(10_000) }
    try #require(count >= expected, "\(count) of \(expected) messages arrived", sourceLocation: place)
  }

  /// The messages as Python's parser sees them, with their envelopes.
  func messages() throws -> [ArrivedMail] { try (1...max(1, count)).map { try ArrivedMail($0, in: folder) } }
}
