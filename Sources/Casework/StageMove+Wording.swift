import Dunning
import Receivables
import Wording

extension StageMove {
  /// Which rung was set, and why.
  package func text(in language: Language) -> String {
    let rung =
      step.map { language.say("étape \($0.code) fixée à la main", "stage \($0.code) set by hand") }
      ?? language.say("ramené avant la première étape", "set back below the first stage")
    return reason.isEmpty ? rung : language.say("\(rung) : \(reason)", "\(rung): \(reason)")
  }
}
