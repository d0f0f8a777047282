/// Short code of a step, unique in a scenario and kept for ever in histories: `R1`, `MD`.
public struct StepID: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 12 letters, digits or hyphens, as written in the scenario.
  public let code: String
  /// Wraps a code.
  public init(_ code: String) { self.code = code }
  /// The code.
  public var description: String { code }
}
