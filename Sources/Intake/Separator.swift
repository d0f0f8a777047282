/// What stands between two fields.
package enum Separator: UInt8, CaseIterable, Sendable {
  case semicolon = 0x3B
  case comma = 0x2C
  case tab = 0x09
  case bar = 0x7C

  /// Reads `;`, `,`, `|`, a tab or the word `tab`; nil for anything else.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    if bytes == Array("tab".utf8) || bytes == Array("\\t".utf8) {
      self = .tab
    } else if bytes.count == 1, let separator = Separator(rawValue: bytes[0]) {
      self = separator
    } else {
      return nil
    }
  }
}
