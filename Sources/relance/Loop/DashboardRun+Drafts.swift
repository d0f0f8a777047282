import Backoffice
import Casework
import Correspondence
import Dashboard
import Dunning
import PlainText
import Receivables
import Wording

extension DashboardRun {
  /// Lets the person edit a reminder; a draft that was left, or the text of the reminder that it stands in for, is
  /// asked about first. While somebody else has it in an editor, nothing opens.
  func edit(_ id: ReminderID) {
    guard let reminder = session.book.reminder(id), let lock = turn(on: id) else { return }
    defer { withExtendedLifetime(lock) {} }
    do {
      let present = try session.book.draft(of: reminder, on: world.ledger)
      let draft = shelf?.text("reminder-\(id.number)")
      if let draft, draft.isUnreadable { return take(unreadable(draft)) }
      if let draft, draft.text == nil, let edit = session.book.formerEdit(of: reminder)?.edit {
        let former = try session.book.draft(of: reminder, on: world.ledger, from: edit)
        _ = draft.keep(former, isFlushed: true)
      }
      if let left = draft?.text, left != present { return take(.draftFound(id)) }
      edit(reminder, present)
    } catch {
      take(.refused(session.phrase(ofAny: error)))
    }
  }

  /// Lets the person go on with a draft, or start from the present text with the draft put beside.
  func resumeEdit(_ id: ReminderID, fromDraft: Bool) {
    guard let reminder = session.book.reminder(id), let lock = turn(on: id) else { return }
    defer { withExtendedLifetime(lock) {} }
    do {
      let present = try session.book.draft(of: reminder, on: world.ledger)
      if !fromDraft { shelf?.text("reminder-\(id.number)")?.setAside() }
      edit(reminder, present)
    } catch {
      take(.refused(session.phrase(ofAny: error)))
    }
  }

  /// The right to write a reminder's text; nil, and said, while somebody writes it elsewhere.
  private func turn(on id: ReminderID) -> DraftLock? {
    switch DraftLock.take(EditorDraft.lock(of: id, in: session.keeper.store), by: session.choice.collector) {
    case .held(let lock): return lock
    case .busy(let rival):
      take(busy("\(id)", rival))
      return nil
    }
  }

  private func busy(_ what: String, _ rival: String) -> DashboardMessage {
    let language = session.language
    let who = rival.isEmpty ? language.say("quelqu’un", "somebody") : rival
    return .failed(
      legible(
        language.say(
          "\(what) : \(who) en modifie le texte ailleurs.", "\(what): \(who) is editing the text elsewhere.")),
      remedy: language.say("Rien n’est ouvert : recommencez après.", "Nothing is opened: repeat it later."))
  }

  private func unreadable(_ draft: DraftFile) -> DashboardMessage {
    let language = session.language
    return .failed(
      legible(
        language.say(
          "Le brouillon \(draft.path) n’est pas un texte de moins de 1 Mo.",
          "The draft \(draft.path) is no text of less than 1 MB.")),
      remedy: language.say(
        "Rien n’y est touché : le raccourcir ou l’ôter.", "It is left alone: shorten it or take it away."))
  }

  private func edit(_ reminder: Reminder, _ present: String) {
    let language = session.language
    let draft = shelf?.text("reminder-\(reminder.id.number)")
    guard let draft, draft.text != nil || draft.keep(present, isFlushed: true) else {
      return take(
        .failed(language.say("Le brouillon ne peut pas être écrit.", "The draft cannot be written.")))
    }
    let editor = Editor()
    let problem = editor.problem(lend { editor.edit(draft.path) }, in: language)
    if draft.isUnreadable { return take(unreadable(draft)) }
    let text = draft.text
    guard let text, text != present else {
      // An editor that takes the file away has changed nothing that could be recorded.
      draft.remove()
      return take(problem.map { .failed($0) } ?? .said(language.say("Texte inchangé.", "Text unchanged.")))
    }
    if let problem {
      let kept = language.say("Brouillon gardé : e le reprend.", "Draft kept: e brings it back.")
      return take(.failed("\(problem) \(kept)"))
    }
    do {
      try session.keeper.record(
        .edit(reminder.id, text: text, expecting: reminder.version), on: try session.freshOccasion())
      draft.remove()
      refresh()
      take(.recorded(remarks: []))
    } catch {
      refresh()
      var phrase = session.phrase(ofAny: error)
      // Erased meanwhile: nothing that tells of the person stays behind.
      if session.book.portfolio.customer(reminder.customer)?.isErased == true {
        draft.remove()
        return take(.refused(phrase))
      }
      let kept = language.say("Brouillon gardé : e le reprend.", "Draft kept: e brings it back.")
      phrase = ProblemPhrase(phrase.problem, "\(phrase.remedy) \(kept)")
      take(.refused(phrase))
    }
  }

  /// Lets the person edit a form's note; what the editor saved is taken even when it fails afterwards.
  func editNote(of form: String, _ text: String) {
    let language = session.language
    var lock: DraftLock?
    switch shelf?.lock("note-" + form) {
    case .held(let taken): lock = taken
    case .busy(let rival): return take(busy(language.say("Note", "Note"), rival))
    case nil: break
    }
    defer { withExtendedLifetime(lock) {} }
    guard let draft = shelf?.text("note-" + form), draft.keep(text, isFlushed: true) else {
      return take(
        .failed(language.say("Le brouillon ne peut pas être écrit.", "The draft cannot be written.")))
    }
    let editor = Editor()
    let ending = lend { editor.edit(draft.path) }
    if draft.isUnreadable { return take(unreadable(draft)) }
    // Editors end a file with a line end that nobody typed.
    let edited = draft.text.map { $0.hasSuffix("\n") && !text.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    // A failing editor that leaves an empty file has not saved: the note stays as it was.
    if let edited, edited != text, ending == .saved || !edited.isEmpty { take(.noteEdited(edited)) }
    draft.remove()
    if let problem = editor.problem(ending, in: language) {
      take(.failed("\(problem) \(language.say("La note est gardée.", "The note is kept."))"))
    }
  }

  /// Keeps what was typed in a form; an empty text removes it. A draft that another dashboard of this collector keeps,
  /// or has left since this one was opened, is neither covered nor removed.
  func keepDraft(_ text: String, named name: String) {
    let language = session.language
    let file = shelf?.form(name)
    if formLocks[name] == nil, let shelf, let file {
      guard case .held(let lock) = shelf.lock(name), !FileBytes.exists(file.path) else {
        guard !text.isEmpty else { return }
        return take(
          .draftLost(
            language.say(
              "Un autre tableau de bord garde un brouillon de ce formulaire : celui-ci n’est pas gardé.",
              "Another dashboard keeps a draft of this form: this one is not kept.")))
      }
      formLocks[name] = lock
    }
    if text.isEmpty {
      file?.remove()
      formLocks[name] = nil
    } else if file?.keep(text) != true {
      take(
        .draftLost(
          language.say(
            "Le brouillon ne peut pas être gardé sur le disque.", "The draft cannot be kept on disk.")))
    }
  }
}
