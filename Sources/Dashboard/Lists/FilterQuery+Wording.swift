import Receivables
import Wording

extension FilterQuery {
  /// What of the filter is not understood, and what would be; nil when all of it is.
  ///
  /// - Parameters:
  ///   - steps: Codes of the steps that there are.
  ///   - isTyping: The last piece is not finished yet and is not judged.
  func problem(steps: [String], isTyping: Bool, in language: Language) -> String? {
    for (term, _) in isTyping ? terms.dropLast() : terms[...] {
      switch term {
      case .unknown(let piece):
        return language.say(
          "« \(piece) » pas compris : nom, ret>30, échu>500, étape:MD, !litige",
          "\"\(piece)\" not understood: name, late>30, overdue>500, stage:MD, !dispute")
      case .stage(let code) where !code.isEmpty && !steps.contains(code):
        return language.say(
          "Aucune étape \(code) : \(steps.joined(separator: " "))",
          "No stage \(code): \(steps.joined(separator: " "))")
      default: continue
      }
    }
    return nil
  }
}
