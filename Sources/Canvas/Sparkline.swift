/// A row of figures as a row of heights.
package struct Sparkline: Equatable, Sendable {
  /// The figures in any one unit, oldest first; negative ones count as none.
  package let values: [Int]

  /// Takes the figures as they come.
  package init(_ values: [Int]) { self.values = values }

  /// One column a figure; the greatest figure is highest, no figure at all is a space.
  package func text(glyphs: Glyphs) -> String {
    let greatest = values.max() ?? 0
    var text = ""
    for value in values {
      let step = Bar(value, of: greatest).filled(of: glyphs.heights.count)
      text += step == 0 ? " " : glyphs.heights[step - 1]
    }
    return text
  }
}
