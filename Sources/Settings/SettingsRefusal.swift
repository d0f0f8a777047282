/// Everything that is wrong with people's files, by file and line; never empty.
package struct SettingsRefusal: Error, Hashable, Sendable {
  /// The problems.
  package let problems: [SettingsProblem]

  init(_ problems: [SettingsProblem]) {
    self.problems = problems.enumerated()
      .sorted { left, right in
        (left.element.file, left.element.line ?? 0, left.offset)
          < (right.element.file, right.element.line ?? 0, right.offset)
      }
      .map(\.element)
  }
}
