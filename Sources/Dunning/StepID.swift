/// Short code of a step, unique in a scenario and kept for ever in histories: `R1`, `MD`.
package struct StepID: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 12 letters, digits or hyphens, as written in the scenario.
  package let code: String
  /// Wraps a code.
  package init(_ code: String) { self.code = code }
  package var description: String { code }
}
