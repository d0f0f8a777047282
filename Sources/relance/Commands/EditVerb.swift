import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Glibc
import Journal
import Wording

/// Changes the text of a reminder in an editor or from a file.
struct EditVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: CommandWords.say(
      "Modifie le texte d'une relance dans $EDITOR, ou depuis un fichier.",
      "Changes the text of a reminder in $EDITOR, or from a file."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("La relance (R-12).", "Reminder (R-12).", name: "ID")) var id: ReminderID
  @Option(
    help: .say(
      "« Objet : … », ligne vide, corps avec une ligne [[InvoiceTable]] ; d'un SMS, son texte seul.",
      "\"Subject: …\", blank line, body with a line [[InvoiceTable]]; of a text message, its text alone.",
      name: "FILE"))
  var text: String?

  @Option(
    help: .say(
      "Part de ce qui était écrit pour cette relance antérieure.",
      "Start from what was written for that earlier reminder.", name: "ID"))
  var from: ReminderID?

  func perform(in session: StoreSession) throws -> Int32 {
    let reminder = try session.reminder(id)
    if let text {
      return try record(try read(text), of: reminder, in: session)
    }
    let former = session.keeper.book.formerEdit(of: reminder)
    if let from, former?.id != from {
      throw CommandProblem.usage(
        french: "\(id) ne prend la suite d'aucun texte écrit pour \(from).",
        english: "\(id) does not stand in for a text written for \(from).")
    }
    if from == nil, let former {
      session.console.note(
        session.console.say(
          "\(former.id) portait un texte écrit à la main : « relance edit \(id) --from \(former.id) » le reprend.",
          "\(former.id) had a text written by hand: \"relance edit \(id) --from \(former.id)\" takes it up."))
    }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandProblem.noTerminal }
    let before: String
    let start: String
    do throws(CompositionRefusal) {
      let book = session.keeper.book
      before = try book.draft(of: reminder, on: session.ledger)
      start = try book.draft(of: reminder, on: session.ledger, from: from == nil ? nil : former?.edit)
    } catch {
      throw BookkeeperProblem.refused(.notComposable(id, error))
    }
    let draft = try EditorDraft(
      start, of: id, by: session.choice.collector, in: session.keeper.store)
    defer { withExtendedLifetime(draft) {} }
    announce(draft, on: session.console)
    session.console.flush()
    guard ChildProcess.onTerminal(EditVerb.editor + [draft.path])?.wait() == 0 else {
      throw CommandProblem.editorFailed(draft: draft.path)
    }
    var code: Int32 = 0
    do {
      let after = try read(draft.path)
      if after == before {
        session.console.line(session.console.say("Rien ne change.", "Nothing changes."))
      } else {
        code = try record(after, of: reminder, in: session)
      }
    } catch {
      if FileBytes.exists(draft.path) {
        session.console.note(
          session.console.say("Brouillon gardé : \(draft.path)", "Draft kept: \(draft.path)"))
      }
      throw error
    }
    draft.remove()
    return code
  }

  /// Says who else edits the reminder, and which drafts of it lie there: nothing becomes of them here.
  private func announce(_ draft: EditorDraft, on console: Console) {
    if let rival = draft.rival {
      console.note(
        console.say(
          "\(id) est aussi en cours de modification\(rival.isEmpty ? "" : " par \(rival)") : le second à enregistrer est refusé, son brouillon reste.",
          "\(id) is being edited\(rival.isEmpty ? " elsewhere" : " by \(rival)") too: whoever records second is refused and keeps the draft."
        ))
    }
    for path in draft.older {
      console.note(
        console.say(
          "Un brouillon de \(id) était gardé : « relance edit \(id) --text \(path) » le prend ; l'ôter sinon.",
          "A draft of \(id) was kept: \"relance edit \(id) --text \(path)\" takes it; remove it otherwise."))
    }
  }

  /// The person's editor with its own options, no shell in between.
  static var editor: [String] {
    for name in ["VISUAL", "EDITOR"] {
      guard let value = getenv(name).map({ String(cString: $0) }) else { continue }
      let words = value.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      if !words.isEmpty { return words }
    }
    return ["vi"]
  }

  private func read(_ path: String) throws -> String {
    switch FileBytes.read(path, atMost: FileBytes.peoplesLimit) {
    case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .failure(let failure): throw failure.problem(path)
    }
  }

  private func record(_ text: String, of reminder: Reminder, in session: StoreSession) throws -> Int32 {
    // Before the lock: nobody is to wait for a text that is refused anyhow.
    do throws(CompositionRefusal) {
      try MessageContent.checkLength(of: text)
    } catch {
      throw BookkeeperProblem.refused(.notComposable(id, error))
    }
    let receipt = try session.record(.edit(id, text: text, expecting: reminder.version))
    return session.answer(receipt, as: global) {
      session.console.say("\(id) : texte modifié, à valider.", "\(id): text changed, to be approved.")
    }
  }
}
