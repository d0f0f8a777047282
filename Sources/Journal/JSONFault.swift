/// Why some bytes cannot be read as the JSON that was expected there.
///
/// It names no value, so that it may stand in a log.
package enum JSONFault: Error, Sendable {
  /// The bytes are no JSON at all; `code` is simdjson's error number.
  case malformed(code: Int)
  /// Another kind of value stands here.
  case expected(JSONKind)
  /// A key is missing, stands out of order, or is spelled otherwise.
  case missingKey(StaticString)
  /// An object goes on where it should end: an unknown key, or a known one twice.
  case unexpectedKey
  /// A list goes on where it should end, or ends too soon.
  case unexpectedCount
  /// A number is no whole number of 64 bits with a sign.
  case notAnInteger
  /// The same key stands twice in one object.
  case duplicateKey
  /// A value is of the right kind but means nothing; the text says what was expected.
  case invalid(StaticString)

  /// What was expected, in a few words for an error message.
  package var summary: String {
    switch self {
    case .malformed(let code): "no JSON (simdjson error \(code))"
    case .expected(let kind): "expected \(kind.rawValue)"
    case .missingKey(let key): "expected the key \"\(key)\""
    case .unexpectedKey: "unexpected key"
    case .unexpectedCount: "unexpected number of entries"
    case .notAnInteger: "a number is not a 64-bit integer"
    case .duplicateKey: "the same key twice"
    case .invalid(let expected): "expected \(expected)"
    }
  }
}
