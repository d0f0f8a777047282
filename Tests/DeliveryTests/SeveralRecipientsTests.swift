import Delivery
import Testing
import Workbench

@Suite("An e-mail with copies")
struct SeveralRecipientsTests {
  private func addresses(_ texts: [String]) throws -> [StrictAddress] {
    try texts.map { try StrictAddress($0) }
  }

  private let all = ["elodie@elan-fils.example", "direction@elan-fils.example", "chef@vendeur.example"]

  private func sender(_ server: LoopbackServer) throws -> SMTPSender {
    try SMTPSender(
      server: try MailServer(
        host: "127.0.0.1", port: server.port, security: .none,
        patience: MailServer.Patience(connect: 5, reply: 20, overall: 60)))
  }

  @Test("reaches each of its addresses in one transaction, says so in its head, and nobody else")
  func together() throws {
    let server = try LoopbackServer.plain()
    var mail = try message()
    mail.copies = [
      try mailbox("Le patron, « O\"Neill » <x@y.example>", all[1]), try mailbox("", all[2]),
    ]
    let sender = try sender(server)
    for number in 1...2 {
      let result = sender.send(try mail.encoded(), from: mail.from.address, to: try addresses(all)) { true }
      #expect(result == .sent(reply: "250 2.0.0 Ok: queued as TEST\(number)"))
      #expect(try server.envelope(number).to == all)
    }
    let read = try server.mail(1)
    #expect(try read.header("Cc").contains(all[1]) && read.header("Cc").contains(all[2]))
    #expect(try !read.header("To").contains(all[1]))
    #expect(server.received == 2)
  }

  @Test(
    "goes to nobody where one address is refused, and says which; on the same connection too",
    arguments: [
      (1, "rcpt-550_5.1.1_unknown", 0), (1, "rcpt2-550_5.1.1_unknown", 1), (2, "rcpt3-451_4.7.1_later", 2),
      (2, "rcpt3-550_5.7.1_no", 2),
    ])
  func refused(times: Int, fault: String, place: Int) throws {
    let server = try LoopbackServer.faulty(fault)
    let sender = try sender(server)
    let mail = try message()
    let to = try addresses(all)
    let reply = String(fault.drop { $0 != "-" }.dropFirst()).replacing("_", with: " ")
    for _ in 1...times {
      var asked = false
      let result = sender.send(try mail.encoded(), from: mail.from.address, to: to) {
        asked = true
        return true
      }
      let expected: SendingResult =
        reply.hasPrefix("4")
        ? .deferred(.askedToWait(code: 451, at: to[place]), reply: reply)
        : .failed(code: 550, reply: reply, at: to[place])
      #expect(result == expected && !asked)
    }
    #expect(server.accepted == 0)
    #expect(!server.commands.contains { $0.hasPrefix("DATA") })
  }

  @Test("blames no address where the server speaks of the message", arguments: ["mail", "data", "refuse"])
  func ofTheMessage(step: String) throws {
    let server = try LoopbackServer.faulty("\(step)-554_5.7.1_no")
    let mail = try message()
    let result = try sender(server).send(
      try mail.encoded(), from: mail.from.address, to: try addresses(all)
    ) { true }
    #expect(result == .failed(code: 554, reply: "554 5.7.1 no"))
    #expect(server.accepted == 0)
  }

  @Test("is refused with a control character in the name of a copy")
  func hostileNames() throws {
    for name in ["a\r\nBcc: evil@z.example", "a\u{85}b", "\u{2028}", "x\u{0}"] {
      var mail = try message()
      mail.copies = [try mailbox(name, all[1])]
      #expect(throws: DeliveryProblem.controlCharacter(header: "Cc")) { try mail.encoded() }
    }
    for text in [
      "b@y>\r\nRCPT TO:<evil@z.example", "a b@y.example", "a@y.example,b@z.example", "<a@y.example>",
    ] {
      #expect(throws: DeliveryProblem.self) { try StrictAddress(text) }
    }
  }

  @Test("needs somebody to go to")
  func nobody() throws {
    let server = try LoopbackServer.faulty("none")
    let mail = try message()
    let result = try sender(server).send(try mail.encoded(), from: mail.from.address, to: []) { true }
    #expect(result == .stopRun(.missing(header: "To")))
    #expect(server.commands.isEmpty)
  }
}
