import PlainText

extension String {
  /// Columns that the text takes once hostile characters are made visible.
  var columnsOnScreen: Int { legible(self).columns }
}
