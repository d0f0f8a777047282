import Delivery
import Foundation
import Testing
import Workbench

@Suite("The settings of the mail server")
struct MailServerTests {
  private let login = MailServer.Login(user: "a", password: .command(["true"]))

  @Test("choose the usual ports and encryption by themselves")
  func defaults() throws {
    #expect(try MailServer(host: "smtp.vendeur.example").port == 465)
    #expect(try MailServer(host: "smtp.vendeur.example", security: .startTLS).port == 587)
    #expect(
      try MailServer(host: "smtp.vendeur.example").patience
        == MailServer.Patience(connect: 30, reply: 600, overall: 900))
  }

  @Test("refuse clear text beyond this machine, and a login in clear anywhere")
  func clear() throws {
    #expect(throws: DeliveryProblem.server(.clearBeyondThisMachine)) {
      try MailServer(host: "smtp.vendeur.example", security: .none)
    }
    #expect(throws: DeliveryProblem.server(.clearBeyondThisMachine)) {
      try MailServer(host: "127.evil.example", security: .none)
    }
    #expect(throws: DeliveryProblem.server(.clearLogin)) {
      try MailServer(host: "127.0.0.1", security: .none, login: login)
    }
    #expect(try MailServer(host: "::1", security: .none).host == "::1")
  }

  @Test(
    "refuse a host that is more than a name",
    arguments: ["", "a/b", "a@b", "a b", "a\r\nb", "a?b", "user:pw@a", "a#b", "-a", "a..b", "[::1]"])
  func host(text: String) {
    #expect(throws: DeliveryProblem.server(.host)) { try MailServer(host: text) }
  }

  @Test("refuse a certificate file that is not there")
  func certificate() {
    #expect(throws: DeliveryProblem.server(.certificateFile)) {
      try MailServer(host: "a.example", certificateFile: "/nonexistent.pem")
    }
  }
}

@Suite("The password of the mail server")
struct PasswordTests {
  @Test("comes from a command, run without a shell, and cannot be printed")
  func command() throws {
    let password = try PasswordSource.command(["printf", "%s\\n", "$(id) ; secret"]).read()
    #expect("\(password)" == "(secret)")
    #expect(String(reflecting: password) == "(secret)")
    #expect(!String(describing: Mirror(reflecting: password).descendant("bytes") ?? "").isEmpty)
  }

  @Test("is refused when the command fails, says nothing, too much, several lines, or is not there")
  func failures() {
    #expect(throws: DeliveryProblem.password(.commandFailed(status: 1))) {
      try PasswordSource.command(["false"]).read()
    }
    #expect(throws: DeliveryProblem.password(.empty)) { try PasswordSource.command(["true"]).read() }
    #expect(throws: DeliveryProblem.password(.character)) {
      try PasswordSource.command(["printf", "a\\nb\\n"]).read()
    }
    #expect(throws: DeliveryProblem.password(.tooLong)) {
      try PasswordSource.command(["seq", "9999"]).read()
    }
    #expect(throws: DeliveryProblem.password(.commandNotFound)) {
      try PasswordSource.command(["no-such-program"]).read()
    }
    #expect(throws: DeliveryProblem.password(.commandNotFound)) { try PasswordSource.command([]).read() }
  }

  @Test("is not waited for longer than allowed")
  func slow() {
    #expect(throws: DeliveryProblem.password(.commandTooSlow(seconds: 1))) {
      try PasswordSource.command(["sleep", "600"]).read(within: 1)
    }
  }

  @Test("command sees none of our open files and little of our environment")
  func closed() throws {
    let folder = try PrivateFolder("delivery")
    let listing = "\(folder.path)/seen"
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    setenv("RELANCE_CANARY", "canary", 1)
    _ = try PasswordSource.command(["/bin/sh", "-c", "ls /proc/$$/fd >\(listing); env >>\(listing); echo x"])
      .read()
    let seen = folder.text("seen").split(separator: "\n")
    #expect(seen.prefix { Int($0) != nil }.allSatisfy { (Int($0) ?? 99) < 3 || Int($0) == 10 })
    #expect(!folder.text("seen").contains("canary"))
  }

  @Test("comes from a file that its owner alone can read")
  func file() throws {
    let folder = try PrivateFolder("delivery")
    let good = try folder.write(Array("secret\n".utf8), "good")
    _ = try PasswordSource.file(good).read()
    let loose = try folder.write(Array("secret\n".utf8), "loose", permissions: 0o640)
    #expect(throws: DeliveryProblem.password(.filePermissions)) { try PasswordSource.file(loose).read() }
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: good)
    #expect(throws: DeliveryProblem.password(.fileUnreadable(error: ELOOP))) {
      try PasswordSource.file("\(folder.path)/link").read()
    }
  }
}
