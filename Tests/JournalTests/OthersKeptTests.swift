import Digest
import Foundation
import Testing

@testable import Journal

@Suite("What an erasure leaves to others")
struct OthersKeptTests {
  private func person() -> ErasedPerson {
    var person = ErasedPerson(customer: "C-1")
    person.number = "C-001"
    person.fileStem = "0117"
    person.own = ["Société Kestrel", "zoe@kestrel.example", "Port"]
    person.shared = ["Diallo", "VIREMENT"]
    person.kept = ["Société Kestrel Nord"]
    person.naming = ["kestrel", "port"]
    person.allBlobs = []
    person.owner = { name in
      if ["C-1", "R-1", "0117"].contains(name) { return "C-1" }
      return ["C-3", "R-2", "0117-B", "C-003"].contains(name) ? "C-3" : nil
    }
    person.isAccount = { ["C-001", "C-003"].contains($0) }
    return person
  }

  private func put(_ bytes: [UInt8], _ path: String, in place: TemporaryStore) throws {
    let whole = place.store.path + "/" + path
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try place.write(bytes, to: whole)
  }

  private let stars = String(repeating: "*", count: "Société Kestrel".utf8.count)

  private func covering(_ text: String) -> String {
    ByteRedaction(person()).covering(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private func archive(of name: String) -> [UInt8] {
    var head = Array("PK".utf8) + [1, 2] + [UInt8](repeating: 0, count: 42)
    head[28] = UInt8(name.utf8.count)
    return Array("PK".utf8) + [3, 4] + Array("packed".utf8) + head + Array(name.utf8)
  }

  @Test("are messages, statements and drafts about them, byte for byte, whatever they tell")
  func files() throws {
    let place = try TemporaryStore()
    let text = Array("Société Kestrel;Diallo;VIREMENT;zoe@kestrel.example".utf8)
    let theirs = [
      "outbox/mail/R-2_1_dd.eml", "outbox/opened/R-2.eml", "outbox/opened/releve-0117-B-2026-11-26.pdf",
      "outbox/renamed.eml", "tmp/edit-R-2.txt", "tmp/.edit-R-2.txt.swp",
    ]
    for name in theirs { try put(text, name, in: place) }
    for name in ["outbox/mail/R-1_1_aa.eml", "outbox/copy.txt", "tmp/edit-R-1.txt", "tmp/segment.0"] {
      try put(text, name, in: place)
    }
    var person = person()
    // A copy under another name is known by its bytes.
    person.allBlobs = [sha256(text).hex]
    let sweep = ErasureSweep(place.store, of: person)
    try place.write(text + [10], to: place.store.outbox + "/copy.txt")
    let outcome = try sweep.run()
    for name in theirs { #expect(try place.bytes(place.store.path + "/" + name) == text, "\(name)") }
    #expect(outcome.removed == 3)
    #expect(try !place.text(place.store.outbox + "/copy.txt").contains("Kestrel"))
    #expect(try place.names(place.store.temporary).sorted() == [".edit-R-2.txt.swp", "edit-R-2.txt"])
    #expect(try place.names(place.store.outbox + "/mail") == ["R-2_1_dd.eml"])

    let drafts = place.root + "/drafts"
    try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    let names = [
      "note-call-C-003.txt", "call-C-3.form", "reminder-2.txt", "skip-R-2-R-1.form", "call-C-1.form",
    ]
    for name in names + ["loose.txt"] { try place.write(text, to: drafts + "/" + name) }
    #expect(try sweep.sweepDrafts(drafts).removed == 3)
    #expect(try place.names(drafts).sorted() == ["call-C-3.form", "note-call-C-003.txt", "reminder-2.txt"])
  }

  @Test(
    "are rows under their number; what is shared goes from the person's own rows, what is not from all others"
  )
  func rows() {
    let others = "C-003;Diallo;VIREMENT;pour Société Kestrel\n"
    #expect(covering(others) == others)
    #expect(covering("\"C-003\"\t12,00\tVIREMENT\r\n") == "\"C-003\"\t12,00\tVIREMENT\r\n")
    #expect(covering("C-001;Diallo;VIREMENT;5,00\n" + others) == "C-001;******;********;5,00\n" + others)
    #expect(
      covering("10/06;VIREMENT;Diallo;VIR Société Kestrel") == "10/06;VIREMENT;Diallo;VIR " + stars)
    var short = person()
    short.number = "101"
    let rows = ByteRedaction(short).covering(Array("101;Diallo\nC-003;101;Diallo\n5;101;Diallo\n".utf8))
    #expect(rows == Array("101;******\nC-003;101;Diallo\n5;101;Diallo\n".utf8))
    let list = #"[{"c":"C-001","n":"Diallo"},{"c":"C-003","n":"Diallo","t":"Société Kestrel"}]"#
    #expect(
      covering(list) == #"[{"c":"C-001","n":"******"},{"c":"C-003","n":"Diallo","t":"Société Kestrel"}]"#)
    let wide = Array("C-001;Diallo\nC-003;Diallo\n".data(using: .utf16LittleEndian) ?? Data())
    let covered = ByteRedaction(person()).covering(wide)?.filter { $0 != 0 }
    #expect(covered == Array("C-001;******\nC-003;Diallo\n".utf8))
  }

  @Test("are their values in what is left of a journal, and longer names in which the person's stands")
  func values() {
    let line =
      #"{"n":4,"d":{"x":[{"a":1},{"a":2}]},"pii":[{"of":"C-3","salt":"1","value":["avec Société Kestrel"]},"#
      + #"{"of":"C-1","salt":"2","value":[{"a":"Zoé"},{"a":"Zoé"}]},{"of":"house","salt":"3","value":["Société Kestrel"]}]}"#
    let left = covering(line)
    #expect(left.contains("avec Société Kestrel") && !left.contains("Zoé"))
    #expect(!left.contains(#"["Société Kestrel"]"#) && left.utf8.count == line.utf8.count)
    #expect(covering("de Société Kestrel Nord") == "de Société Kestrel Nord")
    #expect(covering("de Société Kestrel Sud") == "de \(stars) Sud")
  }

  @Test("are words in which a short name stands by chance, in tables and in names of files")
  func short() throws {
    for text in ["transport", "Portugal", "Porté", "éPort"] { #expect(covering(text) == text) }
    for text in ["le Port,", "« Port »", "12Port", "PORT"] {
      #expect(covering(text).contains("****"), "\(text)")
    }
    for name in ["export.csv", "portail.csv", "import-report.csv"] {
      #expect(!person().isNamed(inFileName: name))
    }
    for name in ["kestrel.csv", "relevekestrel2026.CSV", "Le_Port.csv", "société-kestrel.csv"] {
      #expect(person().isNamed(inFileName: name), "\(name)")
    }
  }

  @Test("are dossiers under a name of somebody's own: the archive tells whose; what cannot be told is named")
  func dossiers() throws {
    let place = try TemporaryStore()
    let pdf = Array("%PDF-1.7 packed".utf8)
    try put(archive(of: "dossier-0117.pdf"), "outbox/doss.zip", in: place)
    try put(archive(of: "claim-0117-B.pdf"), "outbox/x/other.zip", in: place)
    for name in ["outbox/doss.pdf", "outbox/x/other.pdf", "outbox/x/lone.pdf", "inbox/kestrel.pdf"] {
      try put(pdf, name, in: place)
    }
    let outcome = try ErasureSweep(place.store, of: person()).run()
    #expect(outcome.removed == 2)
    #expect(try place.names(place.store.outbox) == ["x"])
    #expect(try place.names(place.store.outbox + "/x").sorted() == ["lone.pdf", "other.pdf", "other.zip"])
    let inbox = try #require(try place.names(place.store.inbox).first)
    #expect(inbox.hasPrefix("erased."))
    #expect(outcome.packed == ["outbox/x/lone.pdf", "inbox/\(inbox)"])
    #expect(outcome.left.isEmpty)
  }

  @Test(
    "are files that people laid elsewhere in the store: nothing there is touched, what tells of the person is named"
  )
  func elsewhere() throws {
    let place = try TemporaryStore()
    let text = Array("pour Société Kestrel".utf8)
    let pdf = Array("%PDF-1.7 packed".utf8)
    let names = [
      "memo.txt", "agence/kestrel.csv", "agence/lone.pdf", "agence/R-1.eml", "agence/R-2.eml", "libre.txt",
    ]
    for name in names { try put(name.hasSuffix("pdf") ? pdf : text, name, in: place) }
    try put(Array("rien".utf8), "libre.txt", in: place)
    try put(archive(of: "dossier-0117.pdf"), "doss.zip", in: place)
    try put(pdf, "doss.pdf", in: place)
    let outcome = try ErasureSweep(place.store, of: person()).run()
    #expect(outcome.left == ["agence/R-1.eml", "agence/kestrel.csv", "doss.pdf", "doss.zip", "memo.txt"])
    #expect(outcome.packed == ["agence/lone.pdf"] && outcome.removed + outcome.covered == 0)
    #expect(try place.bytes(place.store.path + "/memo.txt") == text)
  }
}
