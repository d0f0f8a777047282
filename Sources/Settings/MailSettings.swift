/// How mail leaves: never part of what the journal keeps.
package struct MailSettings: Hashable, Sendable {
  /// How the connection is protected.
  package enum Security: String, CaseIterable, Sendable {
    /// Encrypted from the first byte, usually port 465.
    case tls
    /// Encrypted by STARTTLS before anything is said, usually port 587.
    case startTLS = "starttls"
    /// In clear: only to this very machine and without a login.
    case none
  }

  /// Where the password comes from; the password itself is never in a settings file.
  package enum PasswordSource: Hashable, Sendable {
    /// A program and its arguments, run without a shell; it prints the password.
    case command([String])
    /// A file of mode 0600.
    case file(String)
  }

  /// A user of the mail server.
  package struct Login: Hashable, Sendable {
    /// Name for the server.
    package var user: String
    /// Where the password comes from.
    package var password: PasswordSource
  }

  /// Name or address of the server.
  package var host: String
  /// Port, or nil for the usual one of the security.
  package var port: Int?
  /// Protection.
  package var security: Security
  /// Login, or nil when the server asks for none.
  package var login: Login?
  /// PEM file of the only certificates trusted, or nil for the system's.
  package var certificateFile: String?
}
