import Dunning
import Receivables
import Wording

/// What a sending run came to, counted.
package struct SendingTally: Hashable, Sendable {
  /// Handed over.
  package var sent: Int
  /// To be tried again by themselves.
  package var deferred: Int
  /// Surely not sent.
  package var failed: Int
  /// May have arrived or not.
  package var uncertain: Int
  /// Could have left and did not.
  package var heldBack: Int
  /// Not begun, since the run was stopped before: still asked for.
  package var untried: Int

  /// Makes a tally.
  package init(
    sent: Int = 0, deferred: Int = 0, failed: Int = 0, uncertain: Int = 0, heldBack: Int = 0, untried: Int = 0
  ) {
    self.sent = sent
    self.deferred = deferred
    self.failed = failed
    self.uncertain = uncertain
    self.heldBack = heldBack
    self.untried = untried
  }

  /// Whether nothing came of it, as after a recall.
  package var isEmpty: Bool { self == SendingTally() }

  /// Exit code by the store protocol: an uncertain message outweighs everything.
  package var exitCode: Int32 { uncertain > 0 ? 10 : failed + heldBack > 0 ? 1 : 0 }

  /// All five counts on one line, and what was not begun: `2 remises, 0 différée, 0 en échec, 0 incertaine, 1 retenue`.
  package func text(in language: Language) -> String {
    let counts = language.say(
      [
        Language.french.counted(sent, "remise", "remises"),
        Language.french.counted(deferred, "différée", "différées"),
        "\(failed) en échec",
        Language.french.counted(uncertain, "incertaine", "incertaines"),
        Language.french.counted(heldBack, "retenue", "retenues"),
      ].joined(separator: ", "),
      "\(sent) sent, \(deferred) deferred, \(failed) failed, \(uncertain) uncertain, \(heldBack) held back")
    guard untried > 0 else { return counts }
    let rest = language.say(
      Language.french.counted(untried, "pas encore essayée", "pas encore essayées"),
      "\(untried) not tried yet")
    return "\(counts), \(rest)"
  }
}
