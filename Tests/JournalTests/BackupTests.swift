import Foundation
import Glibc
import Receivables
import Testing
import Wording

@testable import Journal

@Suite("A backup")
struct BackupTests {
  /// A store with three lines, a message, a letter and files of people's own.
  private func filled() throws -> TemporaryStore {
    let place = try TemporaryStore()
    for number in 1...3 {
      try place.append([note("R-\(number)", personal: [name(of: "C-1", "Élan")])], operation: "op-\(number)")
    }
    _ = try BlobFolder(place.store).write(Array("letter".utf8))
    try FileManager.default.createDirectory(
      atPath: place.store.outbox + "/letters", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    for path in [
      "outbox/letters/R-1.pdf", "settings.toml", "erasures.jsonl", "templates/r1.fr.txt", "PAUSE", "tmp/x",
    ] {
      try place.write(Array(path.utf8), to: place.store.path + "/" + path)
      chmod(place.store.path + "/" + path, 0o600)
    }
    return place
  }

  private func everything(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  private func expectPrivate(_ folder: String) throws {
    for path in [folder] + (try everything(folder).map { folder + "/" + $0 }) {
      var facts = stat()
      #expect(lstat(path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == (facts.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600), "\(path)")
    }
  }

  @Test("holds journal and people's files, no lock and nothing unfinished, for its owner alone")
  func folder() throws {
    let old = umask(0)
    defer { umask(old) }
    let place = try filled()
    let target = place.root + "/backup"
    let kept = try place.store.backUp(to: target, on: occasion())
    #expect(kept.head.line == 3 && kept.leftOut.isEmpty)
    let files = try everything(target).filter { !$0.hasSuffix("s") && $0 != "journal" }
    #expect(
      files.contains("outbox/letters/R-1.pdf") && files.contains("erasures.jsonl") && files.contains("PAUSE"))
    #expect(!files.contains { ["lock", "send.lock", "latch", "tmp/x"].contains($0) })
    try expectPrivate(target)
    #expect(try place.names(place.root).filter { $0.contains("partial") }.isEmpty)
  }

  @Test(
    "restored is the same store line for line, and sends nothing until it is adopted",
    arguments: ["", ".tar.zst"])
  func restored(ending: String) throws {
    let place = try filled()
    let target = place.root + "/backup" + ending
    try place.store.backUp(to: target, on: occasion())
    let folder = place.root + "/restored"
    let report = try StoreFolder.restore(target, to: folder)
    let store = try StoreFolder.open(folder, allowingNetwork: true)
    let before = try place.store.inspect()
    let after = try store.inspect()
    #expect(after == before && report.head == before.head && after.blobs == 1)
    for path in ["settings.toml", "erasures.jsonl", "outbox/letters/R-1.pdf", "journal/000000000001.jsonl"] {
      #expect(try place.bytes(folder + "/" + path) == place.bytes(place.store.path + "/" + path), "\(path)")
    }
    try expectPrivate(folder)
    let seen = try WitnessFile(
      of: store, stateFolder: place.root + "/state", host: "machine-of-the-test"
    ).read()
    let reader = JournalReader(store, from: .beginning)
    _ = try reader.read { _ in }
    let verdict = try StoreWitness.compare(
      seen, with: store, at: reader.position, host: "machine-of-the-test")
    #expect(verdict == .copiedOrRestored(.isRestored))
    // A copy of a backup's files made by hand counts as restored too.
    #expect(try StoreFolder.readMark(of: folder).host == StoreMark.restored)
  }

  @Test("ends at a whole line, also where a torn one follows")
  func tornTail() throws {
    let place = try filled()
    try place.write(try place.bytes(place.firstSegment) + Array("{\"n\":4,".utf8), to: place.firstSegment)
    let target = place.root + "/backup"
    #expect(try place.store.backUp(to: target, on: occasion()).head.line == 3)
    try StoreFolder.restore(target, to: place.root + "/restored")
    #expect(try place.bytes(target + "/journal/000000000001.jsonl").last == 10)
  }

  @Test("never takes the place of anything, and never lies in the store")
  func occupied() throws {
    let place = try filled()
    let file = place.root + "/there.tar.zst"
    try place.write([1], to: file)
    #expect(throws: StoreProblem.occupied(path: file)) { try place.store.backUp(to: file, on: occasion()) }
    #expect(try place.bytes(file) == [1])
    #expect(throws: StoreProblem.occupied(path: place.root)) {
      try place.store.backUp(to: place.root, on: occasion())
    }
    let inside = place.store.path + "/blobs/backup"
    #expect(throws: StoreProblem.insideStore(path: inside)) {
      try place.store.backUp(to: inside, on: occasion())
    }
    let target = place.root + "/backup"
    try place.store.backUp(to: target, on: occasion())
    #expect(throws: StoreProblem.occupied(path: place.store.path)) {
      try StoreFolder.restore(target, to: place.store.path)
    }
    let empty = place.root + "/empty"
    mkdir(empty, 0o700)
    #expect(try StoreFolder.restore(target, to: empty).head.line == 3)
    #expect(try place.names(place.root).filter { $0.contains("partial") }.isEmpty)
  }

  @Test("that has lost or changed a byte is refused before anything is made of it")
  func spoilt() throws {
    let place = try filled()
    let target = place.root + "/backup"
    try place.store.backUp(to: target, on: occasion())
    let folder = place.root + "/restored"
    for path in ["settings.toml", "journal/000000000001.jsonl", "head", "STORE"] {
      let bytes = try place.bytes(target + "/" + path)
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try place.write(changed, to: target + "/" + path)
      #expect(throws: StoreProblem.spoiltBackup(file: path)) { try StoreFolder.restore(target, to: folder) }
      unlink(target + "/" + path)
      #expect(throws: StoreProblem.spoiltBackup(file: path)) { try StoreFolder.restore(target, to: folder) }
      try place.write(bytes, to: target + "/" + path)
    }
    let manifest = try place.text(target + "/BACKUP")
    for change in [
      ("\"path\":\"PAUSE\"", "\"path\":\"../PAUSE\""), ("\"path\":\"PAUSE\"", "\"path\":\"lock\""),
    ] {
      try place.write(
        Array(manifest.replacingOccurrences(of: change.0, with: change.1).utf8), to: target + "/BACKUP")
      #expect(throws: StoreProblem.notABackup(path: target)) { try StoreFolder.restore(target, to: folder) }
    }
    try place.write(Array(manifest.utf8.dropLast(30)), to: target + "/BACKUP")
    #expect(throws: StoreProblem.notABackup(path: target)) { try StoreFolder.restore(target, to: folder) }
    #expect(throws: StoreProblem.notABackup(path: place.firstSegment)) {
      try StoreFolder.restore(place.firstSegment, to: folder)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(try place.names(place.root).filter { $0.contains("partial") }.isEmpty)
  }

  @Test("is not made of a damaged journal, which it would hide")
  func damaged() throws {
    let place = try filled()
    var bytes = try place.bytes(place.firstSegment)
    bytes[100] ^= 1
    try place.write(bytes, to: place.firstSegment)
    let problem = #expect(throws: StoreProblem.self) {
      try place.store.backUp(to: place.root + "/backup", on: occasion())
    }
    #expect(problem?.exitCode == 65)
    #expect(try place.names(place.root) == ["store"])
  }

  @Test("as an archive says which program is missing")
  func programs() throws {
    #expect(throws: StoreProblem.programMissing("tar")) { try ArchivePrograms(in: ["/nowhere"]) }
    let phrase = StoreProblem.programMissing("zstd").phrase(in: .english)
    #expect(phrase.remedy.contains("apt install zstd"))
  }
}
