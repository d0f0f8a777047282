import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A thank-you for a payment", .timeLimit(.minutes(5)))
  struct ThankYous {
    private static let step = """

      [[step]]
      id = "MC"
      name-fr = "Remerciement"
      name-en = "Thank-you"
      place = "after-payment"
      template = "merci"

      """

    /// A store whose scenario thanks, with a mail server where there is one.
    private func house(mail: LoopbackServer? = nil, _ more: String = "") throws -> House {
      let house = try House()
      try house.open(mail: mail)
      let path = "\(house.store)/scenarios/default.toml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try house.write(text + Self.step + more, "store/scenarios/default.toml")
      return house
    }

    private func thanks(_ house: House, on day: String) throws -> [[String: Any]] {
      try house.queue(on: day).filter { $0["step"] as? String == "MC" }
    }

    @Test("leaves once after a real reminder and its payment, and a second plan finds nothing")
    func once() throws {
      let server = try LoopbackServer.secure()
      let house = try house(mail: server)
      try house.relance("plan").ended()
      let reminder = try #require(try house.reminder(of: "C-003")["id"] as? String)
      try house.relance("approve", reminder).ended()
      try house.relance("send", reminder, "--yes", "--hold", "0").ended()
      #expect(server.waitFor(1) == 1)
      try house.relance("import", house.write(Company.laterPayment, "later.csv")).ended()
      try house.relance("plan").ended()
      #expect(try thanks(house, on: "2026-06-17").isEmpty, "the reminder left today")
      let dry = try house.relance("plan", "--dry-run", "--lang", "en", on: "2026-06-18").ended().output
      #expect(dry.contains("MC") && dry.contains("thank-you"))
      #expect(try house.relance("plan", "--lang", "en", on: "2026-06-18").ended().output == dry)
      let again = try house.relance("plan", "--lang", "en", on: "2026-06-18").ended().output
      #expect(again.contains("0 proposed, 0 cancelled"))
      let waiting = try thanks(house, on: "2026-06-18")
      #expect(waiting.count == 1 && waiting[0]["customer"] as? String == "C-003")
      let id = try #require(waiting.first?["id"] as? String)
      let listed = try house.relance("queue", "--lang", "en", on: "2026-06-18").ended().output
      #expect(listed.contains("thank-you") && !listed.contains(" 0.00"))
      let why = try house.relance("why", "C-003", "--lang", "en", on: "2026-06-18").ended().output
      #expect(why.contains("MC: 1 paid invoice after reminders to thank for."))
      try house.relance("approve", id, on: "2026-06-18").ended()
      try house.relance("send", id, "--yes", "--hold", "0", on: "2026-06-18").ended()
      #expect(server.waitFor(2) == 2)
      let mail = try house.relance("show", id, "--lang", "fr", on: "2026-06-18").ended().output
      #expect(mail.contains("F-301") && mail.contains("775,20") && !mail.contains("FR76"))
      for day in ["2026-06-18", "2026-06-19", "2026-06-22"] {
        try house.relance("plan", on: day).ended()
        #expect(try thanks(house, on: day).isEmpty)
      }
      try house.relance("send", "--yes", "--hold", "0", on: "2026-06-19").ended()
      #expect(server.received == 2)
      try house.relance("verify").ended()
    }

    /// A reminder that was sent, paid for and thanked for: the thank-you is approved on 18/06.
    private func approvedThanks(of house: House) throws -> String {
      try house.relance("plan").ended()
      let reminder = try #require(try house.reminder(of: "C-003")["id"] as? String)
      try house.relance("approve", reminder).ended()
      try house.relance("send", reminder, "--yes", "--hold", "0").ended()
      try house.relance("import", house.write(Company.laterPayment, "later.csv")).ended()
      try house.relance("plan", on: "2026-06-18").ended()
      let id = try #require(try thanks(house, on: "2026-06-18").first?["id"] as? String)
      try house.relance("approve", id, on: "2026-06-18").ended()
      return id
    }

    @Test("that was approved stays here when the payment is taken back")
    func bounced() throws {
      let house = try house()
      let id = try approvedThanks(of: house)
      let before = house.files("outbox", ending: ".eml").count
      // P-2: the second payment that was imported.
      try house.relance("payment", "--void", "P-2", "--reason", "rejet", on: "2026-06-18").ended()
      let account = try house.relance("customer", "C-003", "--lang", "en", on: "2026-06-18").ended().output
      #expect(account.contains("F-301") && account.contains("775.20 EUR: voided"), "\(account)")
      #expect(try thanks(house, on: "2026-06-18").isEmpty)
      let shown = try house.relance("show", id, "--lang", "en", on: "2026-06-18").ended()
      #expect(shown.output.contains(id) && shown.errors.contains("cannot be written any longer"))
      try house.relance("send", "--yes", "--hold", "0", on: "2026-06-18").ended()
      #expect(house.files("outbox", ending: ".eml").count == before)
      try house.relance("plan", on: "2026-06-18").ended()
      #expect(try thanks(house, on: "2026-06-18").isEmpty)
    }

    @Test("as a letter has no frame that tells how to pay")
    func letter() throws {
      let house = try house("channel = \"letter\"\n")
      let id = try approvedThanks(of: house)
      try house.relance("send", id, "--yes", "--hold", "0", on: "2026-06-18").ended()
      let file = try #require(house.files("outbox", ending: ".pdf").last)
      let text = try Program.run(
        "/usr/bin/pdftotext", ["-layout", file, "-"], environment: house.environment()
      ).ended().output
      #expect(text.contains("Merci pour votre règlement") && text.contains("F-301"))
      for word in ["IBAN", "FR76", "Pour régler", "Montant"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("with a useless key is refused with file, line and remedy; the texts are tried on every customer")
    func checked() throws {
      let wrong = try house("deadline = 8\n")
      let refused = try wrong.relance("scenario", "check", "--lang", "en").ended(78)
      #expect(
        refused.errors.contains("default.toml") && refused.errors.contains("deadline means nothing there"))
      #expect(refused.errors.contains("Take deadline out."))
      let house = try house()
      try house.relance("scenario", "check").ended()
      #expect(try house.relance("template", "check", "--lang", "en").ended().output.contains("merci.fr"))
      let shown = try house.relance("scenario", "show", "default", "--lang", "en").ended().output
      #expect(shown.contains("paid ≤10"))
      let preview = try house.relance("template", "preview", "MC", "C-001", "--lang", "fr").ended().output
      #expect(preview.contains("Merci pour votre règlement") && !preview.contains("FR76"))
      let simulated = try house.relance("scenario", "simulate", "--lang", "en").ended().output
      #expect(!simulated.contains("MC"), "nobody pays there")
    }
  }
}
