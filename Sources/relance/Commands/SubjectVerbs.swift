import ArgumentParser
import Backoffice
import Casework
import Glibc
import Journal
import PlainText
import Receivables
import Wording

/// What a person may ask about the data that are kept of it: a copy, no more reminders, or their erasure.
struct SubjectVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: CommandWords.say(
      "Les données d'une personne : les remettre, les limiter, les effacer.",
      "A person's data: hand them over, restrict them, erase them."),
    subcommands: [SubjectExportVerb.self, SubjectRestrictVerb.self, SubjectEraseVerb.self])
}

/// Leaves a customer out of all reminders, which is due where records must be kept.
struct SubjectRestrictVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: CommandWords.say(
      "Ne relance plus ce client, ou le relance à nouveau (--lift) ; tout est gardé.",
      "Chases this customer no more, or again (--lift); everything is kept."))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(help: .say("Pourquoi.", "Why.", name: "TEXT")) var reason: String = ""
  @Flag(help: .say("Le relance à nouveau.", "Chases it again.")) var lift = false

  func perform(in session: StoreSession) throws -> Int32 {
    var known = try session.customer(customer)
    if !lift { try CommandProblem.need(reason, for: "relance subject restrict \(known.number)") }
    known.exclusion = lift ? nil : reason
    let receipt = try session.record(.saveCustomer(known))
    session.console.answer(receipt, as: global) {
      lift
        ? session.console.say("\(known.number) est relancé à nouveau.", "\(known.number) is chased again.")
        : session.console.say("\(known.number) n'est plus relancé.", "\(known.number) is chased no more.")
    }
    return receipt.exitCode
  }
}

/// Erases who a customer is.
struct SubjectEraseVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: CommandWords.say(
      "Efface définitivement qui est un client ; ses montants restent.",
      "Erases for good who a customer is; its amounts stay."),
    discussion: CommandWords.say(
      """
      Partent : nom, contacts, adresses, identifiants, notes, appels, textes, libellés, messages remis et lettres,
      dans le journal (la chaîne reste vérifiable), les instantanés, blobs, outbox, inbox, quarantine, tmp et les
      brouillons. Restent : numéro de compte, pièces, dates, montants (conservation comptable) ; le client s'affiche
      « (effacé) C-117 », plus rien ne part. Scénarios, textes et réglages sont vos fichiers : la réponse dit lesquels
      le nomment encore, à quelle ligne, et quelles copies de ses factures sont dans le dossier [papers] invoices ;
      le journal garde les règles déjà adoptées. Relisez sauvegardes et exports. Un numéro de compte ou de pièce
      qui contient le nom reste, ainsi que ce que d'autres clients disent de la même personne : chacun s'efface à part. D'une référence
      bancaire reste l'empreinte, pour qu'aucun paiement ne compte deux fois ; celles d'anciennes lignes du journal y restent.
      Messages, dossiers, brouillons et lignes des autres clients ne changent pas d'un octet ; un nom ou un libellé qu'ils
      portent aussi n'est masqué que dans les lignes du client effacé. Un fichier compressé (ZIP, PDF) dont rien ne dit
      à qui il est reste, et la réponse le nomme ("unread").
      Refusé tant que le compte n'est pas soldé ou qu'un message attend (--even-owing MOTIF passe outre), et toujours
      tant qu'un message est en cours d'envoi ou incertain. « undo » n'y peut rien.
      erasures.jsonl liste ce qui fut effacé ; joint à une ancienne sauvegarde restaurée, il l'efface à nouveau.
      --json : {"customer","sequence","changed","lines","removed","covered" (pas à une répétition),"repeat","completed","still_named":["scenarios/x.toml:4"],
      "unread":["templates/R1.txt"]}.
      """,
      """
      Gone: name, contacts, addresses, identifiers, notes, calls, texts, labels, messages sent and letters, in the
      journal (its chain still verifies), snapshots, blobs, outbox, inbox, quarantine, tmp and drafts. Kept: account
      number, documents, days, amounts (accounting records); the customer shows as "(erased) C-117" and nothing
      leaves any more. Scenarios, texts and settings are your files: the answer says which still name it, in which
      line, and which copies of its invoices are in the folder of [papers] invoices; rules adopted before stay in the
      journal. Read your backups and exports again. An account or
      document number that holds the name stays, and so does what other customers tell of the same person: each is
      erased by itself. Of a bank's reference a fingerprint stays, so that no payment counts twice; those in lines of
      earlier versions stay. Messages, dossiers, drafts and rows of others keep every byte; a name or a label
      that they have too is covered in rows of the erased customer alone. A compressed file (ZIP, PDF) of which nothing
      tells whose it is stays, and the answer names it ("unread").
      Refused while the account is not settled or a message waits (--even-owing REASON overrides), and always while
      a message is being sent or uncertain. "undo" cannot bring it back.
      erasures.jsonl lists what was erased; beside an older backup that was restored it erases it again.
      --json: {"customer","sequence","changed","lines","removed","covered" (not by a repetition),"repeat","completed","still_named":["scenarios/x.toml:4"],
      "unread":["templates/R1.txt"]}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Efface bien que le compte ne soit pas soldé, pour ce motif (sans nommer la personne).",
      "Erases although the account is not settled, for this reason (not naming the person).", name: "REASON"))
  var evenOwing: String?
  @Flag(help: .say("Sans demander.", "Without asking.")) var yes = false

  func perform(in session: StoreSession) throws -> Int32 {
    let console = session.console
    let known = try session.customer(customer)
    try confirm(known, on: console)
    let naming = NamingFiles(
      known, in: session.book.portfolio, settings: session.settings, store: session.keeper.store)
    let report = try session.keeper.erase(known.id, evenOwing: evenOwing, on: try session.occasion())
    let findings = naming.findings(in: session.keeper.store)
    if global.json {
      console.json { $0.erasure(report, of: known, naming: findings) }
    } else if !report.receipt.changedSomething {
      console.line(console.say("Déjà effacé.", "Erased already."))
    } else if report.receipt.isRepeat {
      let line = report.receipt.sequence
      console.line(
        console.say(
          "L'effacement de \(known.number) était déjà enregistré sous ce numéro d'opération (ligne \(line)).",
          "The erasure of \(known.number) was recorded before under this operation id (line \(line))."))
    } else if !report.isCompleted {
      console.line(
        console.say(
          "L'effacement de \(known.number) est enregistré, pas encore fait partout sur le disque.",
          "The erasure of \(known.number) is recorded, not yet done everywhere on the disk."))
    } else {
      let (french, english) = (Language.french, Language.english)
      console.line(
        console.say(
          "\(known.number) est effacé : \(french.counted(report.lines, "ligne", "lignes")) du journal, "
            + french.counted(report.swept.removed, "fichier ôté", "fichiers ôtés") + ", "
            + french.counted(report.swept.covered, "masqué", "masqués") + ".",
          "\(known.number) is erased: \(english.counted(report.lines, "line", "lines")) of the journal, "
            + english.counted(report.swept.removed, "file removed", "files removed") + ", "
            + "\(report.swept.covered) covered."))
    }
    if !global.json { tell(findings, report.swept, on: console) }
    guard !report.isCompleted else { return 0 }
    console.note(StoreWarning.erasureUnfinished(subject: known.number).text(in: console.language))
    if let problem = report.unfinished { console.warn(problem.phrase(in: console.language)) }
    return report.unfinished?.exitCode ?? 1
  }

  /// Rules, texts and settings are people's own: they are told where these still name who was erased.
  private func tell(_ findings: NamingFiles.Findings, _ swept: ErasureSweep.Outcome, on console: Console) {
    for file in swept.left {
      console.note(
        console.say(
          "\(legible(file)) parle encore de ce client : ce fichier est le vôtre, ôtez-le dès que la loi le permet.",
          "\(legible(file)) still tells of this customer: the file is yours, remove it once the law allows."))
    }
    for file in swept.packed {
      console.note(
        console.say(
          "\(legible(file)) est compressé, ses mots ne se lisent pas : regardez vous-même si ce client y est nommé.",
          "\(legible(file)) is compressed, its words cannot be read: look yourself whether it names this customer."
        ))
    }
    for file in findings.unread {
      console.note(
        console.say(
          "\(file) ne se laisse pas lire : regardez vous-même si ce client y est nommé.",
          "\(file) cannot be read: look yourself whether it names this customer."))
    }
    for paper in findings.papers {
      console.note(
        console.say(
          "\(paper) semble un papier de ce client : ce fichier est le vôtre, ôtez-le dès que la loi le permet.",
          "\(paper) seems a paper of this customer: the file is yours, remove it once the law allows."))
    }
    for place in findings.places {
      console.note(
        console.say(
          "\(place) nomme encore ce client : ce fichier est le vôtre, corrigez-le, puis relance plan.",
          "\(place) still names this customer: the file is yours, correct it, then relance plan."))
    }
  }

  private func confirm(_ customer: Customer, on console: Console) throws {
    if yes || customer.isErased { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandProblem.usage(
        french: "Sans terminal, un effacement se confirme par --yes.",
        english: "Without a terminal an erasure needs --yes.")
    }
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.note(
      console.say(
        "Rien ne le ramènera. Pour effacer \(customer.name), tapez son numéro (\(customer.number)) :",
        "Nothing brings it back. To erase \(customer.name), type its number (\(customer.number)):"))
    guard readLine() == customer.number else {
      throw CommandProblem.usage(
        french: "Ce n'est pas son numéro ; rien n'est effacé.", english: "Not its number; nothing is erased.")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func erasure(
    _ report: ErasureReport, of customer: Customer, naming findings: NamingFiles.Findings
  ) {
    beginObject()
    field("customer", customer.number)
    field("sequence", report.receipt.sequence)
    field("changed", report.receipt.changedSomething)
    field("lines", report.lines)
    // What a repetition finds is no longer what the first one took away.
    if !report.receipt.isRepeat {
      field("removed", report.swept.removed)
      field("covered", report.swept.covered)
    }
    field("repeat", report.receipt.isRepeat)
    field("completed", report.isCompleted)
    field("still_named", listing: findings.places + findings.papers + report.swept.left.map(legible)) {
      $0.string($1)
    }
    field("unread", listing: findings.unread + report.swept.packed.map(legible)) { $0.string($1) }
    endObject()
  }
}
