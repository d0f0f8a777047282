import Delivery
import Testing
import Workbench

@Suite("A mail server that misbehaves")
struct SendingFaultTests {
  /// What a fault must give, and whether the point of no return was asked for.
  struct Case: CustomTestStringConvertible, Sendable {
    let fault: String
    let expected: SendingResult
    var isAsked = false
    var testDescription: String { fault }
  }

  private static let recipient = try? StrictAddress("elodie@elan-fils.example")
  private static let lost = SendingResult.deferred(.connectionLost, reply: "")

  private static func lost(_ reply: String) -> SendingResult { .deferred(.connectionLost, reply: reply) }

  static let cases: [Case] = [
    Case(fault: "drop-greeting", expected: lost),
    Case(fault: "drop-ehlo", expected: lost("220 fault.example ESMTP")),
    Case(
      fault: "greeting-554_5.7.1_no_service", expected: .failed(code: 554, reply: "554 5.7.1 no service")),
    Case(
      fault: "greeting-421_4.3.2_closing",
      expected: .deferred(.askedToWait(code: 421), reply: "421 4.3.2 closing")),
    Case(fault: "hello-550_5.7.1_go_away", expected: .failed(code: 550, reply: "550 5.7.1 go away")),
    Case(fault: "hello-502_5.5.1_unknown", expected: .failed(code: 502, reply: "502 5.5.1 unknown")),
    Case(
      fault: "hello-451_4.7.1_later",
      expected: .deferred(.askedToWait(code: 451), reply: "451 4.7.1 later")),
    Case(fault: "close-550_5.7.1_go_away", expected: .failed(code: 550, reply: "550 5.7.1 go away")),
    Case(fault: "close-502_5.5.1_unknown", expected: lost("502 5.5.1 unknown")),
    Case(
      fault: "ehlo-502_5.5.1_unknown", expected: .sent(reply: "250 2.0.0 Ok: queued as FAULT1"),
      isAsked: true),
    Case(fault: "drop-mail", expected: lost("250 AUTH PLAIN LOGIN")),
    Case(fault: "drop-rcpt", expected: lost("250 2.1.0 Ok")),
    Case(fault: "drop-data", expected: lost("250 2.1.5 Ok")),
    Case(fault: "hang-mail", expected: .deferred(.timedOut, reply: "250 AUTH PLAIN LOGIN")),
    Case(
      fault: "mail-451_4.7.1_greylisted",
      expected: .deferred(.askedToWait(code: 451), reply: "451 4.7.1 greylisted")),
    Case(
      fault: "rcpt-450_4.2.0_later",
      expected: .deferred(.askedToWait(code: 450, at: recipient), reply: "450 4.2.0 later")),
    Case(
      fault: "data-421_4.3.2_closing",
      expected: .deferred(.askedToWait(code: 421), reply: "421 4.3.2 closing")),
    Case(fault: "mail-530_5.7.0_login_first", expected: .stopRun(.loginRefused("530 5.7.0 login first"))),
    Case(fault: "mail-552_5.3.4_too_big", expected: .failed(code: 552, reply: "552 5.3.4 too big")),
    Case(
      fault: "rcpt-550_5.1.1_unknown",
      expected: .failed(code: 550, reply: "550 5.1.1 unknown", at: recipient)),
    Case(fault: "data-554_5.7.1_no", expected: .failed(code: 554, reply: "554 5.7.1 no")),
    Case(
      fault: "refuse-452_4.3.1_full", expected: .deferred(.askedToWait(code: 452), reply: "452 4.3.1 full"),
      isAsked: true),
    Case(
      fault: "refuse-550_5.7.1_spam", expected: .failed(code: 550, reply: "550 5.7.1 spam"), isAsked: true),
    Case(fault: "drop-dot", expected: .uncertain(reply: "354 go on"), isAsked: true),
    Case(fault: "half-dot", expected: .uncertain(reply: "354 go on"), isAsked: true),
    Case(fault: "hang-dot", expected: .uncertain(reply: "354 go on"), isAsked: true),
    Case(fault: "drop-quit", expected: .sent(reply: "250 2.0.0 Ok: queued as FAULT1"), isAsked: true),
  ]

  @Test("never loses a message silently and never makes two of one", arguments: cases)
  func outcome(of one: Case) throws {
    let server = try LoopbackServer.faulty(one.fault)
    let sender = try SMTPSender(
      server: try MailServer(
        host: "127.0.0.1", port: server.port, security: .none,
        patience: MailServer.Patience(connect: 5, reply: one.fault.hasPrefix("hang") ? 1 : 20, overall: 60)))
    let mail = try message()
    var asked = 0
    let result = sender.send(try mail.encoded(), from: mail.from.address, to: [mail.to.address]) {
      asked += 1
      return true
    }
    #expect(result == one.expected)
    #expect(asked == (one.isAsked ? 1 : 0))
    // Taken without having asked would be a message that a later attempt sends twice.
    if server.accepted > 0 { #expect(asked == 1) }
  }

  @Test("in the middle of the body leaves the message to be tried again, or to a person")
  func lostInTheBody() throws {
    let server = try LoopbackServer.faulty("drop-body")
    let sender = try SMTPSender(server: try MailServer(host: "127.0.0.1", port: server.port, security: .none))
    let mail = try message(
      attachments: [
        MailAttachment(
          fileName: "x.bin", contentType: "application/octet-stream",
          bytes: Array(repeating: 7, count: 4_000_000))
      ])
    var asked = false
    let result = sender.send(try mail.encoded(), from: mail.from.address, to: [mail.to.address]) {
      asked = true
      return true
    }
    #expect(result == (asked ? .uncertain(reply: "354 go on") : Self.lost("354 go on")))
  }

  @Test("says that an address is wrong by 5.1.x alone")
  func badAddress() {
    #expect(SendingResult.failed(code: 550, reply: "550 5.1.1 unknown user").marksAddressBad)
    #expect(!SendingResult.failed(code: 550, reply: "550 5.7.1 spam").marksAddressBad)
    #expect(!SendingResult.deferred(.askedToWait(code: 450), reply: "450 5.1.1 odd").marksAddressBad)
  }
}
