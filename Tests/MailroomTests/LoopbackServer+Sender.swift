import Delivery
import Workbench

extension LoopbackServer {
  /// A sender with the right login; without the pinned certificate nobody vouches for the server.
  func sender(pinned: Bool = true) throws(DeliveryProblem) -> SMTPSender {
    let patience = MailServer.Patience(connect: 5, reply: 20, overall: 60)
    guard let certificate else {
      return try SMTPSender(
        server: MailServer(host: "127.0.0.1", port: port, security: .none, patience: patience))
    }
    return try SMTPSender(
      server: MailServer(
        host: "127.0.0.1", port: port, security: .startTLS,
        login: MailServer.Login(user: "alice", password: .command(["printf", "S3cret-é"])),
        certificateFile: pinned ? certificate.file : nil, patience: patience))
  }
}
