/// One `import` line of a Swift file below `Sources`.
struct SourceImport: CustomStringConvertible {
  let room: String
  let file: String
  let line: Int
  let module: String

  var description: String { "\(file):\(line): import \(module)" }

  /// Every import of every Swift file, whatever its attributes, access level or kind.
  static func all(in repository: Repository) throws -> [SourceImport] {
    let files = repository.files(under: "Sources", extensions: ["swift"])
    return try files.flatMap { file in try imports(file: file, text: repository.text(file)) }
  }

  static func imports(file: String, text: String) -> [SourceImport] {
    let room = file.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    let access = /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?/
    let kind = /import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      guard let start = $1.prefixMatch(of: access)?.range.upperBound,
        let found = $1[start...].prefixMatch(of: kind)
      else { return nil }
      return SourceImport(room: room, file: file, line: $0 + 1, module: String(found.1))
    }
  }
}
