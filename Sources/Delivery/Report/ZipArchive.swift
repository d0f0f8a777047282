import CZip
import Receivables

/// ZIP archives as bytes: the same entries in the same order on the same day give the same archive.
package enum ZipArchive {
  /// One file in an archive.
  package struct Entry: Equatable, Sendable {
    /// Its path in the archive, parts joined by `/`.
    package let name: String
    /// What it holds.
    package let bytes: [UInt8]

    /// A file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The finished archive.
  ///
  /// - Parameter day: The day that every entry bears; the clock is never asked.
  /// - Throws: `.archive` when it cannot be made, as with two entries of one name.
  package static func bytes(of entries: [Entry], on day: Day) throws(DeliveryProblem) -> [UInt8] {
    let parts = day.iso.split(separator: "-").compactMap { Int32($0) }
    guard parts.count == 3, let archive = czip_open(parts[0], parts[1], parts[2]) else { throw .archive }
    defer { czip_close(archive) }
    for entry in entries {
      guard czip_add(archive, entry.name, entry.bytes, entry.bytes.count) == 0 else { throw .archive }
    }
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    guard czip_finish(archive, &bytes, &length) == 0, let bytes else { throw .archive }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
