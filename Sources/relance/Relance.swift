import ArgumentParser
import Glibc

/// The program: without a verb it opens the dashboard.
@main
struct Relance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relance",
    abstract: "Relances des factures impayées : tableau de bord et commandes.",
    discussion: """
      Sans commande, ouvre le tableau de bord (without a command: the dashboard).
      Exit codes: 0 done, 1 some rows or messages refused, 9 conflict, 10 a sending is uncertain, 64 usage,
      65 store damaged, 66 input unreadable, 69 no terminal or server, 74 input/output, 75 busy, 78 settings.
      """,
    version: "relance 0.1.0",
    subcommands: [
      DashboardVerb.self, DemoVerb.self, InitVerb.self, StoreVerbs.self, ImportVerb.self, PlanVerb.self,
      WorklistVerb.self, LedgerVerb.self, AgingVerb.self, CustomerVerb.self, InvoicesVerb.self,
      QueueVerb.self, ShowVerb.self, EditVerb.self, ApproveVerb.self, SkipVerb.self, SendVerb.self,
      SnoozeVerb.self, DoneVerb.self, ResolveVerb.self, CallVerb.self, PromiseVerb.self, DisputeVerb.self,
      PauseVerb.self, ContactVerb.self, StageVerb.self, PaymentVerb.self, BankCheckedVerb.self,
      NoteVerb.self, UndoVerb.self, RedoVerb.self, WhyVerb.self, KeyFiguresVerb.self, StatementVerb.self,
      DumpVerb.self,
      VerifyVerb.self, DoctorVerb.self, FailVerb.self,
    ],
    defaultSubcommand: DashboardVerb.self)

  static func main() {
    umask(0o077)
    main(ArgumentOrder.verbFirst(Array(CommandLine.arguments.dropFirst())))
  }
}
