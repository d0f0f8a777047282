import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Foundation
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("A requested reminder")
struct SendingTests {
  @Test("arrives once through STARTTLS and a login, with its statement and its accents")
  func arrives() throws {
    let server = try LoopbackServer.secure()
    let house = try Mailhouse()
    try house.request()
    let report = try house.run(live: server)
    #expect(report.sent == [ReminderID(1)] && report.exitCode == 0)
    #expect(house.state(1) == .sent(on: house.today))
    #expect(
      try server.envelope(1)
        == Envelope(from: "compta@elan.internal", to: ["compta1@client.internal"], tls: true, login: true))
    let mail = try server.mail(1)
    #expect(mail.defects.isEmpty && mail.bareLF == 0)
    #expect(try mail.header("Message-ID") == "<r-1.1.\(house.mark)@elan.internal>")
    #expect(try mail.header("From") == "Atelier Élan <compta@elan.internal>")
    #expect(try mail.header("To").contains("Élodie Dupré"))
    #expect(try mail.header("Auto-Submitted") == "auto-generated")
    #expect(!mail.headers.contains { $0[0] == "X-Relance-Original-To" })
    let text = String(decoding: mail.parts[0].bytes, as: UTF8.self)
    #expect(text.contains("F-1") && text.contains("FR76"))
    let statement = try #require(mail.parts.first { $0.type == "application/pdf" })
    #expect(statement.name == "releve-2026-11-23.pdf")
    let file = house.folder.path + "/statement.pdf"
    try statement.bytes.write(to: URL(fileURLWithPath: file))
    let page = try Program.text(ofPDF: file)
    #expect(page.contains("Relevé de compte") && page.contains("Dupré & Fils") && page.contains("F-1"))

    let again = try house.run(live: server)
    #expect(again.sent.isEmpty && again.exitCode == 0 && server.received == 1)
  }

  @Test("waits for the end of its hold, and does not leave once recalled")
  func hold() throws {
    let house = try Mailhouse(customers: 2)
    try house.request(2, hold: 10)
    #expect(try house.run().sent.isEmpty)
    try house.keeper.record(.recall([ReminderID(2)]), on: house.occasion())
    house.now += 10
    #expect(try house.run().sent == [ReminderID(1)])
    #expect(house.state(2) == .approved(on: house.today))
  }

  @Test("in a sandbox goes to one address of ours and says for whom it was")
  func sandbox() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(.sandbox, domain: "client.example")
    try house.request()
    let report = try house.run { () throws(DeliveryProblem) in
      .sandbox(try server.sender(), override: try StrictAddress("moi@elan.example"))
    }
    #expect(report.sent.count == 1)
    #expect(try server.envelope(1).to == ["moi@elan.example"])
    let mail = try server.mail(1)
    #expect(try mail.header("X-Relance-Original-To").contains("compta1@client.example"))
    #expect(try mail.header("Subject").hasPrefix("[ESSAI pour compta1@client.example] "))
    #expect(try mail.header("To").contains("moi@elan.example"))
  }

  @Test("in a demo becomes a file and asks for no server")
  func demo() throws {
    let house = try Mailhouse(.demo, domain: "client.example")
    try house.request()
    #expect(try house.run().sent.count == 1)
    let files = house.folder.names("store/outbox/mail")
    #expect(files.count == 1)
    let name = try #require(files.first)
    #expect(name.hasPrefix("R-1_1_") && name.hasSuffix(".eml"))
    let mail = try ParsedMail(file: "\(house.store)/outbox/mail/\(name)")
    #expect(try mail.header("To").contains("compta1@client.example"))
  }

  @Test("by post lies in the outbox, its address in the window and its text on one page")
  func letter() throws {
    let house = try Mailhouse(rules: Mailhouse.letterRules)
    try house.request()
    let report = try house.run { () throws(DeliveryProblem) in throw .server(.host) }
    #expect(report.sent.count == 1 && report.exitCode == 0, "a letter needs no server")
    let name = try #require(house.folder.names("store/outbox/letters").first)
    let file = "\(house.store)/outbox/letters/\(name)"
    let page = try Program.text(ofPDF: file)
    #expect(page.contains("Lyon, le 23 novembre 2026") && page.contains("page 1/1") && page.contains("F-1"))
    let window = try Program.run(
      "/usr/bin/pdftotext", ["-x", "289", "-y", "155", "-W", "245", "-H", "70", file, "-"])
    #expect(window.output.contains("Dupré & Fils n° 1") && window.output.contains("75001 Paris"))
  }

  @Test("is not tried while PAUSE lies in the store")
  func pause() throws {
    let house = try Mailhouse()
    try house.request()
    try house.folder.write("", "store/PAUSE")
    let report = try house.run()
    guard case .paused = report.stopped else {
      Issue.record("\(report)")
      return
    }
    #expect(report.exitCode == 1 && house.state(1) == .approved(on: house.today))
    try FileManager.default.removeItem(atPath: house.store + "/PAUSE")
    #expect(try house.run().sent.count == 1)
  }

  @Test("to a reserved domain never leaves a live store")
  func reserved() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(domain: "client.example")
    try house.request()
    #expect(try house.run(live: server).failed.count == 1)
    #expect(
      house.state(1)
        == .failed(reason: "le domaine client.example est réservé aux exemples, corrigez l'adresse"))
    #expect(server.received == 0)
  }

  @Test("stays approved, with the reason, when its logo is missing")
  func logo() throws {
    var rules = Mailhouse.rules
    rules.company.logoFile = "logo.png"
    let house = try Mailhouse(rules: rules)
    try house.request()
    let report = try house.run()
    #expect(report.unmakeable.map(\.problem) == [.picture] && report.exitCode == 1)
    #expect(house.state(1) == .approved(on: house.today))
  }

  @Test("shares one connection with the others of its run, one recipient each")
  func connection() throws {
    let server = try LoopbackServer.faulty("none")
    let house = try Mailhouse(customers: 3)
    try house.request(3)
    #expect(try house.run(live: server).sent.count == 3)
    #expect(server.accepted == 3)
    #expect(server.commands.count { $0.hasPrefix("EHLO") } == 1)
    #expect(server.commands.count { $0.hasPrefix("RCPT") } == 3)
  }
}
