/// What is wrong and the one thing to do about it, in the collector's words.
package struct ProblemPhrase: Hashable, Sendable {
  /// One sentence: what is wrong.
  package let problem: String
  /// One sentence: what to do.
  package let remedy: String

  /// Makes a pair of sentences.
  package init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}
