import Canvas
import Receivables
import Wording

extension KeyMap.Conflict {
  /// What is odd in the person's keys and what to do about it, in one line.
  package func text(in language: Language) -> String {
    let names: KeyNames = language == .french ? .french : .english
    switch self {
    case .claimedTwice(let key, let kept, let lost):
      let key = key.label(names)
      return language.say(
        "[keys] : \(key) est demandée deux fois ; « \(kept.rawValue) » la garde, "
          + "donnez-en une autre à « \(lost.rawValue) ».",
        "[keys]: \(key) is claimed twice; \(kept.rawValue) keeps it, give \(lost.rawValue) another one.")
    case .withoutKey(let action):
      return language.say(
        "[keys] : « \(action.rawValue) » n'a plus de touche ; donnez-lui en une, ou passez par F1.",
        "[keys]: \(action.rawValue) has no key left; give it one, or use F1.")
    case .unknownAction(let name):
      return language.say(
        "[keys] : aucune action ne s'appelle « \(name) » ; les noms sont dans la commande (:).",
        "[keys]: no action is called \(name); the names are in the palette (:).")
    }
  }
}
