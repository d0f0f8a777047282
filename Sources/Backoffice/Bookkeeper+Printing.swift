import Casework
import Digest
import Dunning
import Journal
import Receivables

/// A letter that was written to be printed for a task, as the outbox keeps it.
package struct PrintedLetter: Equatable, Sendable {
  /// The date that it bears; nil for a file whose name does not tell it.
  package let day: Day?
  /// The file, whole.
  package let bytes: [UInt8]
}

extension Bookkeeper {
  /// Letters of a reminder's present round; a file whose bytes are not those that its name tells is none.
  package func printedLetters(of reminder: Reminder) throws(BookkeeperProblem) -> [PrintedLetter] {
    guard reminder.channel.isOnPaper else { return [] }
    let folder = store.outbox + "/letters"
    let names: [String]
    do throws(StoreProblem) {
      names = try FolderListing.names(ifThere: folder)
    } catch {
      throw .store(error)
    }
    let prefix = "\(reminder.id)_\(reminder.round)_"
    var letters: [PrintedLetter] = []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(".pdf") {
      let told = name.dropFirst(prefix.count).dropLast(4).split(separator: "_")
      guard let hash = told.last, let bytes = try FileBytes.ifThere("\(folder)/\(name)"),
        sha256(bytes).hex.hasPrefix(hash)
      else { continue }
      letters.append(PrintedLetter(day: told.count == 2 ? Day(iso: String(told[0])) : nil, bytes: bytes))
    }
    return letters
  }

  /// What was done with a printed letter is recorded as of the day that the letter bears: it claims what it says. Of
  /// several, the last one that could have been posted on the day counts.
  func knowingPrint(_ command: Command) throws(BookkeeperProblem) -> Command {
    guard case .done(let id, let day, let proof, let registered, let isUnchecked, nil) = command,
      let reminder = book.reminder(id)
    else { return command }
    let printed = try printedLetters(of: reminder).compactMap(\.day).filter { $0 <= day }.max()
    return .done(
      id, on: day, proof: proof, registered: registered, isUnchecked: isUnchecked, printedOn: printed)
  }
}
