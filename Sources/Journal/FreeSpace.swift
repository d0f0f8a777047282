import CStore

/// How much room the file system of a store has left for this user.
package struct FreeSpace: Equatable, Sendable {
  /// In bytes.
  package let bytes: UInt64

  /// Below this a warning is shown: 50 MiB.
  package static let warning: UInt64 = 50 * 1_048_576
  /// Below this no sending starts, since its outcome could not be recorded: 5 MiB.
  package static let sending: UInt64 = 5 * 1_048_576

  /// Asks the file system.
  package init(_ store: StoreFolder) throws(StoreProblem) {
    var system = cstore_file_system()
    let error = cstore_file_system_of(store.path, &system)
    guard error == 0 else { throw .inputOutput(path: store.path, operation: "statfs", code: error) }
    let (product, overflows) = system.available_blocks.multipliedReportingOverflow(
      by: UInt64(system.block_size))
    bytes = overflows ? .max : product
  }

  init(bytes: UInt64) {
    self.bytes = bytes
  }

  /// Whether the collector should be warned.
  package var isLow: Bool { bytes < Self.warning }

  /// Whether sending may start.
  package var allowsSending: Bool { bytes >= Self.sending }

  /// Whether a file of so many bytes may be taken in: three times its size must be free.
  package func allowsImport(ofBytes count: UInt64) -> Bool { bytes / 3 >= count }
}
