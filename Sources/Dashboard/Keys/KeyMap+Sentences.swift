import Receivables
import Wording

/// How a sentence names an action.
extension KeyMap {
  /// Its name, and the key of the menu that lists it.
  func menuEntry(of action: DashboardAction, in language: Language) -> String {
    let title = action.title(in: language)
    let menu = binding(of: .menu).shownKey(in: language)
    return language.say("« \(title) » (menu \(menu))", "\"\(title)\" (menu \(menu))")
  }

  /// Its key, or its entry in the menu where it has none.
  func way(to action: DashboardAction, in language: Language) -> String {
    let key = binding(of: action).shownKey(in: language)
    return key.isEmpty ? menuEntry(of: action, in: language) : key
  }
}
