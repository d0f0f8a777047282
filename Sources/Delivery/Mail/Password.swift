import CPost

/// A secret in memory: it cannot be printed, and its bytes are wiped when the last user lets go.
package final class Password: CustomStringConvertible, CustomDebugStringConvertible {
  private var bytes: [UInt8]

  /// Takes the bytes as they came from a command or a file; one line end at the end is dropped.
  ///
  /// - Throws: `DeliveryProblem.password` when it is empty, over 1000 bytes or of several lines.
  package init(_ typed: consuming [UInt8]) throws(DeliveryProblem) {
    bytes = typed
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .password(.empty) }
    guard bytes.count <= 1000 else { throw .password(.tooLong) }
    guard !bytes.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) else { throw .password(.character) }
    bytes.append(0)
  }

  deinit { cpost_wipe(&bytes, bytes.count) }

  package var description: String { "(secret)" }

  package var debugDescription: String { "(secret)" }

  /// Lends the NUL-terminated bytes for one call.
  func lend<Result>(_ use: (UnsafePointer<UInt8>) -> Result) -> Result {
    use(bytes)
  }
}
