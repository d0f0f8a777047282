/// Joins whole parts as long as they fit: half an amount would be a wrong amount.
func wholeParts(_ parts: [String], separator: String, columns: Int) -> String {
  var text = ""
  for part in parts where !part.isEmpty {
    let longer = text.isEmpty ? part : text + separator + part
    if longer.columnsOnScreen > columns {
      if text.isEmpty { continue }
      break
    }
    text = longer
  }
  return text
}
