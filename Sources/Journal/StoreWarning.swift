/// What was found and is not damage: it is said, and work goes on.
package enum StoreWarning: Equatable, Sendable {
  /// Both slots of `head` are unreadable; the journal was checked whole instead.
  case witnessLost
  /// The witness outside the store cannot be written, at that path: a copy from yesterday may not be known as one.
  case witnessLags(path: String)
  /// A batch of lines never got its commit, so it counts for nothing.
  case batchWithoutCommit(first: Int, lines: Int)
  /// An unfinished last line was moved to quarantine; the path is inside the store.
  case tailRepaired(quarantine: String, bytes: Int)
  /// A snapshot does not fit the journal or its own checksum, and is ignored.
  case snapshotIgnored(name: String)
  /// An erasure that was decided is not completed on disk yet; the number of the account, or the
  /// file that cannot be read.
  case erasureUnfinished(subject: String)
  /// Lines of `erasures.jsonl` that are not as they were written.
  case erasuresUnreadable(lines: [Int])
}
