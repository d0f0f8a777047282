import Casework
import Correspondence
import Dunning
import Receivables
import Settings
import Wording

/// What a census finds, as `template check` and `scenario check` tell it.
extension TemplateCensus {
  /// Faults of the texts themselves, each with its file: what nobody's record can mend.
  func textProblems(in book: Casebook) -> [SettingsProblem] {
    findings.flatMap { finding in
      guard let fault = finding.textFault else { return [SettingsProblem]() }
      return finding.keys.map { key in
        SettingsProblem(
          file: key.file(in: book), line: finding.line, key: finding.name, fault: fault)
      }
    }
  }

  /// Customers whom a text cannot reach for want of a value or an address: no fault of the text.
  var customersWithoutValues: Int {
    Set(findings.filter { $0.textFault == nil }.flatMap(\.customers)).count
  }
}

extension TemplateCensus.Finding {
  /// The line of the text that is at fault, where one is.
  var line: Int? { templateProblem?.line }

  /// Its texts; a line at fault with the file that holds it: `templates/r2.fr.txt:12`.
  func place(in book: Casebook) -> String {
    guard let line, let key = keys.first else { return keys.map(\.description).joined(separator: ", ") }
    return key.file(in: book) + ":\(line)"
  }

  /// What the text says wrongly; empty where it only lacks something.
  fileprivate var name: String { templateProblem?.name ?? "" }

  private var templateProblem: TemplateProblem? {
    if case .refusal(.template(let problem)) = fault { problem } else { nil }
  }

  /// The fault as one of a file; nil where the text is right and a record or a setting lacks something.
  fileprivate var textFault: SettingsProblem.Fault? {
    switch fault {
    case .refusal(.template(let problem)): .template(problem)
    case .refusal(.noticeLacks(let mention)) where mention.isOfText: .noticeLacks(mention)
    default: nil
    }
  }
}

extension TemplateCensus.Fault {
  /// The problem and its remedy in the collector's words.
  func phrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .refusal(let refusal): refusal.phrase(in: language)
    case .noAddress(let channel):
      ProblemPhrase(
        Hindrance.noAddress(channel).sentence(in: language),
        language.say(
          "Complétez la fiche ou le contact : relance contact.",
          "Complete the record or the contact: relance contact."))
    }
  }
}

extension TemplateKey {
  /// The file that holds the text; its name alone where it is a built-in one.
  fileprivate func file(in book: Casebook) -> String {
    book.house?.templates[description] == nil ? description : TemplateFolder.path(of: self)
  }
}
