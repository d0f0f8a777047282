/// A name and an address in a header.
package struct Mailbox: Equatable, Sendable {
  /// The name that mail programs show; empty for none.
  package let name: String
  /// Where the mail goes.
  package let address: StrictAddress

  /// A mailbox; the name is checked when the message is encoded.
  package init(name: String = "", address: StrictAddress) {
    self.name = name
    self.address = address
  }
}
