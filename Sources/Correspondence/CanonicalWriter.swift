import Receivables

/// Writes fields one a line as `name length:bytes`, so that no value can pretend to be another field.
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ name: String, _ value: String) {
    let value = Array(value.utf8)
    bytes.append(contentsOf: "\(name) \(value.count):".utf8)
    bytes.append(contentsOf: value)
    bytes.append(0x0A)
  }

  mutating func put(_ name: String, _ number: Int) { put(name, String(number)) }
  mutating func put(_ name: String, _ day: Day?) { put(name, day?.iso ?? "") }

  mutating func put(_ name: String, _ values: [String]) {
    put(name, values.count)
    for value in values { put("-", value) }
  }
}
