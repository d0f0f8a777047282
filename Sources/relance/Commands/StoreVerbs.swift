import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Glibc
import Journal
import Receivables
import Settings
import Wording

/// What is done to a store as a whole.
struct StoreVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: CommandWords.say(
      "Le dossier : passer en réel, vérifier, adopter.", "The store: go live, check, adopt."),
    subcommands: [GoLiveVerb.self, CheckVerb.self, StoreVerifyVerb.self, AdoptVerb.self])
}

/// Turns a sandbox store into a live one.
struct GoLiveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "go-live",
    abstract: CommandWords.say(
      "Passe le dossier en réel : les messages iront aux clients.",
      "Makes the store live: messages will go to customers."),
    discussion: CommandWords.say(
      "Tapez le nom de la société comme dans les réglages, ou donnez-le avec --company.",
      "Type the company's name as in the settings, or give it with --company."))

  @OptionGroup var global: GlobalOptions
  @Option(help: .say("Le nom de la société, tapé en entier.", "The company's name, typed.", name: "NAME"))
  var company: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let keeper = session.keeper
    guard keeper.mode == .sandbox else {
      throw BookkeeperProblem.store(.modeForbidden(from: keeper.mode, to: .live))
    }
    guard let files = try PeoplesFiles.read(keeper.store), !files.rules.company.legalName.isEmpty,
      !files.rules.company.bank.iban.isEmpty
    else { throw CommandProblem.companyMissing }
    guard !keeper.book.reminders.contains(where: { $0.attempts > 0 }) else {
      throw CommandProblem.usage(
        french: "Ce dossier a envoyé des essais : créez-en un neuf et importez-y vos comptes.",
        english: "This store has sent tests: make a new one and import your ledger there.")
    }
    guard try typedName(on: session.console) == files.rules.company.legalName else {
      throw CommandProblem.companyNameDiffers
    }
    let occasion = try session.occasion()
    let host = try MachineIdentity.read(stateFolder: try StoreLocator(session.surroundings).stateFolder())
    let reader = JournalReader(keeper.store, from: .beginning)
    let writing = WritingOccasion.of("go-live", on: occasion)
    _ = try keeper.store.withLock(writing, reader: reader) { _ in
      try keeper.store.rewritingMark(mode: .live, host: host)
    }
    session.console.line(
      session.console.say("Ce dossier est réel : les messages iront aux clients.", "This store is live now."))
    return 0
  }

  private func typedName(on console: Console) throws -> String? {
    if let company { return company }
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.note(console.say("Tapez la raison sociale :", "Type the company's name:"))
    return readLine()
  }
}

/// Reads the journal from the disk; `--clear` lifts the latch after an input/output error.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: CommandWords.say(
      "Relit le journal sur le disque ; --clear lève le verrou d'erreur.",
      "Reads the journal on disk again; --clear lifts the latch."))

  @OptionGroup var global: GlobalOptions
  @Flag(
    help: .say(
      "Lève le verrou de lecture seule si tout est sain.",
      "Lifts the read-only latch when everything is sound.")) var clear = false

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: false, console: console)
    let store = session.keeper.store
    let occasion = try session.choice.occasion(in: session.keeper.mode, isWriting: clear)
    let report =
      clear ? try store.clearLatch(WritingOccasion.of("check", on: occasion)) : try store.verify()
    let isLatched = try store.isLatched()
    console.answer(report, isLatched: isLatched, as: global)
    return isLatched ? 74 : 0
  }
}

/// Checks every byte of the journal.
struct StoreVerifyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: CommandWords.say("Vérifie chaque octet du journal.", "Verifies every byte of the journal."))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    try Verification.perform(global, on: console)
  }
}

/// The same, as a verb of its own.
struct VerifyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: CommandWords.say("Vérifie chaque octet du journal.", "Verifies every byte of the journal."),
    discussion: CommandWords.say(
      "--json : {\"lines\",\"sound\",\"latched\"} ; un dégât se termine par le code 65.",
      "--json: {\"lines\",\"sound\",\"latched\"}; damage ends with exit code 65."))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    try Verification.perform(global, on: console)
  }
}

/// What both verbs do.
private enum Verification {
  static func perform(_ options: GlobalOptions, on console: Console) throws -> Int32 {
    let locator = StoreLocator(ProcessSurroundings())
    let store = try StoreFolder.open(try locator.store(chosen: options.store), allowingNetwork: true)
    console.answer(try store.verify(), isLatched: try store.isLatched(), as: options)
    return 0
  }
}

/// Takes a restored or copied store for this machine's own.
struct AdoptVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: CommandWords.say(
      "Adopte un dossier restauré ou copié : les approbations sont à refaire.",
      "Adopts a restored or copied store: approvals are to be given anew."))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: true, console: console)
    guard case .copied = session.keeper.obstacle else {
      console.line(
        console.say("Ce dossier est déjà celui de cette machine.", "The store is this machine's already."))
      return 0
    }
    try session.keeper.adoptStore(on: try session.occasion())
    console.line(console.say("Dossier adopté.", "Store adopted."))
    return 0
  }
}

extension WritingOccasion {
  /// The occasion of a change to the store itself.
  static func of(_ command: String, on occasion: Occasion) -> WritingOccasion {
    WritingOccasion(
      command: command, by: occasion.collector, day: occasion.today.iso,
      now: JournalTime(milliseconds: Int64(occasion.now) * 1000), patience: Bookkeeper.patience)
  }
}

extension Console {
  /// Says that a journal is sound.
  func answer(_ report: ReadReport, isLatched: Bool, as options: GlobalOptions) {
    if options.json {
      json { writer in
        writer.beginObject()
        writer.field("lines", report.lines)
        writer.field("sound", true)
        writer.field("latched", isLatched)
        writer.endObject()
      }
      return
    }
    line(say("Journal sain : \(report.lines) lignes.", "The journal is sound: \(report.lines) lines."))
    for warning in report.warnings { note(warning.text(in: language)) }
    if isLatched {
      note(
        say(
          "Une erreur du disque garde le dossier en lecture : relance store check --clear.",
          "A disk error keeps the store read-only: relance store check --clear."))
    }
  }
}

extension StoreWarning {
  /// What was found, in one sentence.
  func text(in language: Language) -> String {
    switch self {
    case .witnessLost:
      language.say(
        "Le témoin (head) était illisible ; le journal a été relu en entier.",
        "The witness (head) was unreadable; the whole journal was read.")
    case .batchWithoutCommit(let first, let lines):
      language.say(
        "Un lot inachevé ne compte pas (ligne \(first), \(lines) lignes).",
        "An unfinished batch does not count (line \(first), \(lines) lines).")
    case .tailRepaired(let quarantine, let bytes):
      language.say(
        "Une dernière ligne inachevée (\(bytes) octets) est dans \(quarantine).",
        "An unfinished last line (\(bytes) bytes) was moved to \(quarantine).")
    case .erasureUnfinished(let subject):
      language.say(
        "L'effacement de \(subject) reste à terminer : la prochaine ouverture le reprend.",
        "The erasure of \(subject) is not completed: the next opening takes it up again.")
    case .snapshotIgnored(let name):
      language.say(
        "L'instantané \(name) ne convient pas ; ignoré.", "The snapshot \(name) does not fit; ignored.")
    }
  }
}
