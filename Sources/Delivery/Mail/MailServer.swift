import Glibc

/// How to reach the server that takes our mail.
package struct MailServer: Equatable, Sendable {
  /// How the connection is protected.
  package enum Security: Equatable, Sendable {
    /// Encrypted from the first byte, usually port 465.
    case tls
    /// Encrypted by STARTTLS before anything is said, usually port 587; never continued in clear.
    case startTLS
    /// In clear: only to this very machine, and without a login.
    case none
  }

  /// A user and where the password comes from.
  package struct Login: Equatable, Sendable {
    /// The user's name for the server.
    package let user: String
    /// Where the password comes from.
    package let password: PasswordSource

    /// A login.
    package init(user: String, password: PasswordSource) {
      self.user = user
      self.password = password
    }
  }

  /// How long to wait, in seconds.
  package struct Patience: Equatable, Sendable {
    /// For the connection.
    package let connect: Int
    /// For each reply; RFC 5321 4.5.3.2.6 asks for ten minutes after the final dot.
    package let reply: Int
    /// For one message as a whole.
    package let overall: Int

    /// Thirty seconds, ten minutes and a quarter of an hour unless said otherwise.
    package init(connect: Int = 30, reply: Int = 600, overall: Int = 900) {
      self.connect = connect
      self.reply = reply
      self.overall = overall
    }
  }

  /// A name or an IP address.
  package let host: String
  /// 1 to 65535.
  package let port: Int
  /// How the connection is protected.
  package let security: Security
  /// Nil when the server asks for none.
  package let login: Login?
  /// A PEM file of the only certificates trusted; nil for the system's.
  package let certificateFile: String?
  /// How long to wait.
  package let patience: Patience

  /// Settings of a server, checked.
  ///
  /// - Parameter port: Nil for 465 with TLS, 587 with STARTTLS, 25 in clear.
  /// - Throws: `DeliveryProblem.server` with the setting at fault.
  package init(
    host: String, port: Int? = nil, security: Security = .tls, login: Login? = nil,
    certificateFile: String? = nil,
    patience: Patience = Patience()
  ) throws(DeliveryProblem) {
    self.host = host
    self.port = port ?? (security == .tls ? 465 : security == .startTLS ? 587 : 25)
    self.security = security
    self.login = login
    self.certificateFile = certificateFile
    self.patience = patience
    guard Self.isHost(host) else { throw .server(.host) }
    guard (1...65535).contains(self.port) else { throw .server(.port) }
    if security == .none {
      guard Self.isThisMachine(host) else { throw .server(.clearBeyondThisMachine) }
      guard login == nil else { throw .server(.clearLogin) }
    }
    if let login {
      guard !login.user.isEmpty, login.user.unicodeScalars.allSatisfy({ !$0.isRefusedInHeaders }) else {
        throw .server(.user)
      }
    }
    guard [patience.connect, patience.reply, patience.overall].allSatisfy({ (1...3600).contains($0) }) else {
      throw .server(.timeout)
    }
    if let certificateFile {
      guard !certificateFile.utf8.contains(0), access(certificateFile, R_OK) == 0 else {
        throw .server(.certificateFile)
      }
    }
  }

  /// `smtps://host:port` or `smtp://host:port`, from parts that were checked.
  var url: String {
    let shown = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    return "\(security == .tls ? "smtps" : "smtp")://\(shown):\(port)"
  }

  private static func isHost(_ host: String) -> Bool {
    let bytes = Array(host.utf8)
    if isAddress(host) { return true }
    guard !bytes.isEmpty, bytes.count <= 253 else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isAddress(_ host: String) -> Bool {
    guard !host.utf8.contains(0) else { return false }
    var room = in6_addr()
    return inet_pton(AF_INET, host, &room) == 1 || inet_pton(AF_INET6, host, &room) == 1
  }

  private static func isThisMachine(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || (isAddress(host) && host.hasPrefix("127."))
  }
}
