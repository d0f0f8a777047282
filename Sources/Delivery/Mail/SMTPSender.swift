import CPost

/// Hands messages to one server over one connection, one message a transaction.
///
/// Not for several threads at once. The password is read when the sender is made, not before.
package final class SMTPSender {
  private let server: MailServer
  private let connection: OpaquePointer

  /// Prepares the connection; nothing is said to the server yet.
  ///
  /// - Throws: `DeliveryProblem.password`, or `.server` when libcurl refuses a setting.
  package init(server: MailServer) throws(DeliveryProblem) {
    self.server = server
    let password = try server.login?.password.read()
    guard let opened = Self.open(server, password: password) else {
      throw .server(.notSupported("libcurl"))
    }
    connection = opened
  }

  deinit { cpost_sender_close(connection) }

  /// Sends the exact bytes to all recipients together: where the server refuses one of them, nobody gets any.
  ///
  /// - Parameters:
  ///   - to: At least one address, each once.
  ///   - beforePointOfNoReturn: Called at most once, when the whole body is on its way and just before its end is
  ///     announced. It must write its record durably; false stops the transfer and the server drops the message.
  /// - Returns: What became of it, by the table of the sending protocol.
  package func send(
    _ bytes: [UInt8], from: StrictAddress, to: [StrictAddress], beforePointOfNoReturn: () -> Bool
  ) -> SendingResult {
    // Once more, right before the addresses become commands of the protocol.
    do throws(DeliveryProblem) {
      for address in [from] + to { _ = try StrictAddress(address.text) }
    } catch {
      return .stopRun(error)
    }
    guard !to.isEmpty else { return .stopRun(.missing(header: "To")) }
    var outcome = cpost_outcome()
    withoutActuallyEscaping(beforePointOfNoReturn) { ask in
      let gate = Gate(ask)
      let envelope = cpost_envelope_begin("<\(from.text)>")
      defer { cpost_envelope_end(envelope) }
      for address in to { cpost_envelope_add(envelope, "<\(address.text)>") }
      cpost_sender_send(
        connection, envelope, bytes, bytes.count,
        { context in
          guard let context else { return 0 }
          return Unmanaged<Gate>.fromOpaque(context).takeUnretainedValue().ask() ? 1 : 0
        }, Unmanaged.passUnretained(gate).toOpaque(), &outcome)
      withExtendedLifetime(gate) {}
    }
    return TransferOutcome(outcome, recipients: to).result
  }

  private static func open(_ server: MailServer, password: Password?) -> OpaquePointer? {
    func open(user: UnsafePointer<CChar>?, secret: UnsafePointer<UInt8>?) -> OpaquePointer? {
      server.url.withCString { url in
        withOptionalCString(server.certificateFile) { authority in
          var settings = cpost_server()
          settings.url = url
          settings.security = server.security.code
          settings.user = user
          settings.password = secret.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
          settings.authority = authority
          settings.connect_seconds = server.patience.connect
          settings.reply_seconds = server.patience.reply
          settings.overall_seconds = server.patience.overall
          return cpost_sender_open(&settings)
        }
      }
    }
    guard let login = server.login, let password else { return open(user: nil, secret: nil) }
    return login.user.withCString { user in password.lend { open(user: user, secret: $0) } }
  }

  /// Carries the caller's question through C.
  private final class Gate {
    let ask: () -> Bool

    init(_ ask: @escaping () -> Bool) { self.ask = ask }
  }
}

private func withOptionalCString<Result>(
  _ text: String?, _ use: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return use(nil) }
  return text.withCString { use($0) }
}

extension MailServer.Security {
  fileprivate var code: Int32 {
    switch self {
    case .tls: Int32(CPOST_TLS)
    case .startTLS: Int32(CPOST_STARTTLS)
    case .none: Int32(CPOST_CLEAR)
    }
  }
}
