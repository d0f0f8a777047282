import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A collector's day")
  struct Day {
    let house: House
    let mail: LoopbackServer

    init() throws {
      house = try House()
      mail = try LoopbackServer.secure()
      try house.open(mail: mail)
      try house.relance("plan").ended()
    }

    @Test("starts on the worklist, opens an account, and logs a call with its promise in one gesture")
    func callsWithAPromise() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      #expect(try screen.text().contains("ESSAI"))
      try screen.press("/")
      try screen.type("cafe")
      try screen.press("Enter")
      try screen.waitFor("(?m)^>.*Café du Port")
      try screen.waitUntilGone("(?m)^.*Garage Ölund")
      try screen.press("Enter")
      try screen.waitFor("F-601")
      try screen.press("c")
      try screen.waitFor("Consigner un appel")
      try screen.press("p", "Tab")
      try screen.press("t", "Tab")
      try screen.type("26/06")
      try screen.waitFor("2[\\s\\u00a0\\u202f]460,80")
      try screen.press("C-s")
      try screen.waitUntilGone("Consigner un appel")
      let account = try house.relance("customer", "C-006", "--json").ended().output
      #expect(account.contains("2026-06-26"), "the promise is in the journal")
      try screen.press("q")
      try screen.waitFor("Travail du jour|Travail")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("reads, edits, approves, sends, recalls, and sends for good to a real server")
    func sends() throws {
      let editor = try house.write(
        "#!/bin/sh\nprintf '\\nNous restons à votre écoute.\\n' >> \"$1\"\n", "bin/editor", permissions: 0o700
      )
      let screen = try Screen(house, more: ["EDITOR": editor, "VISUAL": editor])
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try filter(screen, "eclair", shows: "Éclair")
      try screen.waitFor("De +:|À +:|Objet +:|eclair.example")
      try screen.press("e")
      try screen.waitFor("proposée, modifiée")
      try screen.press("a")
      try screen.wait("the approval") { _ in (try? self.state(of: "C-001")) == "approved" }
      try filter(screen, "", shows: "Kōbō")
      try mark(screen, ["kobo", "oenotheque"])
      try screen.press("A")
      try screen.waitFor("Valider · 2 relances")
      try screen.press("o")
      try screen.wait("both approvals") { _ in (try? self.state(of: "C-003")) == "approved" }
      try screen.waitUntilGone("marquées")
      try screen.press("S")
      try screen.waitFor("Envoyer · 3 messages")
      try screen.press("o")
      #expect(try screen.text().contains("Envoyer"), "nothing leaves without the count")
      try screen.press("3")
      try screen.press("o")
      try screen.waitFor("Envoi de 3 messages dans")
      try screen.press("u")
      try screen.waitUntilGone("Envoi de 3 messages dans")
      #expect(mail.received == 0)
      try screen.press("S")
      try screen.waitFor("Envoyer · 3 messages")
      try screen.press("3")
      try screen.press("o")
      try screen.waitFor("Envoi de 3 messages dans")
      #expect(mail.waitFor(3) == 3)
      try screen.waitUntilGone("Envoi de 3 messages dans")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
      try checkMessages()
    }

    private func checkMessages() throws {
      #expect(mail.received == 3)
      let messages = try (1...3).map { try mail.mail($0) }
      for (number, message) in zip(1..., messages) {
        let envelope = try mail.envelope(number)
        #expect(envelope.to == ["essai@atelier-lumen.example"])
        #expect(envelope.tls && envelope.login)
        #expect(try message.header("Message-ID").contains("@"))
        _ = try message.header("X-Relance-Original-To")
        #expect(message.text.contains("FR76"))
        #expect(try statement(in: message).contains("F-"))
      }
      let edited = try #require(messages.first { $0.text.contains("F-101") })
      #expect(try edited.header("X-Relance-Original-To").contains("compta@eclair.example"))
      #expect(edited.text.contains("Nous restons à votre écoute."))
      let statement = try statement(in: edited)
      #expect(statement.contains("F-102"))
      #expect(statement.range(of: "1[\\s\\u00a0\\u202f]200,50", options: .regularExpression) != nil)
    }

    /// The text of the statement of account that is attached.
    private func statement(in message: ParsedMail) throws -> String {
      let part = try #require(message.parts.first { $0.type == "application/pdf" }, "a statement is attached")
      return try Program.text(ofPDF: mail.folder.write(Array(part.bytes), "statement.pdf"))
    }

    @Test("skips with a reason and puts off to another day")
    func skipsAndSnoozes() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try filter(screen, "olund", shows: "Ölund")
      try screen.press("i")
      try screen.waitFor("Ignorer avec un motif")
      try screen.press("a", "Enter")
      try screen.waitUntilGone("Ignorer avec un motif")
      try filter(screen, "nguyen", shows: "Nguyễn")
      try screen.press("z")
      try screen.waitFor("Reporter")
      try screen.type("+3")
      try screen.press("Enter")
      try screen.wait("the snooze") { _ in (try? self.state(of: "C-005")) == "snoozed" }
      #expect(try !house.queue().contains { $0["customer"] as? String == "C-004" })
      try screen.signal(SIGTERM)
      _ = try screen.waitForEnd()
    }

    @Test("sees another process's payment at once, and no row moves under the cursor")
    func followsAnotherProcess() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("Down", "Down")
      try screen.waitFor("(?m)^>  Œnothèque")
      let before = try screen.current()
      let file = try house.write(Company.laterPayment, "later.csv")
      let began = Date()
      try house.relance("import", file).ended()
      let written = Date()
      try screen.waitFor("mises? à jour reçue.*paiement", seconds: 5)
      let seen = Date()
      print(
        "payment on screen \(milliseconds(began, seen)) ms after the command began,",
        "\(milliseconds(written, seen)) ms after it ended")
      let after = try screen.current()
      #expect(after.place == before.place)
      #expect(after.text.prefix(24) == before.text.prefix(24))
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    private func milliseconds(_ from: Date, _ to: Date) -> Int { Int(to.timeIntervalSince(from) * 1000) }

    private func state(of customer: String) throws -> String? {
      try house.reminder(of: customer)["state"] as? String
    }

    /// Filters the list by a text; an empty one shows everything again.
    private func filter(_ screen: Screen, _ text: String, shows: String) throws {
      try screen.press("/", "C-u")
      try screen.type(text)
      try screen.press("Enter")
      try screen.waitFor("(?m)^[> ].*\(shows)")
      if !text.isEmpty { try screen.waitFor("(?m)^>.*\(shows)") }
    }

    /// Marks the rows that filters find, one after the other.
    private func mark(_ screen: Screen, _ texts: [String]) throws {
      for (place, text) in texts.enumerated() {
        try screen.press("/", "C-u")
        try screen.type(text)
        try screen.press("Enter", "Space")
        try screen.waitFor("marquées \(place + 1)|\\* ")
      }
      try screen.press("/", "C-u", "Enter")
    }
  }
}
