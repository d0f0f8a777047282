/// Whether an action can be done now; one that cannot says why.
package enum Availability: Equatable, Sendable {
  case available
  case unavailable(because: String)

  /// Why not, or nil.
  package var reason: String? {
    if case .unavailable(let reason) = self { return reason }
    return nil
  }
}
