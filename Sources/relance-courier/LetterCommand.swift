import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Glibc
import Journal
import Mailroom
import Receivables
import Wording

/// Writes the PDF of a letter that waits: a formal notice to print, any other to look at.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Writes the PDF of a letter that waits, and prints its path.")

  @OptionGroup var options: CourierOptions
  @Argument(help: "The reminder (R-12).")
  var id: String

  func run() throws {
    do throws(BookkeeperProblem) {
      let session = try options.open(.readOnly)
      guard let id = ReminderID(text: id), let reminder = session.keeper.book.reminder(id) else {
        throw .refused(.unknownRecord(id))
      }
      guard reminder.isOpen, reminder.channel.isOnPaper else {
        throw .refused(.wrongState(id, reminder.state, verb: .attempt))
      }
      let content = try content(of: reminder, in: session)
      let store = session.keeper.store
      do throws(DeliveryProblem) {
        let path = try LetterPress.write(
          reminder, content, in: session.keeper.book, store: store.path, outbox: store.outbox)
        _ = FileBytes.writeAll(Array("\(path)\n".utf8), to: STDOUT_FILENO)
      } catch {
        let words = error.wording(inFrench: options.language == .french)
        options.complain("\(words.problem) \(words.remedy)")
        Self.exit(withError: ExitCode(1))
      }
    } catch {
      throw options.fail(error)
    }
  }

  /// What was approved, else the text of the day; nobody prints an account that the settings no longer name.
  private func content(
    of reminder: Reminder, in session: CourierSession
  ) throws(BookkeeperProblem) -> MessageContent {
    let book = session.keeper.book
    if try session.keeper.namesOtherBank() { throw .refused(.factsChanged(reminder.id)) }
    if let fixed = book.fixedContent(of: reminder) { return fixed }
    do throws(CompositionRefusal) {
      return try book.compose(reminder, on: Ledger(of: book, on: session.today))
    } catch {
      throw .refused(.notComposable(reminder.id, error))
    }
  }
}
