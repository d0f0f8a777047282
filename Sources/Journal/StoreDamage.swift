/// Where the journal is not what was acknowledged, and what is wrong there.
///
/// The store is then readable up to `lastGoodLine` at most; nothing is written or sent.
package struct StoreDamage: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// The journal ends before the line that `head` has witnessed; the number is the witnessed one.
    case endsBeforeWitness(Int)
    /// The line that `head` has witnessed has another hash.
    case differsFromWitness
    /// The hash of a line is not that of its bytes.
    case wrongHash
    /// A line does not follow the one before it: its `p` is not that line's hash.
    case brokenChain
    /// A line is missing, doubled or out of place; the number is the one found.
    case wrongNumber(found: Int)
    /// A line is not in the journal's form.
    case unreadableLine(LineFault)
    /// Bytes without a line's end stand where they cannot be a torn tail.
    case brokenLine
    /// A commit that adopts lines which do not stand right before it.
    case strayCommit
    /// A segment that should follow is missing, or one that should not be there was found.
    case wrongSegment(String)
    /// A personal value does not have the hash that its event announces.
    case wrongPersonalValue
    /// A personal value is gone and no `subject.erased` event names its line.
    case unexplainedErasure
  }

  /// Why a line is not in the journal's form.
  package enum LineFault: Equatable, Sendable {
    /// It does not begin like a line of the journal.
    case noLine
    /// A line of a batch stands where it does not belong.
    case batchOutOfOrder
    /// Its values are not those expected.
    case json(JSONFault)
  }

  /// The file in `journal/`.
  package let segment: String
  /// The byte in that file where the damage begins.
  package let offset: Int
  /// The number of the last line before the damage.
  package let lastGoodLine: Int
  /// What is wrong.
  package let kind: Kind
}
