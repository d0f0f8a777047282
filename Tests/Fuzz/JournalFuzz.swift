import Casework
import Digest
import Glibc
import Journal

/// A journal of one line with random events, rightly hashed; or random bytes for a whole journal.
enum JournalFuzz {
  private static let store: StoreFolder? = {
    let path = "/dev/shm/relance-fuzz-\(getpid())"
    return try? StoreFolder.create(path, mode: .sandbox, host: "fuzz", allowingNetwork: true, files: [:])
  }()

  static func read(_ bytes: [UInt8]) {
    guard let store, let first = bytes.first else { return }
    put(first % 4 == 0 ? Array(bytes.dropFirst()) : line(events: bytes.dropFirst()), in: store)
    var book = Casebook()
    var folding = JournalFolding()
    let reader = JournalReader(store, from: .beginning)
    _ = try? reader.read { line throws(JSONFault) in try folding.take(line, into: &book) }
    folding.settle(into: &book)
  }

  private static func line(events: ArraySlice<UInt8>) -> [UInt8] {
    let zeros = String(repeating: "0", count: 64)
    let head =
      #"{"n":1,"p":"\#(zeros)","t":"2026-11-23T12:00:00.000Z","day":"2026-11-23","by":"a","pid":1,"op":"x","e":"#
    let hashed = Array(head.utf8) + events
    return hashed + Array(",\"h\":\"\(sha256(hashed).hex)\"}\n".utf8)
  }

  private static func put(_ bytes: [UInt8], in store: StoreFolder) {
    unlink(store.path + "/head")
    let file = open(store.journal + "/000000000001.jsonl", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
  }
}
