import Casework
import Digest
import Intake
import Journal
import Receivables

/// Ledger files, read and understood but not yet recorded; `--dry-run` stops here.
package struct ImportReading: Sendable {
  /// Good rows, refused rows and how each file was understood.
  package let outcome: ReadOutcome
  /// Names without folders and SHA-256 (hex), in the order of the files.
  let prints: [(name: String, fingerprint: String)]
  /// Bytes of all files.
  package let byteCount: Int

  /// Reads files whole.
  ///
  /// - Parameters:
  ///   - map: How to read tables; nil: by their headers.
  ///   - encoding: How all files are encoded; nil: recognised.
  ///   - isUnendedAllowed: Whether a table that may be cut inside its last field is taken all the same.
  /// - Throws: `.unreadable`, `.file`: nothing may then be recorded (exit 66).
  package static func read(
    paths: [String], map: ColumnMap? = nil, encoding: TextEncoding? = nil,
    isUnendedAllowed: Bool = false
  ) throws(BookkeeperProblem) -> ImportReading {
    var files: [(name: String, bytes: [UInt8])] = []
    for (index, path) in paths.enumerated() {
      let name = name(of: path)
      var watch = FileWatch()
      let bytes = try FileBytes.read(path) { chunk throws(BookkeeperProblem) in
        do throws(FileProblem.Reason) {
          try watch.take(chunk)
        } catch {
          throw .file(FileProblem(file: index, name: name, reason: error))
        }
      }
      files.append((name, bytes))
    }
    do throws(FileProblem) {
      let halves = halves(of: files)
      let read: @Sendable ([(name: String, bytes: [UInt8])], Int) -> Result<ReadOutcome, FileProblem> = {
        (files, first) in
        Result { () throws(FileProblem) in
          try LedgerReader.read(
            files: files, from: first, map: map, encoding: encoding, isUnendedAllowed: isUnendedAllowed)
        }
      }
      let (former, latter) = BesideThread().both {
        read(halves.former, 0)
      } beside: {
        read(halves.latter, halves.former.count)
      }
      var outcome = try former.get()
      outcome.append(try latter.get())
      return ImportReading(
        outcome: outcome,
        prints: files.map { ($0.name, sha256($0.bytes).hex) },
        byteCount: files.reduce(0) { $0 + $1.bytes.count })
    } catch {
      throw .file(error)
    }
  }

  /// The files in their order, parted where both parts are as alike in size as they can be.
  private static func halves(of files: [(name: String, bytes: [UInt8])])
    -> (former: [(name: String, bytes: [UInt8])], latter: [(name: String, bytes: [UInt8])])
  {
    let sizes = files.map(\.bytes.count)
    let larger = { (place: Int) in max(sizes[..<place].reduce(0, +), sizes[place...].reduce(0, +)) }
    let place = sizes.indices.min { larger($0) < larger($1) } ?? 0
    return (Array(files[..<place]), Array(files[place...]))
  }

  /// What the journal keeps of each file.
  func files(on day: Day) -> [ImportedFile] {
    let entries = outcome.entries
    return prints.enumerated().map { index, print in
      let payments = entries.payments.count { $0.origin.file == index }
      let rows =
        payments + entries.customers.count { $0.origin.file == index }
        + entries.invoices.count { $0.origin.file == index }
      return ImportedFile(
        name: print.name, fingerprint: print.fingerprint, rows: rows, hasPayments: payments > 0, day: day)
    }
  }

  private static func name(of path: String) -> String {
    String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8[...], as: UTF8.self
    )
  }
}
