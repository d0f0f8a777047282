import Casework
import Correspondence
import Delivery
import Digest
import Dunning
import Glibc
import Receivables

/// Writes letters that a person prints, signs and posts: nothing of it is a sending, and nothing is recorded.
package enum LetterPress {
  /// Writes a letter as PDF into the outbox: a task's into `letters`, where it waits for the printer, any other into
  /// `opened`, to be looked at only.
  ///
  /// Its name carries the date that it bears and the hash of its bytes: the same letter is written once, another text
  /// never takes its place, and a task that is done later counts as of its letter's date.
  ///
  /// - Parameters:
  ///   - content: A content by letter.
  ///   - store: The store's folder, where the logo is.
  ///   - outbox: The store's outbox.
  /// - Returns: The path of the file.
  package static func write(
    _ reminder: Reminder, _ content: MessageContent, in book: Casebook, store: String, outbox: String
  ) throws(DeliveryProblem) -> String {
    let renderer = MessageRenderer(
      book: book, file: { StoreFile.read("\(store)/\($0)") }, transport: nil, now: (0, 0))
    let message = try renderer.render(reminder, content: content, messageID: "")
    let folder = outbox + (reminder.isTask ? "/letters" : "/opened")
    guard StoreFile.makeFolder(folder) else { throw .folder(error: errno) }
    let name =
      "\(reminder.id)_\(reminder.round)_\(content.day.iso)_\(sha256(message.bytes).hex.prefix(8)).pdf"
    switch OutboxFolder(path: folder).place(message.bytes, named: name, beforePointOfNoReturn: { true }) {
    case .stopRun(let problem): throw problem
    case .failed: throw .folder(error: EEXIST)
    default: return "\(folder)/\(name)"
    }
  }
}
