import Foundation

/// The rooms and what each may touch, as the manifest declares them.
struct RoomTable {
  /// For each target below `Sources`, the targets and package products that it may import.
  private(set) var allowed: [String: Set<String>] = [:]
  /// The rooms that have a test target.
  private(set) var tested: Set<String> = []
  /// Names of package products, as imported.
  private(set) var products: Set<String> = []

  /// Reads `Package.swift`: named lists (`let words = facts + […]`), then one declaration a target.
  init(manifest: String) {
    var lists: [String: [String]] = [:]
    for line in manifest.split(separator: "\n") {
      if let found = line.firstMatch(of: /^let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/) {
        lists[String(found.1)] = [String(found.2)]
        products.insert(String(found.2))
      } else if let found = line.firstMatch(of: /^let (\w+) = (.*\[.*)$/) {
        lists[String(found.1)] = Self.names(in: found.2, lists: lists)
      }
    }
    guard let start = manifest.range(of: "\n  targets: [")?.upperBound else { return }
    for declaration in Self.declarations(in: manifest[start...]) {
      guard let name = declaration.firstMatch(of: /"([^"]+)"/)?.1 else { continue }
      let room = String(name)
      if declaration.hasPrefix("tests(") {
        tested.insert(room)
      } else if !declaration.hasPrefix(".testTarget("), !declaration.contains(#"path: "Tests/"#) {
        allowed[room] = Set(Self.dependencies(in: declaration, lists: lists))
      }
    }
  }

  /// Whether `room` leads back to itself by its own arrows; the way round if it does.
  func cycle(from room: String) -> [String]? {
    var seen: Set<String> = []
    var ways = (allowed[room] ?? []).map { [room, $0] }
    while let way = ways.popLast() {
      guard let last = way.last else { continue }
      if last == room { return way }
      guard seen.insert(last).inserted else { continue }
      ways += (allowed[last] ?? []).map { way + [$0] }
    }
    return nil
  }

  /// Cuts the list of targets into `room("…", …)`, `.target(…)` and the like, one text each.
  private static func declarations(in list: Substring) -> [Substring] {
    var found: [Substring] = []
    var depth = 0
    var start: Substring.Index?
    for index in list.indices {
      switch list[index] {
      case "(":
        if depth == 0 { start = Self.wordStart(before: index, in: list) }
        depth += 1
      case ")":
        depth -= 1
        if depth == 0, let from = start { found.append(list[from...index]) }
      case "]" where depth == 0:
        return found
      default: break
      }
    }
    return found
  }

  private static func wordStart(before index: Substring.Index, in text: Substring) -> Substring.Index {
    var start = index
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isLetter || text[before] == "." else { break }
      start = before
    }
    return start
  }

  private static func dependencies(in declaration: Substring, lists: [String: [String]]) -> [String] {
    guard let from = declaration.firstRange(of: /\b(on|dependencies|packages):/) else { return [] }
    var part = declaration[from.upperBound...]
    if let end = part.firstRange(of: /\b(linkerSettings|swiftSettings|pkgConfig|providers):/) {
      part = part[..<end.lowerBound]
    }
    return names(in: part, lists: lists)
  }

  /// The quoted names in `text`, and those of the named lists it mentions.
  private static func names(in text: Substring, lists: [String: [String]]) -> [String] {
    var names = text.matches(of: /"([^"]+)"/).map { String($0.1) }
    let outsideQuotes = text.replacing(/"[^"]*"/, with: "")
    for word in outsideQuotes.matches(of: /\w+/) { names += lists[String(word.output)] ?? [] }
    return names
  }
}
