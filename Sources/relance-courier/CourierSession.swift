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

  /// Where e-mails go, by mode: demo never calls a socket, sandbox only listed servers and one address of ours.
  func transport() throws(DeliveryProblem) -> MailTransport {
    switch keeper.mode {
    case .demo: return .files
    case .sandbox:
      guard let mail = settings.mail else { return .files }
      guard settings.sandbox.hosts.contains(mail.host) else {
        throw .server(.notSupported("\(mail.host) ∉ [sandbox] hosts"))
      }
      guard !settings.sandbox.override.isEmpty else { throw .server(.notSupported("[sandbox] override")) }
      return .sandbox(
        try SMTPSender(server: try server(mail)), override: try StrictAddress(settings.sandbox.override))
    case .live:
      guard let mail = settings.mail else { throw .server(.host) }
      return .live(try SMTPSender(server: try server(mail)))
    }
  }

  private func server(_ mail: MailSettings) throws(DeliveryProblem) -> MailServer {
    try MailServer(
      host: mail.host, port: mail.port, security: MailServer.Security(mail.security),
      login: mail.login.map { MailServer.Login(user: $0.user, password: PasswordSource($0.password)) },
      certificateFile: mail.certificateFile)
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
