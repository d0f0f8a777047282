import Glibc

/// Why the store cannot be opened, read or written.
///
/// Whatever the case, nothing was recorded. No case holds a name, an address or another personal value of a
/// debtor; paths and the collector's own login are the most it tells.
package enum StoreProblem: Error, Equatable, Sendable {
  /// The folder is no store: it holds no `STORE` and no journal with lines.
  case notAStore(path: String)
  /// The file `STORE` is missing beside a journal with lines, or cannot be read.
  case spoiltMark(path: String)
  /// The folder for a new store is not empty.
  case alreadyThere(path: String)
  /// The store belongs to another user of the machine.
  case foreignOwned(path: String)
  /// The group or everyone may read or write here.
  case openToOthers(path: String)
  /// A symbolic link or another kind of file stands where a plain file or folder belongs.
  case wrongKind(path: String)
  /// The store lies on a network file system, where locks and live updates cannot be trusted.
  case networkFileSystem(path: String, name: String)
  /// A newer version wrote what this one must know to read or write the store; `needs` is that version, where the store
  /// names it.
  case newer(features: [String], needs: String?, onlyWriting: Bool)
  /// The store can be read only, and why.
  case readOnly(path: String)
  /// This user may not even read the file.
  case unreadable(path: String)
  /// Another process holds the lock longer than the patience given.
  case busy(LockHolder?)
  /// An earlier input/output error left the store read-only until it is checked.
  case latched
  /// The disk, or the space allowed to this user, is full.
  case noSpace(path: String)
  /// A system call failed; `code` is `errno`.
  case inputOutput(path: String, operation: String, code: Int32)
  /// One event alone is longer than a journal line may be, in bytes.
  case eventTooLong(kind: String, bytes: Int)
  /// An event names a key `h`, which only the hash of a line may be called.
  case reservedKey(kind: String)
  /// The session was asked to append before it had read what others wrote.
  case notCaughtUp
  /// The journal was rewritten or restored after it was read: it must be read anew from its beginning.
  case rewritten
  /// A demo store stays one; a live store never goes back.
  case modeForbidden(from: StoreMode, to: StoreMode)
  /// Something acknowledged is gone, or something was altered.
  case damaged(StoreDamage)
  /// The journal is sound in itself, but the line of that number is not the one kept as an anchor, or is not there.
  case anchorDiffers(line: Int, isMissing: Bool)
  /// A file given as an anchor holds no number with a hash, or on that line one whose hash is none.
  case noAnchor(path: String, line: Int? = nil)
  /// A folder or file is no backup, or not a whole one.
  case notABackup(path: String)
  /// A file of a backup is missing or no longer what was kept.
  case spoiltBackup(file: String)
  /// A backup would lie in the store itself.
  case insideStore(path: String)
  /// Something of that name is there already, and is never overwritten.
  case occupied(path: String)
  /// A program that packs or unpacks an archive is not installed.
  case programMissing(String)
  /// A program that packs or unpacks an archive ended badly.
  case programFailed(String, code: Int32)

  /// The exit code of the command that met this problem (store protocol, exit codes).
  package var exitCode: Int32 {
    switch self {
    case .damaged, .newer, .anchorDiffers, .spoiltMark: 65
    case .noAnchor, .notABackup, .spoiltBackup: 66
    case .busy: 75
    case .rewritten: 9
    case .notAStore, .alreadyThere, .foreignOwned, .openToOthers, .wrongKind, .networkFileSystem,
      .modeForbidden, .insideStore, .occupied, .programMissing, .inputOutput(_, _, EEXIST):
      78
    case .readOnly, .unreadable, .latched, .noSpace, .inputOutput, .eventTooLong, .reservedKey, .notCaughtUp,
      .programFailed:
      74
    }
  }
}
