import Testing

@Suite("What can go wrong")
struct WordingTests {
  private let repository = Repository.here

  /// Every kind of problem that a room names and the file that says it in both languages.
  private static let words = [
    "BookkeeperProblem": "Backoffice/BookkeeperProblem+Wording.swift",
    "CompositionRefusal": "Correspondence/CompositionRefusal+Wording.swift",
    "Conflict": "Dashboard/Keys/KeyMapConflict+Wording.swift",
    "DeliveryProblem": "Delivery/DeliveryProblem+Wording.swift",
    "FileProblem": "Intake/FileProblem+Wording.swift",
    "Hindrance": "Wording/Hindrance+Wording.swift",
    "ReadingRemark": "Intake/ReadingRemark+Wording.swift",
    "Refusal": "Casework/Refusal+Wording.swift",
    "Remark": "Casework/Remark+Wording.swift",
    "RowProblem": "Intake/RowProblem+Wording.swift",
    "ScenarioProblem": "Settings/ScenarioProblem+Wording.swift",
    "SettingsProblem": "Settings/SettingsProblem+Wording.swift",
    "StoreDamage": "Journal/StoreDamage+Wording.swift",
    "StoreProblem": "Journal/StoreProblem+Wording.swift",
    "StoreWarning": "relance/Output/StoreWarning+Text.swift",
    "TemplateProblem": "Correspondence/TemplateProblem+Wording.swift",
  ]

  @Test("has words in French and English, in the file that this list names")
  func words() throws {
    for (type, file) in Self.words {
      let text = try repository.text("Sources/" + file)
      #expect(text.contains("extension \(type) ") || text.contains(".\(type) {"), "\(file) words \(type)")
      let isBilingual = ["language: Language", "inFrench"].contains(where: text.contains)
      #expect(isBilingual, "\(file) speaks both languages")
    }
  }

  @Test("is on this list as soon as a room shows it to others")
  func listed() throws {
    let pattern =
      /package (?:indirect )?(?:enum|struct) (\w*(?:Problem|Refusal|Damage|Warning|Remark|Hindrance|Conflict))\b/
    for file in repository.files(under: "Sources", extensions: ["swift"]) {
      for found in try repository.text(file).matches(of: pattern) {
        let type = String(found.1)
        // It only gathers problems, each of which has words.
        guard !["SettingsRefusal"].contains(type) else { continue }
        #expect(Self.words[type] != nil, "\(type) of \(file) has no words on this list")
      }
    }
  }
}
