/// What the status line tells, until the next act.
struct StatusNote: Equatable, Sendable {
  enum Kind: Sendable { case done, told, refused, failed }

  let kind: Kind
  let text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
