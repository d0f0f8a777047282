import Glibc

/// The bytes of a JSON string where the parser left them: comparing costs no allocation.
///
/// It is valid only as long as the callback that received it, except one made from a `StaticString`,
/// which lives for ever and may be a key of a table:
/// ```swift
/// let table: [JSONText: EventKind] = [JSONText("invoice.recorded"): .invoiceRecorded]
/// if let kind = table[event.kind] { … }
/// ```
///
/// `@unchecked Sendable` is fine because nobody writes to the bytes.
package struct JSONText: Hashable, @unchecked Sendable {
  private let start: UnsafePointer<UInt8>
  /// The number of UTF-8 bytes.
  package let count: Int

  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// A text that lives as long as the program; ASCII or UTF-8.
  package init(_ text: StaticString) {
    start = text.utf8Start
    count = text.utf8CodeUnitCount
  }

  /// The UTF-8 bytes, valid as long as the text itself.
  package var bytes: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { UnsafeBufferPointer(start: start, count: count) }
  }

  /// A string of its own; up to 15 bytes it needs no heap.
  package var string: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the bytes are exactly those of `text`.
  @inline(__always)
  package func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && memcmp(start, text.utf8Start, count) == 0
  }

  /// Compares bytes, so that two spellings of one letter (NFC, NFD) stay two texts.
  @inline(__always)
  package static func == (left: JSONText, right: JSONText) -> Bool {
    left.count == right.count && memcmp(left.start, right.start, left.count) == 0
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }
}
