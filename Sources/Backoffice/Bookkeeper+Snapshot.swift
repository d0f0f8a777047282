import Casework
import Journal

extension Bookkeeper {
  /// Journal lines folded since the last snapshot that make a new one worth its writing.
  package static let linesWorthSnapshot = 2_000
  /// Bytes of journal that do.
  static let bytesWorthSnapshot = 1_048_576

  /// Keeps the casebook as a cache for the next opening, where that one would otherwise fold much of the journal.
  ///
  /// To be called at the end of a sitting and after an import, never between a key and its answer: a large
  /// casebook takes a tenth of a second. Nothing is written by a reader, for a day in the past, for a
  /// repeated operation or with an obstacle.
  ///
  /// - Parameter lines: Journal lines since the last snapshot from which on it is worthwhile, however short.
  /// - Returns: Whether one was written; a disk that refuses is no problem, since the journal says the same.
  @discardableResult
  package func saveSnapshotIfWorthwhile(lines: Int = Bookkeeper.linesWorthSnapshot) -> Bool {
    guard access == .readWrite, obstacle == nil, repetition == nil, isSnapshotWorthwhile(lines),
      SnapshotCoding.isFit(book)
    else {
      return false
    }
    do throws(StoreProblem) {
      try proveIfDistrusted()
      let body = SnapshotCoding.encode(book.parts)
      guard try SnapshotFile.write(body, at: reader.position, in: store, erasures: reader.erasures) else {
        return false
      }
    } catch {
      return false
    }
    snapshotPosition = reader.position
    believedSnapshot = snapshotPosition.line
    linesSinceSnapshot = 0
    return true
  }

  /// Proves the whole journal where somebody met damage, or where the snapshots that were believed are gone: nothing more
  /// is recorded while it is damaged.
  func proveIfDistrusted() throws(StoreProblem) {
    if store.isInDoubt {
      try store.prove()
      store.endDoubt()
      believedSnapshot = try SnapshotFile.newestLine(in: store)
      return
    }
    guard let believed = believedSnapshot, !SnapshotFile.isThere(believed, in: store) else { return }
    let newest = try SnapshotFile.newestLine(in: store)
    if newest == nil { try store.prove() }
    believedSnapshot = newest
  }

  private func isSnapshotWorthwhile(_ lines: Int) -> Bool {
    let here = reader.position
    let last = snapshotPosition
    guard here.line > last.line else { return false }
    return linesSinceSnapshot >= lines || here.segment != last.segment
      || here.offset - last.offset >= Self.bytesWorthSnapshot
  }

  /// Starts from the newest snapshot that fits, so that only the lines after it are left to fold.
  ///
  /// One that does not fit the journal, or that this program cannot read, is ignored with a warning; all are where the
  /// witness `head` is lost or somebody met damage, since the whole journal is then to be proved.
  /// Lines before it are not read again: `store verify` looks through them.
  func startFromSnapshot() {
    guard book.horizon == nil else { return }
    do throws(StoreProblem) {
      guard try store.hasWitness(), !store.isInDoubt else { return }
      let found = try SnapshotFile.newest(in: store)
      warnings += found.warnings
      guard let snapshot = found.snapshot else { return }
      do throws(JSONFault) {
        book = Casebook(try SnapshotCoding.decode(snapshot.body))
        reader = JournalReader(store, from: snapshot.position)
        snapshotPosition = snapshot.position
        believedSnapshot = snapshot.position.line
      } catch {
        warnings.append(.snapshotIgnored(name: "\(snapshot.position.line).json"))
      }
    } catch {
      warnings.append(.snapshotIgnored(name: "*.json"))
    }
  }
}
