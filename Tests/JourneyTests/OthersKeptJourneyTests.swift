import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("An erasure among customers who have names in common")
  struct OthersKept {
    let house: House

    /// Two customers were written to; people and payments of both are called alike.
    init() throws {
      house = try House()
      try house.open()
      let customers =
        Company.customers.split(separator: "\n")[0]
        + "\nC-007;Zanzibarix SARL;5, rue Neuve;35400;Saint-Malo;FR;fr;b2b;Aïssata;Diallo;Mme;"
        + "compta@zanzibarix.example;02 61 91 00 10\n"
      let invoices =
        Company.invoices.split(separator: "\n")[0] + "\nC-007;F-701;08/05/2026;07/06/2026;640,00;EUR\n"
      let payments =
        Company.payments.split(separator: "\n")[0] + "\nC-007;10/06/2026;40,00;EUR;F-701;2606-0009;VIREMENT\n"
      try house.relance(
        "import", house.write(String(customers), "more.csv"), house.write(String(invoices), "owed.csv"),
        house.write(String(payments), "paid.csv")
      ).ended()
      try house.relance("call", "C-007", "--contact", "Comptabilité", "--outcome", "no-answer").ended()
      try house.relance("plan").ended()
      for customer in ["C-001", "C-004", "C-007"] {
        try house.relance("approve", "--customer", customer).ended()
      }
      try house.relance("send", "--yes", "--hold", "0").ended()
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func reminder(of customer: String) throws -> String {
      let dump = try house.relance("dump").ended().object()
      let all = try #require(dump["reminders"] as? [[String: Any]])
      return try #require(all.first { $0["customer"] as? String == customer }?["id"] as? String)
    }

    private func erase(_ more: String...) throws -> Program {
      try Program.run(
        Programs.relance(),
        [
          "subject", "erase", "C-007", "--even-owing", "demande", "--yes", "--op-id", "gone", "--store",
          house.store,
          "--today", house.today,
        ] + more,
        environment: house.environment())
    }

    @Test("leaves what they were sent, their rows, dossiers and drafts, and none of its own name")
    func others() throws {
      let (own, other) = (try reminder(of: "C-007"), try reminder(of: "C-001"))
      let rows = "C-001;10/06/2026;10,00;EUR;F-101;B1;VIREMENT\n"
      try house.write(rows + "C-007;10/06/2026;40,00;EUR;F-701;B2;VIREMENT\n", "store/inbox/bank.csv")
      try house.write("x", "store/inbox/zanzibarix.csv")
      for id in [own, other] { try house.write("par virement", "store/tmp/edit-\(id).txt") }
      let mark = try #require(
        JSONSerialization.jsonObject(with: bytes("\(house.store)/STORE")) as? [String: Any])
      let drafts = "state/relance/drafts-\(try #require(mark["id"] as? String))"
      try FileManager.default.createDirectory(
        atPath: "\(house.home)/\(drafts)", withIntermediateDirectories: true)
      for number in ["C-001", "C-007"] { try house.write("un virement", "\(drafts)/note-call-\(number).txt") }
      for (number, name) in [("C-007", "sien"), ("C-001", "autre")] {
        try house.relance("dossier", number, "--out", "\(house.store)/outbox/\(name).zip").ended()
      }
      let kept = house.files("outbox", ending: "").filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return !isFolder.boolValue && !path.contains("/\(own)_") && !path.contains("/sien.")
      }
      #expect(
        kept.filter { $0.hasSuffix(".eml") }.count == 2 && kept.filter { $0.contains("/autre.") }.count == 2)
      let before = try kept.map(bytes)

      let first = try erase("--lang", "fr").ended()
      #expect(try kept.map(bytes) == before)
      #expect(try bytes("\(house.store)/tmp/edit-\(other).txt") == Data("par virement".utf8))
      #expect(try bytes("\(house.home)/\(drafts)/note-call-C-001.txt") == Data("un virement".utf8))
      let bank = String(decoding: try bytes("\(house.store)/inbox/bank.csv"), as: UTF8.self)
      #expect(bank.hasPrefix(rows) && bank.hasSuffix("********\n"))
      #expect(house.files("outbox", ending: "sien.zip") + house.files("outbox", ending: "sien.pdf") == [])
      #expect(!FileManager.default.fileExists(atPath: "\(house.store)/tmp/edit-\(own).txt"))
      #expect(!FileManager.default.fileExists(atPath: "\(house.home)/\(drafts)/note-call-C-007.txt"))
      for path in house.files("", ending: "") where FileManager.default.isReadableFile(atPath: path) {
        let text =
          path + String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        #expect(!text.lowercased().contains("zanzibarix"), "\(path)")
      }
      try house.relance("verify").ended()

      #expect(first.output.contains("C-007 est effacé : ") && first.output.contains("fichiers ôtés"))
      let again = try erase("--lang", "fr").ended()
      #expect(again.output.contains("déjà enregistré sous ce numéro d'opération (ligne "))
      #expect(!again.output.contains("ôté"))
      let told = try erase("--json").ended().object()
      #expect(told["repeat"] as? Bool == true && told["completed"] as? Bool == true && told["removed"] == nil)
    }

    @Test("that the disk lets nobody finish is recorded and answers 1, at each repetition, until it is done")
    func unfinished() throws {
      // A folder where a message should be stands for a disk that refuses to remove it.
      let path = "\(house.store)/blobs/in-the-way"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      let said = try erase("--lang", "en").ended(1)
      #expect(said.output.contains("is recorded, not yet done everywhere"))
      #expect(try erase("--lang", "en").ended(1).output.contains("recorded before under this operation id"))
      try FileManager.default.removeItem(atPath: path)
      #expect(try erase("--json").ended().object()["completed"] as? Bool == true)
    }
  }
}
