import Foundation
import Testing

@testable import Journal

@Suite("What an erasure takes from beside the journal")
struct ErasureSweepTests {
  private func person(known: Set<String>? = []) -> ErasedPerson {
    var person = ErasedPerson(customer: "C-1")
    person.number = "C-001"
    person.fileStem = "0117"
    person.own = ["Société Kestrel", "zoe@kestrel.example"]
    person.shared = ["Diallo", "VIREMENT"]
    person.naming = ["kestrel"]
    person.blobs = ["aa"]
    person.allBlobs = known
    person.owner = { name in
      if ["C-1", "R-1", "R-12", "0117"].contains(name) { return "C-1" }
      if ["0117-B", "C-003"].contains(name) { return "C-3" }
      return name.wholeMatch(of: /[RC]-\d+/) == nil ? nil : "C-3"
    }
    person.isAccount = { ["C-001", "C-002", "C-003"].contains($0) }
    return person
  }

  private func sweep(_ place: TemporaryStore, known: Set<String>? = []) -> ErasureSweep {
    ErasureSweep(place.store, of: person(known: known))
  }

  private func put(_ text: String, _ path: String, in place: TemporaryStore) throws {
    let whole = place.store.path + "/" + path
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try place.write(Array(text.utf8), to: whole)
  }

  @Test("messages and letters by their reminder, and those that nobody knows of; others stay")
  func messages() throws {
    let place = try TemporaryStore()
    for name in [
      "outbox/mail/R-12_1_aa.eml", "outbox/mail/.R-12_1_aa.eml.7.part", "outbox/letters/R-1_1_bb.pdf",
      "outbox/mail/R-120_1_cc.eml", "outbox/letters/R-2_1_dd.pdf", "blobs/aa", "blobs/bb", "blobs/cc",
      "tmp/blob.1", "outbox/opened/C-1-2026-11-26.pdf", "outbox/opened/C-11-2026-11-26.pdf",
      "outbox/opened/releve-0117-2026-11-26.pdf", "outbox/dossiers/dossier-0117-2026-11-26-1.zip",
      "outbox/dossiers/dossier-0117-B-2026-11-26-1.zip",
    ] { try put("x", name, in: place) }
    let outcome = try sweep(place, known: ["aa", "cc"]).run()
    #expect(outcome.removed == 9)
    #expect(try place.names(place.store.outbox + "/opened") == ["C-11-2026-11-26.pdf"])
    #expect(try place.names(place.store.outbox + "/dossiers") == ["dossier-0117-B-2026-11-26-1.zip"])
    #expect(try place.names(place.store.blobs) == ["cc"])
    #expect(try place.names(place.store.outbox + "/mail") == ["R-120_1_cc.eml"])
    #expect(try place.names(place.store.outbox + "/letters") == ["R-2_1_dd.pdf"])
    #expect(try place.names(place.store.temporary).isEmpty)
  }

  @Test(
    "texts in an editor or kept from one, of the person's reminders; those of others stay")
  func editedTexts() throws {
    let place = try TemporaryStore()
    for name in ["edit-R-12.0a1b2c3d.txt", "edit-R-1.txt", "edit-R-12.lock", ".edit-R-2.0a1b2c3d.txt.swp"] {
      try put("x", "tmp/" + name, in: place)
    }
    try put("Bonjour", "tmp/edit-R-120.0a1b2c3d.txt", in: place)
    try put("zoe", "tmp/edit-R-120.lock", in: place)
    let outcome = try sweep(place).run()
    #expect(outcome.removed == 3)
    let left = [".edit-R-2.0a1b2c3d.txt.swp", "edit-R-120.0a1b2c3d.txt", "edit-R-120.lock"]
    #expect(try place.names(place.store.temporary) == left)
  }

  @Test("no message that the journal does not name while somebody sends")
  func whileSending() throws {
    let place = try TemporaryStore()
    for name in ["blobs/aa", "blobs/bb"] { try put("x", name, in: place) }
    _ = try sweep(place, known: nil).run()
    #expect(try place.names(place.store.blobs) == ["bb"])
  }

  @Test("words in tables and torn lines, covered so that everything else keeps its place")
  func covered() throws {
    let place = try TemporaryStore()
    let table = "C-001;Société Kestrel;zoe@kestrel.example\nC-002;Élan & Fils;a@elan.example\n"
    try put(table, "inbox/done/société kestrel.csv", in: place)
    try place.write(Array(table.data(using: .isoLatin1) ?? Data()), to: place.store.inbox + "/latin.csv")
    try place.write(
      Array(table.data(using: .utf16LittleEndian) ?? Data()), to: place.store.inbox + "/wide.csv")
    let torn =
      #"{"n":4,"pii":[{"of":"C-2","salt":"1","value":["Bob"]},{"of":"C-1","salt":"2","value":["the cousin of"#
    try put(torn, "quarantine/torn", in: place)
    #expect(try sweep(place).run().covered >= 4)
    #expect(try place.names(place.store.inbox + "/done").isEmpty, "its name was theirs")
    let names = try place.names(place.store.inbox).filter { $0 != "done" }
    #expect(names.count == 3)
    for name in names {
      let bytes = try place.bytes(place.store.inbox + "/" + name)
      let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
      #expect(!text.contains("Kestrel") && !text.contains("kestrel"))
      #expect(text.contains("& Fils;a@elan.example"))
      #expect([table.utf8.count, table.count, 2 * table.count].contains(bytes.count))
    }
    let left = try place.text(place.store.quarantine + "/torn")
    #expect(left.utf8.count == torn.utf8.count && left.contains("Bob") && !left.contains("cousin"))
  }

  @Test("drafts about the person, by name or by what stands in them")
  func drafts() throws {
    let place = try TemporaryStore()
    let folder = place.root + "/state/drafts-x"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in [
      "call-C-1.form", "call-C-12.form", "skip-R-12.form", "skip-R-120.form", "note-call-C-1.txt",
      "reminder-12.txt",
      "reminder-12.txt.previous", ".reminder-1.txt.swp", "reminder-2.txt",
    ] { try place.write(Array("x".utf8), to: folder + "/" + name) }
    try place.write(Array("Société Kestrel".utf8), to: folder + "/loose.txt")
    #expect(try sweep(place).sweepDrafts(folder).removed == 7)
    #expect(try place.names(folder) == ["call-C-12.form", "reminder-2.txt", "skip-R-120.form"])
    #expect(try sweep(place).sweepDrafts(place.root + "/none") == ErasureSweep.Outcome())
  }
}
