import Correspondence
import Dunning
import PlainText

/// Reads a store's `scenarios/`: the fallback, which the settings name, and every scenario with a rule.
package struct ScenarioFolder: Sendable {
  /// Suffix of the files.
  package static let suffix = ".toml"

  /// The scenario of everybody whom no rule chooses.
  package let fallback: Scenario
  /// Those with a rule, by name.
  package let ruled: [Scenario]
  /// Names of files without a rule that nothing names: nobody goes through them.
  package let idle: [String]
  /// Whether the fallback has no file: the ladder that the program brings along stands in.
  package let isFallbackBuiltIn: Bool

  /// Reads the files; hidden ones and editors' backups (`~`) are left alone.
  ///
  /// - Parameters:
  ///   - files: Bytes by file name.
  ///   - name: The fallback's name, as the settings say; the default scenario needs no file.
  /// - Throws: `SettingsRefusal` with every problem of every file.
  package static func read(
    _ files: [String: [UInt8]], fallback name: String, library: TemplateLibrary
  ) throws(SettingsRefusal) -> ScenarioFolder {
    var problems: [SettingsProblem] = []
    var fallback: Scenario? = name == Scenario.frenchBusiness.name ? .frenchBusiness : nil
    var (ruled, idle): ([Scenario], [String]) = ([], [])
    if fallback == nil, files[name + suffix] == nil {
      problems.append(SettingsProblem(file: path(name), line: nil, key: "", fault: .unreadable))
    }
    for (file, bytes) in files.sorted(by: { $0.key < $1.key })
    where file.hasSuffix(suffix) && !file.hasPrefix(".") {
      let own = String(file.dropLast(suffix.count))
      guard Checks.isPlainName(own) else {
        problems.append(
          SettingsProblem(
            file: legible("scenarios/" + file), line: nil, key: "", fault: .malformed(.fileName)))
        continue
      }
      do throws(SettingsRefusal) {
        let scenario = try ScenarioFile.read(bytes, name: own, file: path(own), library: library)
        switch (own == name, scenario.rule) {
        case (true, nil): fallback = scenario
        case (true, _): problems.append(problem(.ruleOfFallback, in: own, bytes))
        case (false, nil): idle.append(own)
        case (false, let rule):
          if let twin = ruled.first(where: { $0.rule == rule }) {
            problems.append(problem(.sameRule(as: twin.name), in: own, bytes))
          }
          ruled.append(scenario)
        }
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty, let fallback else { throw SettingsRefusal(problems) }
    return ScenarioFolder(
      fallback: fallback, ruled: ruled, idle: idle, isFallbackBuiltIn: files[name + suffix] == nil)
  }

  private static func path(_ name: String) -> String { "scenarios/\(name)\(suffix)" }

  private static func problem(_ problem: ScenarioProblem, in name: String, _ bytes: [UInt8])
    -> SettingsProblem
  {
    SettingsProblem(
      file: path(name), line: KeyLines(String(decoding: bytes, as: UTF8.self)).line(of: "rule"), key: "rule",
      fault: .scenario(problem))
  }
}
