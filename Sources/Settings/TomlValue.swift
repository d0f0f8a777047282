import TOMLKit

/// A value of a TOML file, copied out of the parser.
enum TomlValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([TomlValue])
  case table([String: TomlValue])
  /// A fraction, a date or a time: nothing in our files takes one.
  case other

  init(_ value: any TOMLValueConvertible) {
    switch value.type {
    case .string: self = value.string.map(TomlValue.text) ?? .other
    case .int: self = value.int.map(TomlValue.number) ?? .other
    case .bool: self = value.bool.map(TomlValue.truth) ?? .other
    case .array:
      var values: [TomlValue] = []
      if let array = value.array { for place in 0..<array.count { values.append(TomlValue(array[place])) } }
      self = .list(values)
    case .table: self = value.table.map { .table(TomlValue.fields(of: $0)) } ?? .other
    case .double, .date, .time, .dateTime: self = .other
    }
  }

  static func fields(of table: TOMLTable) -> [String: TomlValue] {
    var fields: [String: TomlValue] = [:]
    for key in table.keys { if let value = table[key] { fields[key] = TomlValue(value) } }
    return fields
  }
}
