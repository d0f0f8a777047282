import Receivables

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
}

extension JSONFault: Equatable {
  /// Whether both say the same.
  package static func == (left: JSONFault, right: JSONFault) -> Bool {
    left.summary(in: .english) == right.summary(in: .english)
  }
}
