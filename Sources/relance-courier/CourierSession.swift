import Backoffice
import Casework
import Delivery
import Journal
import Mailroom
import Receivables
import Settings

/// An opened store with what the courier needs to know of it.
struct CourierSession {
  let keeper: Bookkeeper
  let settings: StoreSettings
  let chosenDay: Day?
  let collector: String

  /// The zone of the settings.
  var zone: CivilZone { CivilZone(named: settings.deciding.zone) ?? .paris }
  /// Unix seconds.
  var now: Int { ProcessSurroundings().now(in: keeper.mode) }
  /// The day that figures are of.
  var today: Day { chosenDay ?? zone.day(at: now) }

  /// Minutes east of UTC.
  var offsetMinutes: Int {
    let second = now
    return Int(zone.day(at: second).number) * 1440 + zone.minute(at: second) - second / 60
  }

  /// A fresh occasion with an operation id of its own.
  func occasion() -> Occasion {
    let moment = now
    let operation =
      (try? RandomBytes.uuid()) ?? "courier-\(moment)-\(UInt64.random(in: 0...UInt64.max))"
    return Occasion(
      today: chosenDay ?? zone.day(at: moment), now: moment, collector: collector, operation: operation)
  }

  /// Where messages go, by mode: demo never calls a socket.
  func transport() throws(DeliveryProblem) -> MailTransport {
    guard keeper.mode != .demo, let mail = settings.mail else {
      if keeper.mode == .live { throw .server(.host) }
      return .files
    }
    if keeper.mode == .sandbox, !settings.sandbox.hosts.contains(mail.host) { return .files }
    let server = try MailServer(
      host: mail.host, port: mail.port, security: MailServer.Security(mail.security),
      login: mail.login.map { MailServer.Login(user: $0.user, password: PasswordSource($0.password)) },
      certificateFile: mail.certificateFile)
    guard keeper.mode == .sandbox else { return .live(try SMTPSender(server: server)) }
    return .sandbox(
      try SMTPSender(server: server), override: try StrictAddress(settings.sandbox.override))
  }
}

extension MailServer.Security {
  fileprivate init(_ security: MailSettings.Security) {
    switch security {
    case .tls: self = .tls
    case .startTLS: self = .startTLS
    case .none: self = .none
    }
  }
}

extension PasswordSource {
  fileprivate init(_ source: MailSettings.PasswordSource) {
    switch source {
    case .command(let words): self = .command(words)
    case .file(let path): self = .file(path)
    }
  }
}
