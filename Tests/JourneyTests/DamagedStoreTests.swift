import Foundation
import Testing
import Workbench

@Suite("A damaged store")
struct DamagedStoreTests {
  @Test("refuses every change with 65, also about a customer who stands beyond the damage")
  func refusesBeforeLookingUp() throws {
    let house = try House()
    try house.open()
    let segment = URL(fileURLWithPath: house.store + "/journal/000000000001.jsonl")
    var bytes = try Data(contentsOf: segment)
    // In the first line, so that no customer at all is before it; snapshots would answer for what they folded.
    bytes[100] ^= 1
    try bytes.write(to: segment)
    for name in house.files("snapshot", ending: "json") {
      try FileManager.default.removeItem(atPath: name)
    }
    let reply = try house.relance("note", "C-001", "Rappeler", "--lang", "en").ended(65)
    #expect(!reply.errors.contains("C-001"))
    #expect(try Data(contentsOf: segment) == bytes)
    // Once read from its beginning, no snapshot hides it: neither a change nor a sending goes on.
    try house.relance("verify").ended(65)
    for words in [["note", "C-001", "Rappeler"], ["plan"], ["send", "--yes"]] {
      let all = words + ["--store", house.store, "--today", house.today]
      #expect(try Program.run(Programs.relance(), all, environment: house.environment()).status == 65)
    }
    // The first byte of the first line: it is no line of a journal any more.
    bytes[100] ^= 1
    bytes[0] ^= 1
    try bytes.write(to: segment)
    for words in [["verify"], ["store", "salvage"]] {
      let all = words + ["--store", house.store, "--today", house.today, "--lang", "fr"]
      let said = try Program.run(Programs.relance(), all, environment: house.environment())
      #expect(
        (said.output + said.errors).contains("illisible : ce n'est pas une ligne de journal"), "\(words)")
    }
  }

  @Test("that one program saw damaged is refused by all, an open dashboard too, until it is sound again")
  func knownDamage() throws {
    let house = try House()
    try house.open()
    // So that the dashboard has nothing to record by itself.
    try house.relance("plan").ended()
    let screen = try Screen(house)
    try screen.waitFor("Travail")
    let segment = URL(fileURLWithPath: house.store + "/journal/000000000001.jsonl")
    let sound = try Data(contentsOf: segment)
    var damaged = sound
    damaged[sound.count / 3] ^= 1
    try damaged.write(to: segment, options: [])
    // A backup reads everything; nobody else has read the journal anew.
    try house.relance("store", "backup", "\(house.home)/backup").ended(65)
    try screen.press("n")
    try screen.waitFor("Note")
    try screen.type("Rappeler lundi")
    try screen.press("C-s")
    try screen.waitFor("Lecture seule")
    for words in [["note", "C-001", "Rappeler"], ["worklist", "--json"], ["queue"]] {
      let all = words + ["--store", house.store, "--today", house.today]
      #expect(
        try Program.run(Programs.relance(), all, environment: house.environment()).status == 65, "\(words)")
    }
    #expect(try Data(contentsOf: segment) == damaged)
    try sound.write(to: segment, options: [])
    try house.relance("note", "C-001", "Rappeler").ended()
    try house.relance("worklist").ended()
    #expect(house.files("snapshot", ending: "doubt").isEmpty)
  }

  @Test("is salvaged after an erasure whose line is lost: the person stays erased")
  func salvagedAfterErasure() throws {
    let house = try House()
    try house.open()
    try house.relance("subject", "erase", "C-001", "--yes", "--even-owing", "demande écrite").ended()
    try house.relance("note", "C-002", "Rappeler").ended()
    let segment = URL(fileURLWithPath: house.store + "/journal/000000000001.jsonl")
    let text = try String(contentsOf: segment, encoding: .utf8)
    try Data(text.replacing(#""k":"subject.erased""#, with: #""k":"subject.erasec""#).utf8).write(to: segment)
    for name in house.files("snapshot", ending: "json") { try FileManager.default.removeItem(atPath: name) }
    try house.relance("verify").ended(65)
    try house.relance("store", "salvage", "--yes").ended()
    try house.relance("verify").ended()
    #expect(try house.relance("ledger").ended().output.contains("C-002"))
    let told = try String(contentsOf: segment, encoding: .utf8)
    #expect(!told.contains("Diallo"))
    #expect(try !house.relance("customer", "C-001").ended().output.contains("Diallo"))
  }
}
