import PlainText
import Wording

/// Reads one section of a file key by key, gathers every problem and, at the end, the keys that nobody asked for.
struct TomlSection {
  let file: String
  let path: String
  let lines: KeyLines
  let fields: [String: TomlValue]
  private(set) var problems: [SettingsProblem] = []
  private var asked: [String] = []

  /// Opens a file.
  ///
  /// - Throws: `SettingsRefusal` when it is not readable TOML.
  static func open(_ bytes: [UInt8], file: String) throws(SettingsRefusal) -> TomlSection {
    guard bytes.count <= 1 << 20, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self)
    else {
      throw SettingsRefusal([SettingsProblem(file: file, line: nil, key: "", fault: .unreadable)])
    }
    let fields = try TomlParsing.fields(of: text, file: file)
    return TomlSection(file: file, path: "", lines: KeyLines(text), fields: fields)
  }

  init(file: String, path: String, lines: KeyLines, fields: [String: TomlValue]) {
    self.file = file
    self.path = path
    self.lines = lines
    self.fields = fields
  }

  /// Path of a key in the whole file.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Reports a fault of a key.
  mutating func report(_ key: String, _ fault: SettingsProblem.Fault) {
    let path = key.isEmpty ? path : path(of: key)
    problems.append(
      SettingsProblem(file: file, line: lines.line(of: path), key: legible(path), fault: fault))
  }

  /// Takes over what a section inside this one found.
  mutating func take(_ other: [SettingsProblem]) { problems += other }

  /// The value of a key, which counts as asked for.
  mutating func value(_ key: String) -> TomlValue? {
    asked.append(key)
    return fields[key]
  }

  /// Problems of this section with its unknown keys.
  func closed() -> [SettingsProblem] {
    var copy = self
    for key in fields.keys.sorted() where !asked.contains(key) {
      copy.report(key, .unknownKey(nearest: nearestName(to: key, among: asked)))
    }
    return copy.problems
  }
}
