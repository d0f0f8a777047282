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
    let report = try reader.read { _ throws(JSONFault) in }
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
    return StoreInspection(
      lines: report.lines, head: WitnessedLine(line: reader.position.line, hash: reader.position.hash),
      segments: names.count, bytes: bytes, blobs: blobs.sound, spoiltBlobs: blobs.spoilt,
      anchors: anchors.count, warnings: report.warnings)
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
