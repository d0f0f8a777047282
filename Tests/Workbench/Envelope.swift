/// How a message came to the well-behaved server.
package struct Envelope: Decodable, Sendable, Equatable {
  package let from: String
  package let to: [String]
  /// Whether the connection was encrypted.
  package let tls: Bool
  /// Whether the sender had logged in.
  package let login: Bool

  package init(from: String, to: [String], tls: Bool, login: Bool) {
    self.from = from
    self.to = to
    self.tls = tls
    self.login = login
  }
}
