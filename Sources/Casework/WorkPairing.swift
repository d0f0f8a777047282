/// Who does two pieces of work of which neither waits for the other: this room has no threads, its callers may.
///
/// What both of them take from is safe to be asked by two threads (`PlannedStretch.Supply`).
package protocol WorkPairing: Sendable {
  /// Does both and returns when both are done.
  func both<Here, There: Sendable>(
    _ here: () -> Here, beside there: @escaping @Sendable () -> There
  ) -> (Here, There)
}

/// One after the other.
package struct InTurn: WorkPairing {
  /// Needs nothing.
  package init() {}

  package func both<Here, There: Sendable>(
    _ here: () -> Here, beside there: @escaping @Sendable () -> There
  ) -> (Here, There) {
    (here(), there())
  }
}
