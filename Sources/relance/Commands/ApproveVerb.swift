import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Approves proposed reminders.
struct ApproveVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: CommandWords.say("Approuve des relances proposées.", "Approves proposed reminders."),
    discussion: CommandWords.say(
      "Plusieurs à la fois, ou --all, forment un lot : plafond et fraîcheur de la banque valent, les refusées sont nommées (code 1).",
      "Several at once, or --all, are a batch: ceiling and bank freshness apply, refused ones are named (exit 1)."
    )
      + "\n" + CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: ReminderSelection
  @Flag(help: .say("Tous les messages proposés.", "All proposed messages.")) var all = false

  func perform(in session: StoreSession) throws -> Int32 {
    let ids: [ReminderID]
    if all {
      ids = session.keeper.book.reminders.filter(Self.isApprovable).map(\.id)
      if ids.isEmpty {
        if !session.isReplay {
          session.console.line(session.console.say("Rien à valider.", "Nothing to approve."))
        }
        return 0
      }
    } else {
      ids = try session.reminders(selection.ids, customer: selection.customer, where: Self.isApprovable)
    }
    // A batch of one is a batch all the same: what a run of yesterday left over must not pass by itself today.
    if all, ids.count == 1, let id = ids.first, let reminder = session.keeper.book.reminder(id),
      let hindrance = session.keeper.book.batchHindrance(
        of: reminder, on: Ledger(of: session.keeper.book, on: session.today))
    {
      throw BookkeeperProblem.refused(.hindered(id, hindrance))
    }
    let versions = session.keeper.book.reminders.reduce(into: [ReminderID: Int]()) { $0[$1.id] = $1.version }
    let receipt: Receipt
    do {
      receipt = try session.record(.approve(ids, expecting: versions.filter { ids.contains($0.key) }))
    } catch BookkeeperProblem.refused(.hindered(let first, .bankTooOld(let day))) where ids.count > 1 {
      // The bank stops the whole batch; each of it is named, not the first alone.
      for id in ids where id != first {
        session.console.say(.reminderRefused(id, .hindered(id, .bankTooOld(lastKnown: day))))
      }
      throw BookkeeperProblem.refused(.hindered(first, .bankTooOld(lastKnown: day)))
    }
    if !session.isReplay {
      let count = receipt.events.count
      session.console.answer(receipt, as: global) {
        session.console.say("Approuvées : \(count).", "Approved: \(count).")
      }
    }
    return receipt.exitCode
  }

  /// A message that waits for a person's yes.
  private static func isApprovable(_ reminder: Reminder) -> Bool {
    reminder.state == .proposed && !reminder.isTask && reminder.channel != .call
  }
}
