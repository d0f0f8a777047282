import PlainText
import TOMLKit

/// The one place that calls the TOML parser.
enum TomlParsing {
  static func fields(of text: String, file: String) throws(SettingsRefusal) -> [String: TomlValue] {
    if let line = TomlShape.firstWrongLine(of: text) {
      throw SettingsRefusal([
        SettingsProblem(file: file, line: line, key: "", fault: .syntax("[ ]"))
      ])
    }
    do {
      return TomlValue.fields(of: try TOMLTable(string: text))
    } catch {
      let fault = error as? TOMLParseError
      throw SettingsRefusal([
        SettingsProblem(
          file: file, line: fault?.source.begin.line, key: "",
          fault: .syntax(legible(fault?.description ?? "")))
      ])
    }
  }
}
