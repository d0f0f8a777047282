/// Who does two pieces of work that know nothing of each other: this room has no threads, its callers may.
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
