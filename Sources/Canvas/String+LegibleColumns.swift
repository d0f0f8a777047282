import PlainText

extension String {
  /// Columns that the text takes once it is made legible.
  var columnsOfLegible: Int { legible(self).columns }
}
