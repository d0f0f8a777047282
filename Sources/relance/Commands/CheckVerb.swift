import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables

/// Reads the journal from the disk; `--clear` lifts the latch after an input/output error.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: CommandWords.say(
      "Relit tout sur le disque ; --clear lève le verrou d'erreur.",
      "Reads everything on disk again; --clear lifts the latch."))

  @OptionGroup var global: GlobalOptions
  @Flag(
    help: .say(
      "Lève le verrou de lecture seule si tout est sain.",
      "Lifts the read-only latch when everything is sound.")) var clear = false
  @Flag(
    help: .say(
      "Confirme que l'horloge de la machine est juste, contre le journal.",
      "Confirms that the machine's clock is right, against the journal.")) var clock = false

  func perform(on console: Console) throws -> Int32 {
    let session = try StoreSession.open(global, isWriting: clear || clock, console: console)
    try session.keeper.requireMark()
    let store = session.keeper.store
    let occasion = try session.choice.occasion(in: session.keeper.mode, isWriting: clear || clock)
    if clear { try clearLatch(of: store, on: occasion) }
    let (found, isLatched) = try inspected(store)
    console.answer(found, isLatched: isLatched, as: global)
    if clock { try confirmClock(in: session) }
    return isLatched ? 74 : found.spoiltBlobs.isEmpty ? 0 : 65
  }

  /// A latch that reads as lifted, and whose flush failed, is told as such.
  private func clearLatch(of store: StoreFolder, on occasion: Occasion) throws {
    do throws(StoreProblem) {
      _ = try store.clearLatch(WritingOccasion.of("check", on: occasion))
    } catch {
      throw (try? store.isLatched()) == false ? BookkeeperProblem.unfinished(error) : .store(error)
    }
  }

  /// What stands on the disk; where that cannot be told, the latch is lifted all the same.
  private func inspected(_ store: StoreFolder) throws -> (StoreInspection, Bool) {
    do throws(StoreProblem) {
      return (try store.inspect(), try store.isLatched())
    } catch {
      throw clear ? BookkeeperProblem.unfinished(error) : .store(error)
    }
  }

  private func confirmClock(in session: StoreSession) throws {
    let receipt = try session.keeper.record(.confirmClock, on: try session.occasion(), followUp: false)
    session.console.note(
      receipt.changedSomething
        ? session.console.say(
          "Horloge confirmée : les envois reprennent.", "Clock confirmed: sending goes on.")
        : session.console.say("L'horloge convient au journal.", "The clock fits the journal."))
  }
}
