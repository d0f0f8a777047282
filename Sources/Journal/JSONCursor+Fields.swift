/// A key and its value in one call, for the objects of the store, whose keys stand in a fixed order.
extension JSONCursor {
  /// Reads the next key, which must be `name`, and its integer.
  @inline(__always)
  package mutating func integer(_ name: StaticString) throws(JSONFault) -> Int {
    try key(name)
    return try readInteger()
  }

  /// Reads the next key, which must be `name`, and its string.
  @inline(__always)
  package mutating func string(_ name: StaticString) throws(JSONFault) -> String {
    try key(name)
    return try readText().string
  }

  /// Reads the next key, which must be `name`, and its string where the parser left it.
  @inline(__always)
  package mutating func text(_ name: StaticString) throws(JSONFault) -> JSONText {
    try key(name)
    return try readText()
  }

  /// Reads the next key, which must be `name`, and its `true` or `false`.
  @inline(__always)
  package mutating func bool(_ name: StaticString) throws(JSONFault) -> Bool {
    try key(name)
    return try readBool()
  }

  /// Reads an integer under a key that may be left out; `null` counts as left out.
  @inline(__always)
  package mutating func optionalInteger(_ name: StaticString) throws(JSONFault) -> Int? {
    guard hasKey(name), !readNull() else { return nil }
    return try readInteger()
  }

  /// Reads a string under a key that may be left out; `null` counts as left out.
  @inline(__always)
  package mutating func optionalString(_ name: StaticString) throws(JSONFault) -> String? {
    guard hasKey(name), !readNull() else { return nil }
    return try readText().string
  }

  /// Reads the next key, which must be `name`, and each entry of its array.
  ///
  /// - Parameter read: Must consume exactly one value.
  @inline(__always)
  package mutating func list<Entry>(
    _ name: StaticString, _ read: (inout JSONCursor) throws(JSONFault) -> Entry
  ) throws(JSONFault) -> [Entry] {
    try key(name)
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    try enterArray()
    while !leaveArray() { entries.append(try read(&self)) }
    return entries
  }
}
