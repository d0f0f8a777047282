import Receivables

/// Profiles: an array of field and text in turn, as people write them; fields without a text are left out of the first.
extension JSONWriter {
  mutating func field(
    _ name: StaticString, fields: [ProfileField], _ text: (ProfileField) -> String
  ) {
    key(name)
    beginArray()
    for field in fields {
      string(field.rawValue)
      string(text(field))
    }
    endArray()
  }
}

extension JSONCursor {
  /// What `field(_:fields:_:)` wrote; a field that only a newer program knows is passed over.
  mutating func readProfileFields() throws(JSONFault) -> [ProfileField: String] {
    var fields: [ProfileField: String] = [:]
    try enterArray()
    while !leaveArray() {
      let name = try readString()
      let text = try readString()
      if let field = ProfileField(rawValue: name) { fields[field] = text }
    }
    return fields
  }
}
