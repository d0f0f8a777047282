/// Who writes, when and how long they wait for their turn.
package struct WritingOccasion: Sendable {
  /// The verb for the lock file, so that others can be told who holds it: `import`, `send`…
  package let command: String
  /// The collector.
  package let by: String
  /// The civil day of the decision, `2026-11-23`.
  package let day: String
  /// The moment, UTC.
  package let now: JournalTime
  /// Milliseconds to wait for the lock; the store protocol says 5,000.
  package let patience: Int

  /// Takes who, when and how patiently.
  package init(command: String, by: String, day: String, now: JournalTime, patience: Int) {
    self.command = command
    self.by = by
    self.day = day
    self.now = now
    self.patience = patience
  }
}
