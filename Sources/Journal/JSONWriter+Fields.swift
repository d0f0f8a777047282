/// A key and its value in one call.
extension JSONWriter {
  /// Writes a key and a string; without a string, nothing at all.
  package mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a key and a whole number; without one, nothing at all.
  package mutating func field(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  /// Writes a key and a whole number of 64 bits.
  package mutating func field(_ name: StaticString, _ value: Int64) {
    key(name)
    integer(value)
  }

  /// Writes a key and `true` or `false`.
  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes a key and an array, one entry at a time.
  ///
  /// - Parameter write: Must write exactly one value.
  package mutating func field<Entries: Sequence>(
    _ name: StaticString, listing entries: Entries, _ write: (inout JSONWriter, Entries.Element) -> Void
  ) {
    key(name)
    beginArray()
    for entry in entries { write(&self, entry) }
    endArray()
  }
}
