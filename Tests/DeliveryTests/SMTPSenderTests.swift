import Delivery
import Foundation
import Testing
import Workbench

@Suite("Sending an e-mail", .serialized)
struct SMTPSenderTests {
  private func sender(
    _ server: LoopbackServer, password: String = "S3cret-é", pinned: Bool = true
  ) throws -> SMTPSender {
    let file = try server.folder.write("\(password)\n", "password")
    return try SMTPSender(
      server: try MailServer(
        host: "127.0.0.1", port: server.port, security: .startTLS,
        login: MailServer.Login(user: "alice", password: .file(file)),
        certificateFile: pinned ? server.certificate?.file : nil,
        patience: MailServer.Patience(connect: 5, reply: 20, overall: 60)))
  }

  @Test("through STARTTLS and a login hands over exactly the message, once, to one recipient")
  func delivered() throws {
    let server = try LoopbackServer.secure()
    let one = try message(
      text: "a\n.\nb\n..\n",
      attachments: [MailAttachment(fileName: "x.pdf", contentType: "application/pdf", bytes: Array(0...255))])
    let bytes = try one.encoded()
    let sender = try sender(server)
    var asked = 0
    for number in 1...2 {
      let result = sender.send(bytes, from: one.from.address, to: [one.to.address]) {
        asked += 1
        return true
      }
      #expect(result == .sent(reply: "250 2.0.0 Ok: queued as TEST\(number)"))
      #expect(asked == number)
      #expect(try server.folder.bytes("\(number).eml") == bytes)
    }
    let expected = Envelope(
      from: "compta@vendeur.example", to: ["elodie@elan-fils.example"], tls: true, login: true)
    #expect(try server.envelope(1) == expected)
    let mail = try server.mail(1)
    #expect(
      String(decoding: mail.parts[0].bytes, as: UTF8.self).replacing("\r\n", with: "\n") == "a\n.\nb\n..\n")
    #expect(Array(mail.parts[1].bytes) == Array(0...255))
  }

  @Test("is stopped by the caller at the point of no return, and then nothing is taken")
  func aborted() throws {
    let server = try LoopbackServer.secure()
    let one = try message()
    let sender = try sender(server)
    #expect(
      try sender.send(one.encoded(), from: one.from.address, to: [one.to.address]) { false } == .aborted)
    #expect(server.received == 0)
    let later = try sender.send(one.encoded(), from: one.from.address, to: [one.to.address]) { true }
    #expect(later == .sent(reply: "250 2.0.0 Ok: queued as TEST1"))
  }

  @Test("stops the run when the password is wrong")
  func wrongPassword() throws {
    let server = try LoopbackServer.secure()
    let one = try message()
    let result = try sender(server, password: "wrong").send(
      try one.encoded(), from: one.from.address, to: [one.to.address]
    ) { true }
    guard case .stopRun(.loginRefused) = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test("stops the run before the login when nobody vouches for the certificate")
  func unknownCertificate() throws {
    let server = try LoopbackServer.faulty("none", vouchingFor: "IP:127.0.0.1")
    let one = try message()
    let result = try sender(server, pinned: false).send(
      try one.encoded(), from: one.from.address, to: [one.to.address]
    ) { true }
    guard case .stopRun(.insecureConnection) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(!server.commands.contains { $0.contains("AUTH") })
  }

  @Test("stops the run before the login when the certificate names another server")
  func otherName() throws {
    let server = try LoopbackServer.faulty("none", vouchingFor: "DNS:other.example")
    let one = try message()
    let result = try sender(server).send(try one.encoded(), from: one.from.address, to: [one.to.address]) {
      true
    }
    guard case .stopRun(.insecureConnection) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(!server.commands.contains { $0.contains("AUTH") })
  }

  @Test("stops the run when STARTTLS was taken away, and no password leaves")
  func stripped() throws {
    let server = try LoopbackServer.faulty("none")
    let one = try message()
    let result = try sender(server).send(try one.encoded(), from: one.from.address, to: [one.to.address]) {
      true
    }
    guard case .stopRun(.insecureConnection) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(!server.commands.contains { $0.contains("AUTH") })
  }

  @Test("waits when nobody listens")
  func unreachable() throws {
    let server = try LoopbackServer.faulty("none")
    let one = try message()
    // A port below 1024 that no test opens.
    #expect(server.port > 1023)
    let sender = try SMTPSender(server: try MailServer(host: "127.0.0.1", port: 1, security: .none))
    let result = sender.send(try one.encoded(), from: one.from.address, to: [one.to.address]) { true }
    #expect(result == .deferred(.unreachable, reply: ""))
  }
}
