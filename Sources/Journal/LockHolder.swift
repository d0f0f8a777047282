/// Who holds the lock, as the lock file says; information only, the kernel's lock is what counts.
package struct LockHolder: Equatable, Sendable {
  /// The collector.
  package let by: String
  /// The process.
  package let pid: Int
  /// The command, as its verb: `import`, `send`…
  package let command: String
  /// Since when, by the machine's clock.
  package let since: JournalTime

  /// Whole seconds that the lock has been held at `now`.
  package func seconds(at now: JournalTime) -> Int {
    Int(max(0, now.milliseconds - since.milliseconds) / 1000)
  }

  init(by: String, pid: Int, command: String, since: JournalTime) {
    self.by = by
    self.pid = pid
    self.command = command
    self.since = since
  }

  /// One line of JSON, so that nothing in a name can reach a terminal as a control sequence.
  var bytes: [UInt8] {
    var writer = JSONWriter(reserving: FileLock.room)
    writer.beginObject()
    writer.field("pid", pid)
    writer.field("by", by)
    writer.field("command", command)
    writer.field("since", since.text)
    writer.endObject()
    writer.append(byte: UInt8(ascii: "\n"))
    return writer.bytes
  }

  init?(reading bytes: [UInt8]) {
    let read: LockHolder? = try? JSONParser().read(bytes) { (cursor: inout JSONCursor) throws(JSONFault) in
      try cursor.enterObject()
      let pid = try cursor.integer("pid")
      let by = try cursor.string("by")
      let command = try cursor.string("command")
      guard let since = JournalTime(try cursor.text("since").bytes) else { throw .invalid("a moment") }
      try cursor.leaveObject()
      return LockHolder(by: by, pid: pid, command: command, since: since)
    }
    guard let read else { return nil }
    self = read
  }
}
