import Casework
import Dunning
import Receivables
import Wording

/// Verbs on one reminder: never on another than the one that somebody looks at.
extension DashboardState {
  /// Approves the reminder that the row names; where the row stands for several proposals, the queue shows them first.
  mutating func approveOne(_ world: DashboardWorld) -> [DashboardEffect] {
    let open = reminders(world)
    let named = messageUnderCursor(world).flatMap { chosen in open.first { $0.id == chosen.id } }
    guard let reminder = named ?? open.first(where: \.isApprovable), reminder.isApprovable else {
      return perform(.approveMarked, world)
    }
    let proposals = open.count { $0.isApprovable || $0.state == .proposed }
    guard named != nil || proposals == 1 else {
      showReminders(world)
      let language = world.language
      status = StatusNote(
        .told,
        language.say(
          "Rien n'est validé : \(proposals) propositions pour ce client ; lisez, puis a valide celle du curseur",
          "Nothing is approved: \(proposals) proposals for this customer; read, then a approves the one chosen"
        ))
      return []
    }
    return record(.approve([reminder.id], expecting: [reminder.id: reminder.version]), world)
  }

  /// Edits the reminder under the cursor, else the only one; where several could be meant, the queue shows them first.
  mutating func editOne(_ world: DashboardWorld) -> [DashboardEffect] {
    let editable = chosenReminders(world, where: world.isEditable)
    let pointed = (messageUnderCursor(world) ?? queueReminder(world)).flatMap { chosen in
      world.isEditable(chosen) ? chosen : nil
    }
    if let one = pointed ?? (editable.count == 1 ? editable.first : nil) { return [.edit(one.id)] }
    if let first = editable.first {
      let language = world.language
      let count = editable.count
      showReminders(world)
      queue?.list.select(first.id)
      queue?.look(world)
      status = StatusNote(
        .told,
        language.say(
          "Rien n'est ouvert : \(count) textes modifiables ; e modifie celui du curseur",
          "Nothing is opened: \(count) texts to edit; e edits the one chosen"))
    }
    return []
  }
}
