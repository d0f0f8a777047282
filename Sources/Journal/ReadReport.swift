/// What one reading of new lines met.
package struct ReadReport: Equatable, Sendable {
  /// How many lines were handed over.
  package internal(set) var lines = 0
  /// What was found and is not damage.
  package internal(set) var warnings: [StoreWarning] = []
  /// How many bytes of an unfinished line stand at the end: another process is writing, or was cut short.
  package internal(set) var unfinishedBytes = 0
}

/// An unfinished or half-stored last line, which the next writer moves to quarantine.
struct TornTail: Equatable {
  let segment: Int
  let offset: Int
  let count: Int
}
