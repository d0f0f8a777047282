import PlainText

extension TomlSection {
  /// A text on one line; nil when the key is absent. Spaces at the ends are taken off.
  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value else {
      report(key, .wrongType(.text))
      return nil
    }
    return legible(Self.trimmed(text))
  }

  /// A text that must be there and not be empty.
  mutating func neededText(_ key: String) -> String {
    let before = problems.count
    let text = text(key) ?? ""
    if text.isEmpty, problems.count == before { report(key, .missing) }
    return text
  }

  /// A text that an identifier check turns into its bare form; an empty or absent one stays empty.
  mutating func identifier(
    _ key: String, _ kind: SettingsProblem.Identifier, _ check: (String) -> String?
  ) -> String {
    guard let text = text(key), !text.isEmpty else { return "" }
    guard let bare = check(text) else {
      report(key, .malformed(kind))
      return ""
    }
    return bare
  }

  /// A whole number within limits; nil when absent.
  mutating func number(_ key: String, _ limits: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    guard case .number(let number) = value else {
      report(key, .wrongType(.wholeNumber))
      return nil
    }
    guard limits.contains(number) else {
      report(key, .outOfRange(least: limits.lowerBound, most: limits.upperBound))
      return nil
    }
    return number
  }

  /// Replaces a number when the key is there.
  mutating func set(_ target: inout Int, _ key: String, _ limits: ClosedRange<Int>) {
    if let number = number(key, limits) { target = number }
  }

  /// true or false; nil when absent.
  mutating func truth(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    guard case .truth(let truth) = value else {
      report(key, .wrongType(.truth))
      return nil
    }
    return truth
  }

  /// One of some words, each with its meaning; nil when absent.
  mutating func word<Meaning>(_ key: String, _ words: [(String, Meaning)]) -> Meaning? {
    guard let text = text(key) else { return nil }
    if let match = words.first(where: { $0.0 == text }) { return match.1 }
    report(key, .notOneOf(words.map(\.0)))
    return nil
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String) -> [String]? {
    guard let value = value(key) else { return nil }
    if case .text(let text) = value { return [text] }
    guard case .list(let values) = value else {
      report(key, .wrongType(.listOfTexts))
      return nil
    }
    var texts: [String] = []
    for value in values {
      guard case .text(let text) = value else {
        report(key, .wrongType(.listOfTexts))
        return nil
      }
      texts.append(text)
    }
    return texts
  }

  /// A list of whole numbers; nil when absent.
  mutating func numbers(_ key: String) -> [Int]? {
    guard let value = value(key) else { return nil }
    guard case .list(let values) = value else {
      report(key, .wrongType(.listOfNumbers))
      return nil
    }
    var numbers: [Int] = []
    for value in values {
      guard case .number(let number) = value else {
        report(key, .wrongType(.listOfNumbers))
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A section `[key]`; nil when absent.
  mutating func section(_ key: String) -> TomlSection? {
    guard let value = value(key) else { return nil }
    guard case .table(let fields) = value else {
      report(key, .wrongType(.table))
      return nil
    }
    return TomlSection(file: file, path: path(of: key), lines: lines, fields: fields)
  }

  /// Sections `[[key]]` in order; empty when absent.
  mutating func sections(_ key: String) -> [TomlSection] {
    guard let value = value(key) else { return [] }
    guard case .list(let values) = value else {
      report(key, .wrongType(.listOfTables))
      return []
    }
    var sections: [TomlSection] = []
    for (index, value) in values.enumerated() {
      guard case .table(let fields) = value else {
        report(key, .wrongType(.listOfTables))
        return []
      }
      sections.append(
        TomlSection(file: file, path: "\(path(of: key))[\(index + 1)]", lines: lines, fields: fields))
    }
    return sections
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
