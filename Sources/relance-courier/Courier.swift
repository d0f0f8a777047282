import ArgumentParser
import Glibc

/// Sends mail and writes PDFs for `relance`; knows the network, decides nothing.
@main
struct Courier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relance-courier",
    abstract: "Hands approved reminders over and writes PDFs; started by relance.",
    subcommands: [
      SendCommand.self, StatementCommand.self, SubjectReportCommand.self, LetterCommand.self, EmlCommand.self,
      DossierCommand.self,
    ])

  /// A file-size limit must be an error to report, not the end of the program; nothing we write is for others.
  static func main() {
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}
