import Correspondence
import Dunning
import PlainText

/// Checks the texts that a person put into the store's `templates/` (`r1.fr.txt`), which replace the built-in ones.
package enum TemplateFolder {
  /// Suffix of the files.
  package static let suffix = ".txt"

  /// The file of a text, as problems name it: `templates/r1.fr.txt`.
  package static func path(of key: TemplateKey) -> String { path(key.description + suffix) }

  private static func path(_ name: String) -> String { "templates/\(legible(name))" }

  /// Reads texts by file name; hidden files and editors' backups (`~`) are left alone.
  ///
  /// - Parameter scenarios: Say which texts speak before the due day; nil: `p0` and `j0`.
  /// - Returns: Texts keyed `r1.fr`, ready for `TemplateLibrary(adopted:)`.
  /// - Throws: `SettingsRefusal` with every problem of every file.
  package static func read(
    _ files: [String: [UInt8]], scenarios: [Scenario]? = nil
  ) throws(SettingsRefusal) -> [String: String] {
    var texts: [String: String] = [:]
    var problems: [SettingsProblem] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key })
    where !name.hasPrefix(".") && !name.hasSuffix("~") {
      guard name.hasSuffix(suffix), let key = TemplateKey(String(name.dropLast(suffix.count))) else {
        problems.append(SettingsProblem(file: path(name), line: nil, key: "", fault: .strayFile))
        continue
      }
      guard bytes.count <= 1 << 20, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self)
      else {
        problems.append(SettingsProblem(file: path(name), line: nil, key: "", fault: .unreadable))
        continue
      }
      texts[key.description] = text
    }
    for problem in TemplateLibrary(adopted: texts).problems(for: scenarios) {
      problems.append(
        SettingsProblem(
          file: path(of: problem.template), line: problem.line, key: problem.name,
          fault: .template(problem)))
    }
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return texts
  }
}
