import Canvas
import PlainText
import Receivables
import Wording

extension DashboardState {
  /// What the footer offers, the most useful first; help stands ahead of everything so that nothing cuts it.
  var footerActions: [DashboardAction] {
    if accounts[tab] != nil {
      return [
        .help, .menu, .nextPane, .open, .call, .reminders, .promise, .dispute, .note, .stage, .why, .copy,
        .export, .dossier,
      ]
    }
    return switch tab {
    case .worklist:
      [.help, .menu, .filter, .mark, .call, .reminders, .promise, .why, .open, .snooze, .palette, .close]
    case .customers:
      [.help, .menu, .filter, .sort, .open, .call, .reminders, .promise, .note, .export, .close]
    case .queue:
      [.help, .menu, .approve, .edit, .skip, .snooze, .send, .approveMarked, .done, .preview, .why, .undo]
    case .calls: [.help, .menu, .call, .open, .promise, .dispute, .note, .why, .copy, .close]
    case .board: [.help, .menu, .previousMonth, .nextMonth, .open, .nextPane, .apply, .export, .close]
    }
  }

  /// Draws as many whole entries as fit; what cannot be done now stands in its place, in parentheses.
  func drawFooter(into frame: inout Frame, _ world: DashboardWorld) {
    let columns = frame.size.columns
    let row = frame.size.rows - 1
    frame.fill(Rect(row: row, column: 0, columns: columns, rows: 1), role: .footer)
    if isTyping { return drawTypingFooter(into: &frame, row, world.language) }
    for entry in footerEntries(columns: columns, world) {
      let pieces: [(String, StyleRole)] =
        entry.isOpen
        ? [(entry.key, .footerKey), (" \(entry.label)", .footerLabel)]
        : [("(\(entry.key) \(entry.label))", .footerDisabled)]
      frame.put(pieces, at: Point(row: row, column: entry.column), width: columns - entry.column)
    }
  }

  /// An action as the footer shows it, and where.
  struct FooterEntry {
    let action: DashboardAction
    let key: String
    let label: String
    let isOpen: Bool
    let column: Int
    /// Columns that it takes.
    let width: Int
  }

  /// The entries that fit whole.
  func footerEntries(columns: Int, _ world: DashboardWorld) -> [FooterEntry] {
    var entries: [FooterEntry] = []
    var column = 1
    for action in footerActions {
      let key = shownKeys(of: action).shownKey(in: world.language)
      guard !key.isEmpty else { continue }
      let isOpen = availability(of: action, world) == .available
      let label = action.label(in: world.language)
      let width = key.columnsOnScreen + label.columnsOnScreen + (isOpen ? 1 : 3)
      if column + width > columns { break }
      entries.append(
        FooterEntry(action: action, key: key, label: label, isOpen: isOpen, column: column, width: width))
      column += width + 2
    }
    return entries
  }

  private func drawTypingFooter(into frame: inout Frame, _ row: Int, _ language: Language) {
    let text: String
    switch overlay {
    case .form(let open) where open.isResumed:
      text = language.say(
        "Brouillon repris   Ctrl-N Repartir à blanc   Ctrl-S Enregistrer   Échap Fermer",
        "Draft resumed   Ctrl-N Start blank   Ctrl-S Save   Esc Close")
    case .form(let open) where open.draft == nil && open.canToggleBlank:
      text = language.say(
        "À blanc   Ctrl-N Reprendre le brouillon   Échap Fermer (rien n'est gardé)",
        "Blank   Ctrl-N Bring the draft back   Esc Close (nothing is kept)")
    case .form(let open) where open.name.isEmpty:
      text = open.form.footer(in: language) ?? language.say("Échap Annuler", "Esc Cancel")
    case .form(let open) where open.form.savesOnEnter:
      text = language.say(
        "Tab Champ suivant   Entrée Enregistrer   Échap Fermer (brouillon gardé)",
        "Tab Next field   Enter Save   Esc Close (draft kept)")
    case .form:
      text = language.say(
        "Tab Champ suivant   Ctrl-S Enregistrer   Échap Fermer (brouillon gardé)",
        "Tab Next field   Ctrl-S Save   Esc Close (draft kept)")
    case .chooser: text = language.say("Entrée Choisir   Échap Fermer", "Enter Choose   Esc Close")
    default:
      text = language.say("Entrée Garder le filtre   Échap Annuler", "Enter Keep the filter   Esc Cancel")
    }
    // The keys stay whole: sooner the remark on the draft is left out, which the box has too.
    let room = frame.size.columns - 2
    let remark = language.say(" (brouillon gardé)", " (draft kept)")
    let shown = text.columnsOnScreen <= room ? text : text.replacing(remark, with: "")
    frame.put(shown, at: Point(row: row, column: 1), role: .footerLabel, width: room)
  }
}
