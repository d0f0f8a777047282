import PlainText
import TOMLKit

/// The one place that calls the TOML parser.
enum TomlParsing {
  /// Columns of a line that an error repeats.
  private static let excerptColumns = 60

  static func fields(of text: String, file: String) throws(SettingsRefusal) -> [String: TomlValue] {
    if let line = TomlShape.firstWrongLine(of: text) {
      throw SettingsRefusal([
        SettingsProblem(file: file, line: line, key: "", fault: .syntax(excerpt(of: text, line: line)))
      ])
    }
    do {
      return TomlValue.fields(of: try TOMLTable(string: text))
    } catch {
      // The parser's own words are English and speak of its insides; the line itself says more.
      let fault = error as? TOMLParseError
      let line = fault?.source.begin.line
      let words = line.map { excerpt(of: text, line: $0) } ?? ""
      let isTwice = fault?.description.contains("redefine") == true
      throw SettingsRefusal([
        SettingsProblem(
          file: file, line: line, key: "", fault: isTwice ? .writtenTwice(words) : .syntax(words))
      ])
    }
  }

  /// A line of the text, safe to print.
  private static func excerpt(of text: String, line: Int) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return "" }
    let words = String(lines[line - 1]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return legible(words).truncated(to: excerptColumns, ellipsis: "...")
  }
}
