/// What the status line tells, until the next act.
struct StatusNote: Equatable, Sendable {
  enum Kind: Sendable { case done, told, refused, failed }

  let kind: Kind
  let text: String
  /// What to do about it; kept whole however long the text is.
  let remedy: String

  init(_ kind: Kind, _ text: String, remedy: String = "") {
    self.kind = kind
    self.text = text
    self.remedy = remedy
  }
}
