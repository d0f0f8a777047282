import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Delivery
import Digest
import Dunning
import Glibc
import Journal
import Mailroom
import Receivables

/// Prints the exact bytes of a reminder that had an attempt.
struct EmlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eml", abstract: "Prints the exact bytes of a reminder's last attempt.")

  @OptionGroup var options: CourierOptions
  @Argument(help: "The reminder (R-12).")
  var id: String

  func run() throws {
    do throws(BookkeeperProblem) {
      let session = try options.open(.readOnly)
      guard let id = ReminderID(text: id), let reminder = session.keeper.book.reminder(id) else {
        throw .refused(.unknownRecord(id))
      }
      guard let blob = reminder.blob, let digest = SHA256Digest(hex: blob) else {
        throw .refused(.wrongState(id, reminder.state, verb: .attempt))
      }
      let bytes: [UInt8]?
      do throws(StoreProblem) {
        bytes = try BlobFolder(session.keeper.store).read(digest)
      } catch {
        throw .store(error)
      }
      guard let bytes else { throw .messageLost(id, loss(of: blob, reminder, in: session)) }
      _ = FileBytes.writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      throw options.fail(error)
    }
  }

  private func loss(
    of blob: String, _ reminder: Reminder, in session: CourierSession
  ) -> BookkeeperProblem.MessageLoss {
    let book = session.keeper.book
    if book.portfolio.customer(reminder.customer)?.isErased == true { return .erased }
    return access("\(session.keeper.store.blobs)/\(blob)", F_OK) == 0 ? .spoilt : .missing
  }
}
