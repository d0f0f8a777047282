import ArgumentParser
import Glibc
import Wording

/// The program: without a verb it opens the dashboard.
@main
struct Relance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relance",
    abstract: CommandWords.say(
      "Relances des factures impayées : tableau de bord et commandes.",
      "Reminders for unpaid invoices: dashboard and commands."),
    discussion: CommandWords.say(
      """
      Sans commande, ouvre le tableau de bord.
      Codes de sortie : 0 fait, 1 des lignes ou messages refusés, 9 conflit, 10 un envoi incertain, 64 emploi,
      65 dossier abîmé, 66 fichier illisible, 69 ni terminal ni serveur, 74 entrée-sortie, 75 occupé, 78 réglages.
      """,
      """
      Without a command, opens the dashboard.
      Exit codes: 0 done, 1 some rows or messages refused, 9 conflict, 10 a sending is uncertain, 64 usage,
      65 store damaged, 66 input unreadable, 69 no terminal or server, 74 input/output, 75 busy, 78 settings.
      """),
    version: "relance 0.1.0",
    subcommands: [
      DashboardVerb.self, DemoVerb.self, InitVerb.self, StoreVerbs.self, ImportVerb.self, PlanVerb.self,
      ScenarioVerbs.self, TemplateVerbs.self,
      WorklistVerb.self, LedgerVerb.self, AgingVerb.self, CustomerVerb.self, InvoicesVerb.self,
      QueueVerb.self, ShowVerb.self, EditVerb.self, ApproveVerb.self, SkipVerb.self, SendVerb.self,
      SnoozeVerb.self, PinVerb.self, DoneVerb.self, LetterVerb.self, LimitationVerb.self, ResolveVerb.self,
      CallVerb.self,
      PromiseVerb.self, InstalmentsVerb.self, DisputeVerb.self, PauseVerb.self, StatusVerb.self,
      ContactVerb.self,
      ProfileVerb.self, StageVerb.self, PaymentVerb.self, AllocateVerb.self,
      BankCheckedVerb.self,
      ChargesVerbs.self, NoteVerb.self, UndoVerb.self, RedoVerb.self, WhyVerb.self, KeyFiguresVerb.self,
      CoverageVerb.self,
      StatementVerb.self, DossierVerb.self,
      SubjectVerbs.self, DumpVerb.self,
      VerifyVerb.self, DoctorVerb.self, FailVerb.self,
    ],
    defaultSubcommand: DashboardVerb.self)

  static func main() {
    umask(0o077)
    // A file-size limit must be an error to report, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    let words = ArgumentOrder.helpLast(
      ArgumentOrder.verbFirst(Array(CommandLine.arguments.dropFirst())))
    do {
      try checkVerb(words.first)
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      ParserWords.exit(self, with: error)
    }
  }

  /// Without this a misspelt command would count as an argument too many of the dashboard.
  private static func checkVerb(_ word: String?) throws {
    guard let word, let first = word.utf8.first, first != UInt8(ascii: "-") else { return }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !known.contains(word) else { return }
    let problem = CommandProblem.unknownVerb(word, nearest: nearestName(to: word, among: known))
    let phrase = problem.phrase(in: CommandWords.language)
    throw ValidationError("\(phrase.problem) \(phrase.remedy)")
  }
}
