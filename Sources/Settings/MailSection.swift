/// Section `[mail]`.
enum MailSection {
  /// The server, or nil when no host is named.
  static func read(_ section: inout TomlSection) -> MailSettings? {
    let host = section.identifier("host", .host) { Checks.isHost($0) ? $0 : nil }
    let port = section.number("port", 1...65_535)
    let words = MailSettings.Security.allCases.map { ($0.rawValue, $0) }
    let security = section.word("security", words) ?? .tls
    let login = login(&section)
    let certificates = section.text("ca-file") ?? ""
    if security == .none, !isThisMachine(host) || login != nil { section.report("security", .insecureMail) }
    guard !host.isEmpty else { return nil }
    return MailSettings(
      host: host, port: port, security: security, login: login,
      certificateFile: certificates.isEmpty ? nil : certificates)
  }

  private static func login(_ section: inout TomlSection) -> MailSettings.Login? {
    let user = section.text("user") ?? ""
    let command = section.texts("password-command") ?? []
    let file = section.text("password-file") ?? ""
    if !command.isEmpty, !file.isEmpty { section.report("password-file", .twoPasswords) }
    let source: MailSettings.PasswordSource? =
      !command.isEmpty ? .command(command) : file.isEmpty ? nil : .file(file)
    guard let source else {
      if !user.isEmpty { section.report("user", .halfLogin) }
      return nil
    }
    if user.isEmpty { section.report(command.isEmpty ? "password-file" : "password-command", .halfLogin) }
    return MailSettings.Login(user: user, password: source)
  }

  private static func isThisMachine(_ host: String) -> Bool {
    guard !["", "localhost", "::1"].contains(host) else { return true }
    let parts = host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0].elementsEqual("127".utf8)
      && parts.allSatisfy { UInt8(String(decoding: $0, as: UTF8.self)) != nil }
  }
}
