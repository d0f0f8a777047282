import Glibc

extension StoreFolder {
  /// Takes the lock, lets `body` read new lines, decide and append, and frees the lock.
  ///
  /// ```swift
  /// let decision = try store.withLock(occasion, reader: reader) { session in
  ///   _ = try session.readNewLines { line throws(JSONFault) in try fold(line) }
  ///   let events = try casebook.decide(command)
  ///   return try session.append(encode(events), operation: operationID)
  /// }
  /// ```
  ///
  /// - Parameter reader: The reader that feeds the caller's casebook; after it, its position is past the lines
  ///   appended too.
  /// - Throws: `StoreProblem`: `.busy` after the patience of the occasion, `.latched`, `.readOnly` and its like;
  ///   and whatever `body` throws.
  @discardableResult
  package func withLock<Outcome>(
    _ occasion: WritingOccasion, reader: JournalReader, _ body: (JournalSession) throws -> Outcome
  ) throws -> Outcome {
    let lock = try takeLock(occasion, files: reader.files)
    defer { reader.files.giveBack(lock: lock.free()) }
    guard try !Latch.isSet(self, files: reader.files) else { throw StoreProblem.latched }
    return try body(JournalSession(self, lockInode: lock.inode, occasion: occasion, reader: reader))
  }

  /// Whether an earlier input/output error keeps the store read-only.
  package func isLatched() throws(StoreProblem) -> Bool {
    try Latch.isSet(self)
  }

  /// Reads the whole journal from the disk, checks everything, and lifts the latch.
  ///
  /// It writes on in a new segment, never after bytes whose fate was unclear.
  ///
  /// - Throws: As `verify`; the latch then stays.
  package func clearLatch(_ occasion: WritingOccasion) throws(StoreProblem) -> ReadReport {
    let lock = try takeLock(occasion)
    defer { withExtendedLifetime(lock) {} }
    for segment in try SegmentName.all(in: journal) {
      let file = try OpenFile(journal + "/" + segment.text, O_RDONLY)
      posix_fadvise(file.descriptor, 0, 0, Int32(POSIX_FADV_DONTNEED))
    }
    let reader = JournalReader(self, from: .beginning)
    let session = JournalSession(self, lockInode: lock.inode, occasion: occasion, reader: reader)
    let report = try session.readNewLines { _ throws(JSONFault) in }
    try session.startNewSegment()
    try Latch.write(UInt8(ascii: "0"), self)
    return report
  }

  /// Checks every byte of the journal without changing one.
  ///
  /// - Throws: `.damaged` at the first place that is not as it was acknowledged.
  package func verify() throws(StoreProblem) -> ReadReport {
    try JournalReader(self, from: .beginning).read { _ throws(JSONFault) in }
  }

  func takeLock(
    _ occasion: WritingOccasion, files: WritingFiles = WritingFiles()
  ) throws(StoreProblem) -> FileLock {
    if let readOnlyBecause { throw readOnlyBecause }
    let holder = LockHolder(
      by: occasion.by, pid: Int(getpid()), command: occasion.command, since: .ofTheMachine())
    return try FileLock(lock, holder: holder, patience: occasion.patience, files: files)
  }
}
