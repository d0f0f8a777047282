/// How much of the journal is proved while it is read.
package enum Verification: Sendable {
  /// The form and the chain of every line, the hash of the lines that `head` has last witnessed and of those
  /// after it: for opening and following.
  case tail
  /// Also every hash, every personal value, strict JSON in ASCII, the names of all segments: for `store check`.
  case full
}
