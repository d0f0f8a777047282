import Backoffice
import Casework
import Correspondence
import Dashboard
import Dunning
import Receivables
import Wording

extension DashboardRun {
  /// Lets the person edit a reminder; a draft that was left, or the text of the reminder that it stands in for, is
  /// asked about first.
  func edit(_ id: ReminderID) {
    guard let reminder = session.book.reminder(id) else { return }
    do {
      let present = try session.book.draft(of: reminder, on: world.ledger)
      let draft = shelf?.text("reminder-\(id.number)")
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
    guard let reminder = session.book.reminder(id) else { return }
    do {
      let present = try session.book.draft(of: reminder, on: world.ledger)
      if !fromDraft { shelf?.text("reminder-\(id.number)")?.setAside() }
      edit(reminder, present)
    } catch {
      take(.refused(session.phrase(ofAny: error)))
    }
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
      let kept = language.say("Brouillon gardé : e le reprend.", "Draft kept: e brings it back.")
      phrase = ProblemPhrase(phrase.problem, "\(phrase.remedy) \(kept)")
      take(.refused(phrase))
    }
  }

  /// Lets the person edit a form's note; what the editor saved is taken even when it fails afterwards.
  func editNote(of form: String, _ text: String) {
    let language = session.language
    guard let draft = shelf?.text("note-" + form), draft.keep(text, isFlushed: true) else {
      return take(
        .failed(language.say("Le brouillon ne peut pas être écrit.", "The draft cannot be written.")))
    }
    let editor = Editor()
    let ending = lend { editor.edit(draft.path) }
    // Editors end a file with a line end that nobody typed.
    let edited = draft.text.map { $0.hasSuffix("\n") && !text.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    // A failing editor that leaves an empty file has not saved: the note stays as it was.
    if let edited, edited != text, ending == .saved || !edited.isEmpty { take(.noteEdited(edited)) }
    draft.remove()
    if let problem = editor.problem(ending, in: language) {
      take(.failed("\(problem) \(language.say("La note est gardée.", "The note is kept."))"))
    }
  }

  /// Keeps what was typed in a form; an empty text removes it.
  func keepDraft(_ text: String, named name: String) {
    let file = shelf?.form(name)
    if text.isEmpty {
      file?.remove()
    } else if file?.keep(text) != true {
      take(
        .draftLost(
          session.language.say(
            "Le brouillon ne peut pas être gardé sur le disque.", "The draft cannot be kept on disk.")))
    }
  }
}
