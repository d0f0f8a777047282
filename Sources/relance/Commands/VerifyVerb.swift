import ArgumentParser
import Backoffice
import Digest
import Glibc
import Journal
import Receivables
import Wording

/// Checks every byte of the store.
struct StoreVerifyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Verification.abstract, discussion: Verification.discussion)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var verification: Verification

  func perform(on console: Console) throws -> Int32 { try verification.perform(global, on: console) }
}

/// The same, as a verb of its own.
struct VerifyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Verification.abstract, discussion: Verification.discussion)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var verification: Verification

  func perform(on console: Console) throws -> Int32 { try verification.perform(global, on: console) }
}

/// What both verbs do.
struct Verification: ParsableArguments {
  static let abstract = CommandWords.say(
    "Vérifie chaque octet du journal et chaque message gardé.",
    "Verifies every byte of the journal and every message kept.")
  static let discussion = CommandWords.say(
    """
    Gardez ailleurs la ligne « ancre » affichée : une chaîne sans ancre ne montre que les accidents. --anchor FICHIER
    compare le journal avec de telles lignes ; s'il a été réécrit, s'il est abîmé ou s'il manque un message, code 65.
    --json : {"lines","sound","latched","line","hash","anchor","segments","bytes","blobs","spoilt","missing","anchors"}.
    """,
    """
    Keep the line "anchor" that it prints somewhere else: a chain without an anchor only shows accidents. --anchor FILE
    compares the journal with such lines; if it was rewritten, is damaged or a message is missing, exit code 65.
    --json: {"lines","sound","latched","line","hash","anchor","segments","bytes","blobs","spoilt","missing","anchors"}.
    """)

  @Option(
    help: .say(
      "Des lignes « numéro empreinte » que verify a affichées.", "Lines \"number hash\" that verify printed.",
      name: "FILE"))
  var anchor: String?

  fileprivate func perform(_ options: GlobalOptions, on console: Console) throws -> Int32 {
    let locator = StoreLocator(ProcessSurroundings())
    let store = try StoreFolder.open(try locator.store(chosen: options.store), allowingNetwork: true)
    let found = try store.inspect(anchors: try anchors())
    console.answer(found, isLatched: try store.isLatched(), as: options)
    return found.spoiltBlobs.isEmpty && found.missingBlobs.isEmpty ? 0 : 65
  }

  private func anchors() throws -> [WitnessedLine] {
    guard let anchor else { return [] }
    switch FileBytes.read(anchor, atMost: FileBytes.peoplesLimit) {
    case .success(let bytes):
      let anchors: [WitnessedLine]
      do throws(WitnessedLine.Malformed) {
        anchors = try WitnessedLine.all(in: bytes)
      } catch {
        throw StoreProblem.noAnchor(path: anchor, line: error.line)
      }
      guard !anchors.isEmpty else { throw StoreProblem.noAnchor(path: anchor) }
      return anchors
    case .failure(let failure): throw failure.problem(anchor)
    }
  }
}

extension Console {
  /// Says what a check of everything found.
  func answer(_ found: StoreInspection, isLatched: Bool, as options: GlobalOptions) {
    if options.json {
      json { writer in
        writer.beginObject()
        writer.field("lines", found.lines)
        writer.field("sound", true)
        writer.field("latched", isLatched)
        writer.field("line", found.head.line)
        writer.field("hash", found.head.hash.hex)
        writer.field("anchor", found.head.text)
        writer.field("segments", found.segments)
        writer.field("bytes", found.bytes)
        writer.field("blobs", found.blobs)
        writer.field("spoilt", listing: found.spoiltBlobs) { $0.string($1) }
        writer.field("missing", listing: found.missingBlobs) { $0.string($1) }
        writer.field("anchors", found.anchors)
        writer.endObject()
      }
    } else {
      say(found)
    }
    for warning in found.warnings { note(warning.text(in: language)) }
    tell(spoilt: found.spoiltBlobs, missing: found.missingBlobs)
    if isLatched {
      note(
        say(
          "Une erreur du disque garde le dossier en lecture : relance store check --clear.",
          "A disk error keeps the store read-only: relance store check --clear."))
    }
  }

  /// Names messages that the store should keep and does not, or no longer as they were.
  func tell(spoilt: [String], missing: [String]) {
    for name in spoilt {
      note(
        say(
          "Le message gardé \(name) est abîmé : il ne peut plus être envoyé ni prouvé.",
          "The message kept as \(name) is damaged: it can no longer be sent or proved."))
    }
    for name in missing {
      note(
        say(
          "Le message \(name) manque dans blobs/ : il est dans le journal, et rien ne l'a effacé. Cherchez-le dans une sauvegarde.",
          "The message \(name) is missing from blobs/: the journal names it, and no erasure took it. Look in a backup."
        ))
    }
  }

  private func say(_ found: StoreInspection) {
    func counted(_ count: Int, _ french: (String, String), _ english: (String, String)) -> String {
      say(language.counted(count, french.0, french.1), language.counted(count, english.0, english.1))
    }
    let lines = counted(found.lines, ("ligne", "lignes"), ("line", "lines"))
    let files = counted(found.segments, ("fichier", "fichiers"), ("file", "files"))
    let bytes = counted(found.bytes, ("octet", "octets"), ("byte", "bytes"))
    let messages = counted(
      found.blobs, ("message gardé", "messages gardés"), ("message kept", "messages kept"))
    line(say("Journal sain : \(lines).", "The journal is sound: \(lines)."))
    line(
      say(
        "Lu : \(files) du journal, \(bytes) ; \(messages).",
        "Read: \(files) of the journal, \(bytes); \(messages)."))
    if found.anchors > 0 {
      line(say("Ancres confirmées : \(found.anchors).", "Anchors confirmed: \(found.anchors)."))
    }
    line(say("ancre \(found.head.text)", "anchor \(found.head.text)"))
  }
}
