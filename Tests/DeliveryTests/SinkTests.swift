import Delivery
import Foundation
import Testing
import Workbench

@Suite("A sink on this machine, in clear")
struct SinkTests {
  @Test("receives a run of messages over one connection")
  func run() throws {
    let path = "/usr/sbin/smtp-sink"
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing: `make test` installs postfix")
    let folder = try PrivateFolder("delivery")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let port = try freePort()
    let sink = Process()
    sink.executableURL = URL(fileURLWithPath: path)
    sink.arguments =
      (geteuid() == 0 ? ["-u", "nobody"] : []) + ["-d", "\(folder.path)/taken.", "127.0.0.1:\(port)", "10"]
    sink.standardError = FileHandle.nullDevice
    try sink.run()
    defer {
      // The sink inherits blocked signals from the test's thread: only this one always reaches it.
      kill(sink.processIdentifier, SIGKILL)
      sink.waitUntilExit()
    }
    let sender = try SMTPSender(server: try MailServer(host: "127.0.0.1", port: port, security: .none))
    let mail = try message()
    let bytes = try mail.encoded()
    func send() -> SendingResult {
      sender.send(bytes, from: mail.from.address, to: [mail.to.address]) { true }
    }
    let deadline = Date(timeIntervalSinceNow: 20)
    var first = send()
    while first == .deferred(.unreachable, reply: ""), Date() < deadline { first = send() }
    #expect(first == .sent(reply: "250 2.0.0 Ok"))
    for _ in 0..<50 { #expect(send() == .sent(reply: "250 2.0.0 Ok")) }
    let taken = folder.names().map { folder.text($0) }
    #expect(taken.count == 51)
    #expect(taken.allSatisfy { $0.components(separatedBy: "X-Rcpt-Args").count == 2 })
  }

  private func freePort() throws -> Int {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(probe) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(probe, $0, size) == 0 && getsockname(probe, $0, &size) == 0
      }
    }
    try #require(isBound)
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
