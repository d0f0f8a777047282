import Casework
import PlainText
import Receivables
import Wording

extension Worklist.Entry {
  /// What to do, and a limitation that comes near where so many columns have room for both.
  func words(in language: Language, columns: Int) -> String {
    guard let warning = limitationWarning(in: language) else {
      return action.words(in: language, columns: columns)
    }
    let whole = [action.words(in: language), action.brief(in: language)].map { "\($0), \(warning)" }
    return whole.first { $0.columnsOnScreen <= columns } ?? action.words(in: language, columns: columns)
  }

  /// What to do, and a limitation that comes near.
  func words(in language: Language) -> String {
    ([action.words(in: language)] + [limitationWarning(in: language)].compactMap { $0 })
      .joined(separator: ", ")
  }

  /// Until when an invoice can be claimed; nil when that is far, or itself what to do.
  func limitationWarning(in language: Language) -> String? {
    limitation.map { language.say("prescr. le ", "limitation ") + $0.lastDay.short }
  }
}
