import Backoffice
import Casework
import Delivery
import Dunning
import Foundation
import Glibc
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("The courier as a program")
struct CourierTests {
  /// Beside the test program, where every product of the package is built.
  private static var binary: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("relance-courier")
      .path
  }

  private func start(
    _ house: Mailhouse, _ verb: String, _ words: [String] = [], isTimeTold: Bool = true
  ) throws -> RunningProgram {
    var environment = ["HOME": house.folder.path, "XDG_STATE_HOME": house.folder.path + "/state"]
    if isTimeTold { environment["RELANCE_NOW"] = "\(house.now)" }
    return try RunningProgram(
      Self.binary, [verb, "--store", house.store, "--today", house.today.iso, "--allow-network-fs"] + words,
      environment: environment)
  }

  private func run(
    _ house: Mailhouse, _ verb: String, _ words: [String] = [], isTimeTold: Bool = true
  ) throws -> Program {
    try start(house, verb, words, isTimeTold: isTimeTold).finish()
  }

  /// Whether a program is in the call that sleeps (clock_nanosleep).
  private func isSleeping(_ program: RunningProgram) -> Bool {
    #if arch(arm64)
      let number = 115
    #else
      let number = 230
    #endif
    let call = try? String(contentsOfFile: "/proc/\(program.process)/syscall", encoding: .utf8)
    return call?.hasPrefix("\(number) ") == true
  }

  private func settings(_ house: Mailhouse, port: Int, hosts: String = "127.0.0.1") throws {
    try house.folder.write(
      """
      [bank]
      beneficiary = "Atelier Élan"
      iban = "FR76 3000 6000 0112 3456 7890 189"
      [mail]
      host = "127.0.0.1"
      port = \(port)
      security = "none"
      [sandbox]
      override = "moi@elan.example"
      hosts = ["\(hosts)"]

      """, "store/settings.toml")
  }

  @Test("sends to the sandbox's address, says how many, and a second time sends nothing")
  func send() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(.sandbox, customers: 2, domain: "client.example")
    try settings(house, port: server.port)
    try house.request(2)
    let first = try run(house, "send", ["--lang", "en"])
    #expect(first.status == 0 && first.errors.isEmpty, "\(first)")
    #expect(first.output.hasPrefix("2 sent, 0 deferred"))
    #expect(server.received == 2)
    #expect(try server.envelope(2).to == ["moi@elan.example"])
    let second = try run(house, "send")
    #expect(second.status == 0 && second.output.isEmpty && server.received == 2)
  }

  @Test("refuses a server that the sandbox does not list, and words that name no reminder")
  func refused() throws {
    let house = try Mailhouse(.sandbox, domain: "client.example")
    try settings(house, port: 2_525, hosts: "localhost")
    try house.request()
    let unlisted = try run(house, "send")
    #expect(unlisted.status == 78 && unlisted.errors.contains("[sandbox] hosts"), "\(unlisted)")
    #expect(try run(house, "send", ["R-1x"]).status == 1)
    #expect(try run(house, "send", ["R-77"]).status == 1)
    #expect(try run(house, "send", ["--nonsense"]).status == 64)
    #expect(house.folder.names("store/outbox/mail").isEmpty)
    try settings(house, port: 0)
    #expect(try run(house, "send").status == 78)
  }

  @Test("says why a message failed or was put off, and when it is tried again")
  func causes() throws {
    let house = try Mailhouse(.sandbox, domain: "client.example")
    let greylisting = try LoopbackServer.faulty("rcpt-451_4.7.1_greylisted")
    try settings(house, port: greylisting.port)
    try house.request()
    let first = try run(house, "send", ["--wait"])
    #expect(first.status == 0 && first.errors.contains("R-1: différée : "), "\(first)")
    #expect(first.errors.contains("451 4.7.1 greylisted") && first.errors.contains("nouvel essai à "))
    let early = try run(house, "send", ["--wait", "--lang", "en"])
    #expect(early.status == 0 && early.errors.contains("next try at "), "\(early)")
    let keeper = try house.reopen()
    house.now = try #require(keeper.book.reminder(ReminderID(1))?.retryAt)
    let refusing = try LoopbackServer.faulty("rcpt-550_5.1.1_unknown_user")
    try settings(house, port: refusing.port)
    let failed = try run(house, "send")
    #expect(failed.status == 1 && failed.errors.contains("R-1: échec : 550 5.1.1 unknown user"), "\(failed)")
  }

  @Test("says what another process recalled while it waited")
  func recalled() throws {
    let house = try Mailhouse(.sandbox, domain: "client.example")
    try house.request(hold: 300)
    let program = try start(house, "send", ["--wait"])
    // The kernel's number of the call in which it is: it sleeps once it has read what is asked for.
    while !isSleeping(program), program.isRunning { usleep(2_000) }
    try house.keeper.record(.recall([ReminderID(1)]), on: house.occasion())
    let ended = try program.finish()
    #expect(ended.status == 0 && ended.errors.contains("non parties : R-1"), "\(ended)")
  }

  @Test("in a demo opens no socket to any network")
  func demo() throws {
    let house = try Mailhouse(.demo, domain: "client.example")
    try settings(house, port: 2_525)
    try house.request()
    let trace = house.folder.path + "/trace"
    let traced = try Program.run(
      "/usr/bin/strace",
      [
        "-f", "-o", trace, "-e", "trace=%network", Self.binary, "send", "--store", house.store, "--today",
        house.today.iso, "--allow-network-fs",
      ],
      environment: [
        "HOME": house.folder.path, "XDG_STATE_HOME": house.folder.path + "/state",
        "RELANCE_NOW": "\(house.now)",
      ])
    #expect(traced.status == 0, "\(traced)")
    #expect(!house.folder.text("trace").contains("AF_INET"))
    #expect(house.folder.names("store/outbox/mail").count == 1)
  }

  @Test("waits for the hold to end")
  func wait() throws {
    let house = try Mailhouse(.sandbox, domain: "client.example")
    house.now = Int(Date().timeIntervalSince1970)
    try house.keeper.record(.approve([ReminderID(1)], expecting: [:]), on: house.occasion())
    house.now = Int(Date().timeIntervalSince1970)
    try house.keeper.record(.requestSend([ReminderID(1)], holdSeconds: 2), on: house.occasion())
    #expect(try run(house, "send", ["--wait"], isTimeTold: false).output.hasPrefix("1 remise,"))
    #expect(house.folder.names("store/outbox/mail").count == 1)
  }

  @Test("leaves a clean store when it is told to stop, and the next one sends once")
  func terminated() throws {
    let hanging = try LoopbackServer.faulty("hang-mail")
    let house = try Mailhouse(.sandbox, domain: "client.example")
    try settings(house, port: hanging.port)
    try house.request()
    let program = try start(house, "send")
    // The server logs the command that it never answers: the program is then in the middle of its message.
    while !hanging.commands.contains(where: { $0.hasPrefix("MAIL") }), program.isRunning {
      usleep(2_000)
    }
    program.signal()
    #expect(try program.finish().wasKilled)
    let keeper = try house.reopen()
    #expect(keeper.obstacle == nil && keeper.warnings.isEmpty)
    #expect(keeper.book.reminder(ReminderID(1))?.state == .sending(attempt: 1))
    let server = try LoopbackServer.plain()
    try settings(house, port: server.port)
    #expect(try run(house, "send").status == 0)
    #expect(server.received == 1 && hanging.accepted == 0)
  }

  @Test("told to stop after the point of no return waits for the server's answer and records it")
  func shielded() throws {
    let server = try LoopbackServer.faulty("hang-dot")
    let house = try Mailhouse(.sandbox, domain: "client.example")
    try settings(house, port: server.port)
    try house.request()
    let program = try start(house, "send")
    while server.accepted == 0, program.isRunning { usleep(2_000) }
    program.signal()
    // The process is still there to hear the server hang up: only its own record ends the wait.
    server.hangUp()
    try program.finish()
    let keeper = try house.reopen()
    #expect(keeper.book.reminder(ReminderID(1))?.state == .uncertain)
    #expect(try run(house, "send").status == 10, "a person has to decide")
    #expect(server.accepted == 1)
  }

  @Test("writes a statement of account, never over another file")
  func statement() throws {
    let house = try Mailhouse()
    let file = house.folder.path + "/releve.pdf"
    // A live store may be read for any day.
    #expect(try run(house, "statement", ["411C1", "--pdf", file]).status == 0)
    let page = try Program.text(ofPDF: file)
    #expect(page.contains("Relevé de compte") && page.contains("Dupré & Fils n° 1"))
    #expect(try run(house, "statement", ["411C1", "--pdf", file]).status == 78)
    #expect(try run(house, "statement", ["411ZZ", "--pdf", file + "2"]).status == 1)
  }

  @Test("prints the very bytes of the last attempt")
  func eml() throws {
    let house = try Mailhouse(.demo, domain: "client.example")
    #expect(try run(house, "eml", ["R-1"]).status == 1)
    try house.request()
    #expect(try run(house, "send").status == 0)
    let name = try #require(house.folder.names("store/outbox/mail").first)
    #expect(try run(house, "eml", ["R-1"]).output == house.folder.text("store/outbox/mail/\(name)"))
  }
}
