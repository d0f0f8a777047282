extension JSONWriter {
  /// Writes the value that stands at a cursor as it is, and moves the cursor past it.
  ///
  /// - Throws: A fault where the value is none that `JSONWriter` writes, such as a fraction.
  package mutating func copy(_ cursor: inout JSONCursor) throws(JSONFault) {
    switch cursor.kind {
    case .object:
      try cursor.enterObject()
      beginObject()
      while let name = cursor.readKey() {
        key(named: name.string)
        try copy(&cursor)
      }
      try cursor.leaveObject()
      endObject()
    case .array:
      try cursor.enterArray()
      beginArray()
      while !cursor.leaveArray() { try copy(&cursor) }
      endArray()
    case .string: string(try cursor.readString())
    case .integer: integer(try cursor.readInteger())
    case .bool: bool(try cursor.readBool())
    case .null:
      _ = cursor.readNull()
      null()
    case .other: throw .invalid("a value")
    }
  }
}
