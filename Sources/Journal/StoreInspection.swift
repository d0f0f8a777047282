import Casework
import Digest
import Glibc

/// What a check of every byte of a store found.
package struct StoreInspection: Equatable, Sendable {
  /// Committed lines of the journal.
  package let lines: Int
  /// The last of them: what is to be kept outside as an anchor.
  package let head: WitnessedLine
  /// Files of the journal.
  package let segments: Int
  /// Bytes of the journal.
  package let bytes: Int
  /// Messages and letters that have the hash of their name.
  package let blobs: Int
  /// Names in `blobs/` whose bytes have another hash: those messages can no longer be sent or proved.
  package let spoiltBlobs: [String]
  /// Names of messages that were sent, or may have been, whose bytes are gone without an erasure.
  package let missingBlobs: [String]
  /// How many earlier lines given as anchors still stand as they were.
  package let anchors: Int
  /// What was found and is not damage.
  package let warnings: [StoreWarning]
}

extension StoreFolder {
  /// Checks every byte of the journal, each message against its name, and earlier lines against what was kept of them.
  ///
  /// - Parameter anchors: As `WitnessedLine.all(in:)` reads them.
  /// - Throws: `.damaged` at the first place that is not as it was acknowledged; `.anchorDiffers` for a journal that
  ///   is sound in itself and not the one that the anchor was taken of.
  package func inspect(anchors: [WitnessedLine] = []) throws(StoreProblem) -> StoreInspection {
    let reader = JournalReader(self, from: .beginning)
    reader.watched = Set(anchors.map(\.line))
    var kept = KeptMessages()
    let report: ReadReport
    do throws(StoreProblem) {
      report = try reader.read { line throws(JSONFault) in try kept.take(line) }
    } catch {
      throw distrusting(error)
    }
    for anchor in anchors.sorted(by: { $0.line < $1.line }) {
      let found = anchor.line == 0 ? .zero : reader.seen[anchor.line]
      guard found == anchor.hash else {
        throw .anchorDiffers(line: anchor.line, isMissing: found == nil)
      }
    }
    let names = try SegmentName.all(in: journal)
    var bytes = 0
    for name in names { bytes += try FileFacts(at: journal + "/" + name.text)?.size ?? 0 }
    let blobs = try BlobFolder(self).inspect()
    let unreadable = try ErasureLog.unreadable(self)
    return StoreInspection(
      lines: report.lines, head: WitnessedLine(line: reader.position.line, hash: reader.position.hash),
      segments: names.count, bytes: bytes, blobs: blobs.sound, spoiltBlobs: blobs.spoilt,
      missingBlobs: try kept.missing(from: self), anchors: anchors.count,
      warnings: report.warnings + (unreadable.isEmpty ? [] : [.erasuresUnreadable(lines: unreadable)]))
  }

  /// Whether the file `head` says which line was acknowledged last.
  package func hasWitness() throws(StoreProblem) -> Bool { try HeadWitness.read(head) != nil }

  /// Proves every line and the whole chain, as before something that cannot be taken back: an opening proves what comes
  /// after the newest snapshot alone.
  ///
  /// - Throws: `.damaged`.
  package func prove() throws(StoreProblem) {
    let reader = JournalReader(self, from: .beginning)
    do throws(StoreProblem) {
      _ = try reader.read { _ in }
    } catch {
      throw distrusting(error)
    }
  }

  /// Takes the snapshots away once damage is known, and leaves a sign for whoever has the store open: with a snapshot that
  /// lies beyond the damage, or a journal read before it came, they would not see it and write on.
  ///
  /// - Returns: The problem itself.
  package func distrusting(_ problem: StoreProblem) -> StoreProblem {
    if case .damaged = problem {
      try? SnapshotFile.removeAll(in: self)
      _ = try? OpenFile(doubt, O_WRONLY | O_CREAT)
    }
    return problem
  }

  /// Whether somebody met damage and nobody has proved the journal since: no snapshot is believed then.
  package var isInDoubt: Bool { access(doubt, F_OK) == 0 }

  /// Ends the doubt, once the whole journal was proved.
  package func endDoubt() { unlink(doubt) }

  private var doubt: String { snapshots + "/doubt" }
}

/// The messages that the journal says are kept.
struct KeptMessages {
  private(set) var names: Set<String> = []
  private let decoding = EventDecoding()

  mutating func take(_ line: JournalLine) throws(JSONFault) {
    try line.forEachEvent { event throws(JSONFault) in
      guard event.kind.equals("attempt.intent") || event.kind.equals("subject.erased"),
        case .event(let happened) = try decoding.read(&event)
      else { return }
      switch happened {
      case .attemptIntended(_, let attempt) where !attempt.blob.isEmpty: names.insert(attempt.blob)
      case .subjectErased(let erasure): names.subtract(erasure.blobs)
      default: break
      }
    }
  }

  func missing(from store: StoreFolder) throws(StoreProblem) -> [String] {
    var missing: [String] = []
    for name in names.sorted() where try FileFacts(at: store.blobs + "/" + name) == nil {
      missing.append(name)
    }
    return missing
  }
}

extension BlobFolder {
  /// How many files have the hash of their name, and the names of those that have not.
  func inspect() throws(StoreProblem) -> (sound: Int, spoilt: [String]) {
    var sound = 0
    var spoilt: [String] = []
    for name in try FolderListing.names(in: folder) {
      // Taken away by an erasure since the folder was listed.
      guard try FileFacts(at: folder + "/" + name) != nil else { continue }
      if let digest = SHA256Digest(hex: name), try read(digest) != nil {
        sound += 1
      } else {
        spoilt.append(name)
      }
    }
    return (sound, spoilt)
  }
}
