import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Keeping a store")
  struct Keeping {
    let house: House

    init() throws {
      house = try House()
      try house.open()
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private var journal: String { house.store + "/journal/000000000001.jsonl" }

    /// Runs `relance` on another folder.
    private func relance(on store: String, _ words: String...) throws -> Program {
      try Program.run(
        Programs.relance(), words + ["--store", store, "--today", house.today, "--lang", "en"],
        environment: house.environment())
    }

    /// Changes one letter in the first line that holds a word.
    private func damage(_ word: String) throws {
      for name in house.files("snapshot", ending: "json") { try FileManager.default.removeItem(atPath: name) }
      var text = try String(decoding: bytes(journal), as: UTF8.self)
      let place = try #require(text.range(of: word))
      text.replaceSubrange(place, with: "x" + word.dropFirst())
      try Data(text.utf8).write(to: URL(fileURLWithPath: journal))
    }

    /// Plans, approves one reminder and sends it into a file; its number.
    private func send() throws -> String {
      try house.relance("plan").ended()
      let id = try #require(try house.reminder(of: "C-004")["id"] as? String)
      try house.relance("approve", id).ended()
      try house.relance("send", "--yes", "--hold", "0").ended()
      #expect(house.files("outbox/mail", ending: "eml").count == 1)
      return id
    }

    @Test("backs it up while others write, each time whole and at one of its lines")
    func backupUnderLoad() throws {
      let loop = try house.write(
        """
        #!/bin/sh
        while [ ! -e "$HOME/stop" ]; do "$@" || exit 1; done

        """, "loop", permissions: 0o700)
      let writers = try (1...2).map { number in
        try RunningProgram(
          loop,
          [
            Programs.relance(), "note", "C-00\(number)", "Rappeler demain", "--store", house.store, "--today",
            house.today,
          ], environment: house.environment())
      }
      var lines: [Int] = []
      for name in ["one", "two", "three.tar.zst", "four"] {
        let kept = try house.relance("store", "backup", "\(house.home)/\(name)", "--json").ended().object()
        lines.append(try #require(kept["line"] as? Int))
        try house.write(try #require(kept["anchor"] as? String), "\(name).anchor")
      }
      try house.write("", "stop")
      for writer in writers { #expect(try writer.finish().status == 0) }
      #expect(lines == lines.sorted() && Set(lines).count > 1, "others wrote meanwhile: \(lines)")
      for (line, name) in zip(lines, ["one", "two", "three.tar.zst", "four"]) {
        let folder = "\(house.home)/restored-\(name)"
        try relance(on: folder, "store", "restore", "\(house.home)/\(name)", folder).ended()
        let found = try relance(on: folder, "verify", "--json").ended().object()
        #expect(found["line"] as? Int == line)
        try house.relance("verify", "--anchor", "\(house.home)/\(name).anchor").ended()
      }
    }

    @Test("is made of a store that lost a message, names it and answers as a check does")
    func lostMessages() throws {
      _ = try send()
      let blob = try #require(house.files("blobs", ending: "").first)
      let name = String(blob.suffix(64))
      try Data("x".utf8).write(to: URL(fileURLWithPath: blob))
      let spoilt = try relance(on: house.store, "store", "backup", "\(house.home)/spoilt.tar.zst").ended(65)
      #expect(spoilt.output.contains("Backed up and checked"))
      #expect(spoilt.errors.contains("The message kept as \(name) is damaged"))
      try FileManager.default.removeItem(atPath: blob)
      let told = try house.relance("store", "backup", "\(house.home)/missing", "--json").ended(65)
      #expect(try told.object()["missing"] as? [String] == [name])
      #expect(try told.object()["spoilt"] as? [String] == [] && told.errors.contains(name))
      try house.relance("verify").ended(65)
      for backup in ["spoilt.tar.zst", "missing"] {
        let target = "\(house.home)/restored-\(backup)"
        try house.relance("store", "restore", "\(house.home)/\(backup)", target).ended()
      }
    }

    @Test("restored sends nothing by itself: not before it is adopted, and then not without a new approval")
    func restore() throws {
      try house.relance("plan").ended()
      try house.relance("approve", "--customer", "C-004").ended()
      let backup = "\(house.home)/backup.tar.zst"
      try house.relance("store", "backup", backup).ended()
      try house.relance("send", "--yes", "--hold", "0").ended()
      #expect(house.files("outbox/mail", ending: "eml").count == 1)
      let before = try bytes(journal)
      #expect(
        try house.relance("store", "restore", backup, house.store).ended(78).errors.contains("existe déjà"))
      #expect(try bytes(journal) == before)

      let copy = "\(house.home)/copy"
      try relance(on: copy, "store", "restore", backup, copy).ended()
      let refusal = try relance(on: copy, "send", "--yes", "--hold", "0").ended(78)
      #expect(refusal.errors.contains("comes from a backup") && refusal.errors.contains("store adopt"))
      try relance(on: copy, "queue").ended()
      #expect(try relance(on: copy, "doctor").ended(78).output.contains("comes from a backup"))
      let adopted = try relance(on: copy, "store", "adopt", "--op-id", "adopting").ended()
      let again = try relance(on: copy, "store", "adopt", "--op-id", "adopting").ended()
      #expect(again.output == adopted.output)
      #expect(try !relance(on: copy, "doctor").output.contains("comes from a backup"))
      #expect(adopted.output.contains("To be approved again: R-"))
      let id = try #require(
        adopted.output.firstMatch(of: /To be approved again: (R-\d+)/).map { String($0.1) })
      #expect(adopted.output.contains("Maybe sent already"))
      #expect(adopted.output.contains("\(id)  C-004 Garage Ölund  (approved before)"))
      for (verb, code) in [("queue", Int32(0)), ("doctor", 78)] {
        let said = try relance(on: copy, verb).ended(code)
        #expect((said.output + said.errors).contains("17/06/2026): \(id). Check before you approve."))
      }
      let rows = try relance(on: copy, "queue", "--json").ended().list("reminders")
      #expect(rows.filter { $0["maybe_sent"] as? Bool == true }.map { $0["id"] as? String } == [id])
      try relance(on: copy, "plan").ended()
      try relance(on: copy, "send", "--yes", "--hold", "0").ended()
      house.store = copy
      #expect(house.files("outbox", ending: "eml").isEmpty)
      #expect(try house.reminder(of: "C-004")["state"] as? String == "proposed")
      try relance(on: copy, "skip", id, "--reason", "sent from the old machine").ended()
      #expect(try !relance(on: copy, "queue").ended().errors.contains("Maybe sent"))
    }

    @Test("salvages a damaged journal: what lost lines tell of as sent waits for a person")
    func salvage() throws {
      let sent = try send()
      try damage("reminder.approved")
      let damaged = try bytes(journal)
      try house.relance("verify").ended(65)
      let asked = try house.relance("store", "salvage", "--lang", "en").ended(64)
      #expect(asked.output.contains("attempt.intent") && asked.output.contains("Maybe sent already"))
      #expect(asked.output.contains("\(sent)  C-004 Garage Ölund") && asked.errors.contains("--yes"))
      #expect(try bytes(journal) == damaged, "nothing happens unasked")

      let done = try house.relance("store", "salvage", "--yes", "--json", "--op-id", "s1").ended(10).object()
      #expect(done["uncertain"] as? [String] == [sent] && done["maybeSent"] as? [String] == [sent])
      let quarantine = try #require(done["quarantine"] as? String)
      #expect(try bytes("\(house.store)/\(quarantine)/journal/000000000001.jsonl") == damaged)
      try house.relance("verify").ended()
      let repeated = try house.relance("store", "salvage", "--yes", "--json", "--op-id", "s1").ended(10)
        .object()
      #expect(repeated["salvaged"] as? Bool == true && repeated["uncertain"] as? [String] == [sent])
      #expect(repeated["quarantine"] as? String == quarantine)
      try house.relance("plan").ended()
      let reminded = try house.relance("send", "--yes", "--hold", "0", "--lang", "en").ended(10)
      #expect(reminded.errors.contains("relance resolve \(sent) --arrived"), "cron learns it from every run")
      let rehearsed = try house.relance("send", "--dry-run", "--lang", "en").ended(10)
      #expect(rehearsed.errors.contains("relance resolve") && rehearsed.errors.contains(sent))
      let listed = try house.relance("send", "--dry-run", "--json").ended(10).object()
      #expect(listed["uncertain"] as? [String] == [sent])
      #expect(house.files("outbox/mail", ending: "eml").count == 1, "the one that left before")
      try house.relance("resolve", sent, "--arrived").ended()
      try house.relance("send", "--yes", "--hold", "0").ended()
      #expect(
        try house.relance("store", "salvage", "--lang", "en").ended().output.contains("nothing to salvage"))
    }

    @Test("at a terminal salvages only for the number of the last line that stays, typed")
    func typed() throws {
      try damage("invoice.recorded")
      let damaged = try bytes(journal)
      let screen = try Screen(house, ["store", "salvage", "--yes"], columns: 160, language: "en")
      try screen.waitFor("Type (\\d+) to give up")
      let shown = try screen.text()
      let number = try #require(shown.firstMatch(of: /Type (\d+) to give up/).map { String($0.1) })
      try screen.type("9999")
      try screen.press("Enter")
      #expect(try screen.waitForEnd() == 64)
      #expect(try bytes(journal) == damaged)
      screen.close()
      let again = try Screen(house, ["store", "salvage"], columns: 160, language: "en")
      defer { again.close() }
      try again.waitFor("Type \(number) to give up")
      try again.type(number)
      try again.press("Enter")
      #expect(try again.waitForEnd() == 0)
      try house.relance("verify").ended()
    }

    @Test("shows by an anchor that the end of a journal was rewritten, which a check alone takes for sound")
    func anchor() throws {
      let early = try (bytes(journal), bytes(house.store + "/head"))
      try house.relance("note", "C-001", "Promet de payer").ended()
      let anchor = try house.write(try house.relance("verify").ended().output, "anchor")
      try house.relance("verify", "--anchor", anchor).ended()
      try early.0.write(to: URL(fileURLWithPath: journal))
      try early.1.write(to: URL(fileURLWithPath: house.store + "/head"))
      try FileManager.default.removeItem(atPath: house.home + "/state/relance")
      try house.relance("note", "C-001", "Ne promet rien").ended()
      try house.relance("verify").ended()
      let refusal = try house.relance("verify", "--anchor", anchor, "--lang", "en").ended(65)
      #expect(refusal.errors.contains("the journal was rewritten"))
      try house.relance("store", "verify", "--anchor", anchor).ended(65)
      try house.relance("verify", "--anchor", journal).ended(66)
      try house.relance("verify", "--anchor", "\(house.home)/nowhere").ended(66)
    }

    @Test("explains its verbs in both languages")
    func help() throws {
      for verb in ["backup", "restore", "salvage", "verify"] {
        let french = try Program.run(
          Programs.relance(), ["store", verb, "--help", "--lang", "fr"], environment: house.environment()
        ).ended().output
        let english = try Program.run(
          Programs.relance(), ["store", verb, "--help", "--lang", "en"], environment: house.environment()
        ).ended().output
        func flat(_ text: String) -> String {
          text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(flat(french).contains("--json : {") && flat(english).contains("--json: {"), "\(verb)")
      }
    }
  }
}
