/// Placeholder until the weights arrive.
package struct PriorityWeights: Hashable, Sendable {
  /// Defaults.
  package init() {}
}
