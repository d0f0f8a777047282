import Digest
import Foundation
import Glibc
import Journal
import Receivables
import Testing
import Wording

@Suite("A store folder")
struct StoreFolderTests {
  private func everything(under path: String) throws -> [String] {
    [path] + (try FileManager.default.subpathsOfDirectory(atPath: path)).map { path + "/" + $0 }
  }

  @Test("is for its owner alone, whatever the umask says")
  func permissions() throws {
    let old = umask(0)
    defer { umask(old) }
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    _ = try BlobFolder(place.store).write([1, 2, 3])
    for path in try everything(under: place.store.path) {
      var facts = stat()
      #expect(lstat(path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == (facts.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600), "\(path)")
    }
  }

  @Test("is refused when others may look in, with the path")
  func open() throws {
    let place = try TemporaryStore()
    for path in [place.store.path, place.store.path + "/STORE", place.store.lock, place.store.journal] {
      var facts = stat()
      lstat(path, &facts)
      chmod(path, facts.st_mode & 0o700 | 0o040)
      #expect(throws: StoreProblem.openToOthers(path: path)) {
        try StoreFolder.open(place.store.path, allowingNetwork: true)
      }
      chmod(path, facts.st_mode & 0o777)
    }
    #expect(try StoreFolder.open(place.store.path + "/", allowingNetwork: true).mark == place.store.mark)
  }

  @Test("is refused when a link stands in the place of lock, head, latch, tmp or journal")
  func links() throws {
    for name in ["lock", "send.lock", "head", "latch", "tmp", "journal"] {
      let place = try TemporaryStore()
      let path = place.store.path + "/" + name
      let elsewhere = place.root + "/elsewhere"
      rename(path, elsewhere)
      symlink(elsewhere, path)
      #expect(throws: StoreProblem.wrongKind(path: path)) {
        try StoreFolder.open(place.store.path, allowingNetwork: true)
      }
      // A link put there after the opening is not followed either.
      if name != "tmp", name != "send.lock", name != "journal" {
        #expect(throws: StoreProblem.wrongKind(path: path)) { try place.append([note("R-1")]) }
      }
    }
  }

  @Test("marks itself in one line, and a sandbox may go live but nothing else")
  func mark() throws {
    let place = try TemporaryStore()
    let line = try place.text(place.store.path + "/STORE")
    let attributes = try FileManager.default.attributesOfItem(atPath: place.store.path + "/lock")
    let lock = try #require(attributes[.systemFileNumber] as? Int)
    let object =
      #"{"format":"relance","v":1,"id":"\#(place.store.mark.id)","mode":"sandbox","read":[],"write":[],"#
      + #""host":"machine-of-the-test","lock":"\#(lock)"}"#
    #expect(
      line == object.dropLast() + #","sum":"\#(sha256(Array(object.utf8)).hex)"}"# + "\n")
    let live = try place.store.rewritingMark(mode: .live, host: "machine-of-the-test")
    #expect(try StoreFolder.open(place.store.path, allowingNetwork: true).mark == live.mark)
    #expect(throws: StoreProblem.modeForbidden(from: .live, to: .sandbox)) {
      try live.rewritingMark(mode: .sandbox, host: "machine-of-the-test")
    }
    let demo = try TemporaryStore(.demo)
    #expect(throws: StoreProblem.modeForbidden(from: .demo, to: .live)) {
      try demo.store.rewritingMark(mode: .live, host: "machine-of-the-test")
    }
  }

  @Test("of a newer version is read-only or refused, naming what is missing")
  func features() throws {
    let place = try TemporaryStore()
    let path = place.store.path + "/STORE"
    let line = try unsummed(place.text(path))
    try place.write(
      Array(line.replacingOccurrences(of: #""write":[]"#, with: #""write":["x"]"#).utf8), to: path)
    chmod(path, 0o600)
    let store = try StoreFolder.open(place.store.path, allowingNetwork: true)
    #expect(store.readOnlyBecause == .newer(features: ["x"], needs: nil, onlyWriting: true))
    let reader = JournalReader(store, from: .beginning)
    #expect(throws: StoreProblem.newer(features: ["x"], needs: nil, onlyWriting: true)) {
      try store.withLock(occasion(), reader: reader) { _ in }
    }
    try place.write(
      Array(
        line.replacingOccurrences(of: #""read":[]"#, with: #""read":["y"]"#)
          .replacingOccurrences(of: "}", with: #","needs":"0.4.0"}"#).utf8), to: path)
    chmod(path, 0o600)
    let newer = StoreProblem.newer(features: ["y"], needs: "0.4.0", onlyWriting: false)
    #expect(throws: newer) { try StoreFolder.open(place.store.path, allowingNetwork: true) }
    #expect(newer.phrase(in: .french).remedy == "Installez relance 0.4.0 ou plus récent.")
    #expect(newer.phrase(in: .english).problem.contains("needs relance 0.4.0 (y)"))
  }

  @Test("with a changed byte in its mark is refused, and one of earlier versions without a sum is not")
  func spoiltMark() throws {
    let place = try TemporaryStore()
    let path = place.store.path + "/STORE"
    let line = try place.text(path)
    let digit = try #require(place.store.mark.id.last)
    let other = String(place.store.mark.id.dropLast()) + (digit == "0" ? "1" : "0")
    for (from, to) in [
      (place.store.mark.id, other), (#""mode":"sandbox""#, #""mode":"live""#), ("machine", "mbchine"),
    ] {
      try place.write(Array(line.replacingOccurrences(of: from, with: to).utf8), to: path)
      chmod(path, 0o600)
      #expect(throws: StoreProblem.spoiltMark(path: place.store.path)) {
        try StoreFolder.open(place.store.path, allowingNetwork: true)
      }
    }
    try place.write(Array(unsummed(line).utf8), to: path)
    chmod(path, 0o600)
    #expect(try StoreFolder.open(place.store.path, allowingNetwork: true).mark == place.store.mark)
    try place.write(
      Array(unsummed(line).replacingOccurrences(of: "}", with: #","later":[1]}"#).utf8), to: path)
    chmod(path, 0o600)
    #expect(try StoreFolder.open(place.store.path, allowingNetwork: true).mark == place.store.mark)
  }

  /// The mark as earlier versions wrote it.
  private func unsummed(_ line: String) -> String {
    line.replacing(/,"sum":"[0-9a-f]{64}"/, with: "")
  }

  @Test("is not made over another one, nor in a folder with something in it")
  func occupied() throws {
    let place = try TemporaryStore()
    #expect(throws: StoreProblem.alreadyThere(path: place.store.path)) {
      try StoreFolder.create(place.store.path, mode: .live, host: "x", allowingNetwork: true)
    }
    #expect(throws: StoreProblem.notAStore(path: place.root)) {
      try StoreFolder.open(place.root, allowingNetwork: true)
    }
  }

  @Test(
    "that has lost its STORE is not made anew over its lines, and is told from a folder that never was one")
  func markLost() throws {
    let place = try TemporaryStore()
    try place.append([note("R-1")])
    let mark = place.store.path + "/STORE"
    let bytes = try place.bytes(mark)
    for spoilt in [[], Array(bytes.prefix(20)), Array("{\"format\":\"relance\",\"v\":1}\n".utf8), nil] {
      if let spoilt { try place.write(spoilt, to: mark) } else { unlink(mark) }
      chmod(mark, 0o600)
      #expect(throws: StoreProblem.spoiltMark(path: place.store.path)) {
        try StoreFolder.open(place.store.path, allowingNetwork: true)
      }
      #expect(throws: StoreProblem.self) {
        try StoreFolder.create(place.store.path, mode: .sandbox, host: "x", allowingNetwork: true)
      }
    }
    #expect(StoreProblem.spoiltMark(path: "x").exitCode == 65)
    try place.write(bytes, to: mark)
    chmod(mark, 0o600)
    #expect(try StoreFolder.open(place.store.path, allowingNetwork: true).mark == place.store.mark)
  }

  @Test("whose making was cut short leaves what somebody has written there since")
  func written() throws {
    let place = try TemporaryStore()
    unlink(place.store.path + "/STORE")
    let settings = place.store.path + "/settings.toml"
    try place.write(Array("[company]\nname = \"Élan\"\n".utf8), to: settings)
    chmod(settings, 0o600)
    #expect(throws: StoreProblem.alreadyThere(path: settings)) {
      try StoreFolder.create(
        place.store.path, mode: .sandbox, host: "x", allowingNetwork: true,
        files: ["settings.toml": Array("[company]\nname = \"\"\n# a much longer template\n".utf8)])
    }
    #expect(try place.bytes(settings).count == 25)
  }

  @Test("whose making was cut short is made whole in the same place, people's files included")
  func takenUpAgain() throws {
    let place = try TemporaryStore()
    let files: [String: [UInt8]] = [
      "settings.toml": Array("[company]".utf8), "scenarios/default.toml": Array("[[step]]".utf8),
    ]
    unlink(place.store.path + "/STORE")
    for (name, cutShort) in [("latch", ""), ("head", "0 0"), ("settings.toml", "[com")] {
      try place.write(Array(cutShort.utf8), to: place.store.path + "/" + name)
      chmod(place.store.path + "/" + name, 0o600)
    }
    let store = try StoreFolder.create(
      place.store.path, mode: .sandbox, host: "x", allowingNetwork: true, files: files)
    for (name, bytes) in files { #expect(try place.bytes(store.path + "/" + name) == bytes) }
    #expect(try place.bytes(store.path + "/latch") == Array("0".utf8))
    #expect(try place.bytes(store.path + "/head").count == 1024)
    #expect(try !store.isLatched())
    let reader = JournalReader(store, from: .beginning)
    try store.withLock(occasion(), reader: reader) { session in
      #expect(try session.readNewLines { _ in }.warnings.isEmpty)
      try session.append([note("R-1")], operation: "op-1")
    }
  }

  @Test("tells who holds its lock, and who sends")
  func busy() throws {
    let place = try TemporaryStore()
    let reader = JournalReader(place.store, from: .beginning)
    try place.store.withLock(occasion(command: "import"), reader: reader) { _ in
      #expect {
        try place.append([note("R-1")])
      } throws: { error in
        guard case StoreProblem.busy(let holder?) = error else { return false }
        return holder.by == "alice" && holder.command == "import" && holder.pid == Int(getpid())
      }
    }
    try place.append([note("R-1")])
    let sending = try SendLock(place.store, occasion: occasion(command: "send"))
    #expect(try SendLock.isHeld(place.store))
    #expect(throws: StoreProblem.self) { try SendLock(place.store, occasion: occasion(command: "send")) }
    withExtendedLifetime(sending) {}
  }

  @Test("keeps blobs under their hash and gives none that has changed")
  func blobs() throws {
    let place = try TemporaryStore()
    let blobs = BlobFolder(place.store)
    let digest = try blobs.write(Array("letter".utf8))
    #expect(try blobs.write(Array("letter".utf8)) == digest)
    #expect(try blobs.read(digest) == Array("letter".utf8))
    try place.write(Array("lettre".utf8), to: place.store.blobs + "/" + digest.hex)
    #expect(try blobs.read(digest) == nil)
    try blobs.remove(digest)
    #expect(try place.names(place.store.blobs).isEmpty)
    #expect(try place.names(place.store.temporary).isEmpty)
  }

  @Test("knows how much room is left")
  func room() throws {
    let place = try TemporaryStore()
    #expect(try FreeSpace(place.store).bytes > 0)
  }
}
