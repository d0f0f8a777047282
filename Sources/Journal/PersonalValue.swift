/// A name, an address, a file name or a free text that an event tells about one person, erasable by itself.
///
/// It stands outside the hashed part of a line: the line holds only SHA-256(of ‖ 0x00 ‖ salt ‖ value), all as
/// their bytes stand in the line (without the quotes around `of` and `salt`).
package struct PersonalValue: Equatable, Sendable {
  /// Whose value it is: an identifier as `C-117`, never a name.
  package let of: String
  /// One JSON value in ASCII, as `JSONWriter` makes it.
  package let value: [UInt8]

  /// Takes a value that is JSON already.
  package init(of: String, value: [UInt8]) {
    self.of = of
    self.value = value
  }
}
