import Glibc

/// Why a file could not be read or written.
///
/// `code` is `errno`: EFBIG for one beyond the limit, EINVAL for what is no plain file.
package struct FileFailure: Error {
  /// What the kernel said.
  package let code: Int32

  /// Whether there is something that cannot be what it should be, rather than nothing or no right to it.
  package var isWrongKind: Bool { code == EFBIG || code == EINVAL }

  /// The same as a problem with a remedy.
  ///
  /// - Parameter limit: Bytes that the file may hold.
  package func problem(_ path: String, limit: Int = FileBytes.peoplesLimit) -> BookkeeperProblem {
    switch code {
    case EFBIG: .tooLarge(path: path, limit: limit)
    case EINVAL: .notAFile(path: path)
    default: .unreadable(path: path, code: code)
    }
  }
}
