import Canvas

/// A sentence under the fields: what is wrong or odd, and what to do about it.
struct FormNotice: Hashable, Sendable {
  /// How much it matters.
  enum Kind: Hashable, Sendable {
    /// Not typed yet: said only once somebody tries to save.
    case missing
    /// Cannot be saved like this.
    case problem
    /// The person may accept it.
    case warning
  }

  /// How much it matters.
  let kind: Kind
  /// Problem and remedy in one line.
  let text: String

  /// Something that is needed and not there yet.
  static func missing(_ text: String) -> FormNotice { FormNotice(kind: .missing, text: text) }
  /// Something that has to be mended first.
  static func problem(_ text: String) -> FormNotice { FormNotice(kind: .problem, text: text) }
  /// Something that the person may accept.
  static func warning(_ text: String) -> FormNotice { FormNotice(kind: .warning, text: text) }

  /// Whether the form cannot be saved like this.
  var isBlocking: Bool { kind != .warning }
  /// The look of its words; the sign in front tells the same without colour.
  var role: StyleRole { isBlocking ? .danger : .warning }
  /// The text with its sign: `!` to accept, `✗` to mend.
  func line(_ glyphs: Glyphs) -> String { "\(isBlocking ? glyphs.cross : glyphs.blocked) \(text)" }
}
