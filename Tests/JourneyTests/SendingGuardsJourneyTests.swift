import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("What keeps a message here")
  struct SendingGuards {
    let house: House
    let id: String

    init() throws {
      house = try House()
      id = try house.openWithApproval()
    }

    private func state() throws -> String? { try house.reminder(of: "C-001")["state"] as? String }

    private func changeBank() throws {
      try house.write(
        Company.settings().replacing(
          "FR76 3000 6000 0112 3456 7890 189", with: "FR14 2004 1010 0505 0001 3M02 606"),
        "store/settings.toml")
    }

    @Test("another account in the settings: the approval is void, and said, on the command line")
    func otherBank() throws {
      try changeBank()
      #expect(try house.relance("send", "--dry-run").ended(1).output.contains(id))
      let refused = try house.relance("send", "--yes", "--hold", "0", "--lang", "fr").ended(1)
      #expect(refused.errors.contains("Coordonnées bancaires changées") && refused.errors.contains(id))
      #expect(try state() == "proposed")
      #expect(house.files("outbox", ending: ".eml").isEmpty)
      try house.relance("approve", id).ended()
      try house.relance("send", "--yes", "--hold", "0").ended()
      let mail = try house.relance("show", id, "--eml").ended().output
      #expect(!mail.contains("FR76"))
    }

    @Test("another account in the settings: the same from a dashboard that was open before")
    func otherBankOnScreen() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try changeBank()
      try screen.press("S")
      try screen.waitFor("Envoyer · 1 message")
      try screen.press("o")
      let seen = try screen.waitFor("Coordonnées bancaires changées")
      #expect(!seen.contains("Envoyer · 1 message"), "the dialog is over:\n\(seen)")
      #expect(seen.contains("File de relances"))
      #expect(try state() == "proposed")
    }

    @Test("the file PAUSE, which send --dry-run names instead of counting")
    func pausedRehearsal() throws {
      try house.write("", "store/PAUSE")
      let shown = try house.relance("send", "--dry-run", "--lang", "fr").ended(1).output
      #expect(shown.contains("le fichier PAUSE est là") && !shown.contains("partirait,"), "\(shown)")
    }

    @Test("an error of the disk, for which send --dry-run ends as the sending would")
    func latchedRehearsal() throws {
      try house.write("1", "store/latch")
      let shown = try house.relance("send", "--dry-run", "--lang", "fr").ended(74)
      #expect(shown.output.contains("Rien ne partirait") && shown.errors.contains("store check --clear"))
      #expect(try house.relance("send", "--yes").status == 74)
    }

    @Test(
      "a kept message that is missing or spoilt is named as that, with what to do", arguments: [true, false])
    func lostMessage(isMissing: Bool) throws {
      try house.relance("send", "--yes", "--hold", "0").ended()
      let kept = try #require(house.files("blobs", ending: "").first)
      if isMissing {
        try FileManager.default.removeItem(atPath: kept)
      } else {
        try Data("other bytes".utf8).write(to: URL(fileURLWithPath: kept))
      }
      let said = try house.relance("show", id, "--eml", "--lang", "fr").ended(65).errors
      #expect(said.contains("message gardé de \(id) \(isMissing ? "manque" : "est abîmé")"), "\(said)")
      #expect(said.contains("relance verify") && said.contains("sauvegarde"))
    }

    @Test("no number of a telephone is taken that nobody could call")
    func phone() throws {
      let refused = try house.relance("contact", "C-001", "--phone", "abc", "--lang", "fr").ended(64)
      #expect(refused.errors.contains("« abc » n'est pas un numéro de téléphone"), "\(refused)")
      try house.relance("contact", "C-001", "--phone", "02 61 91 00 00").ended()
    }

    @Test("the file PAUSE, which the dashboard tells instead of asking; once it is gone S sends")
    func pause() throws {
      let pause = try house.write("", "store/PAUSE")
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("Rien ne part : le fichier PAUSE")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try screen.press("S")
      try screen.waitFor("Envoyer : rien ne part tant que le fichier PAUSE est là, supprimez-le")
      #expect(try !screen.text().contains("Envoyer · "))
      #expect(try state() == "approved")
      try FileManager.default.removeItem(atPath: pause)
      try screen.waitFor("Alerte levée")
      try screen.press("S")
      try screen.waitFor("Envoyer · 1 message")
      try screen.press("o")
      try screen.wait("the message to leave") { _ in
        (try? house.queue().contains { $0["customer"] as? String == "C-001" }) == false
      }
    }

    @Test("a call with a promise or a dispute of which nothing is said: exit 64, and nothing is logged")
    func emptyCalls() throws {
      let promise = try house.relance("call", "C-001", "--outcome", "promise").ended(64)
      #expect(promise.errors.contains("--promise"))
      let dispute = try house.relance("call", "C-001", "--outcome", "dispute").ended(64)
      #expect(dispute.errors.contains("--dispute"))
      #expect(try state() == "approved")
      try house.relance("call", "C-001", "--outcome", "dispute", "--dispute", "price").ended()
      #expect(try house.queue().allSatisfy { $0["customer"] as? String != "C-001" })
    }
  }
}
