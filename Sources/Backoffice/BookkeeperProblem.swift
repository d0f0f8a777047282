import Casework
import Dunning
import Intake
import Journal
import Receivables
import Settings

/// Why a command did nothing; every case has an exit code, a problem and a remedy in words.
package enum BookkeeperProblem: Error, Equatable, Sendable {
  /// The store cannot be opened, read or written.
  case store(StoreProblem)
  /// What was asked for is recorded, or done, and the disk failed at what had to follow; a repetition completes it.
  case unfinished(StoreProblem)
  /// The casebook refuses the command.
  case refused(Refusal)
  /// The store was restored or copied: read-only until it is adopted.
  case copied(StoreWitness.Reason)
  /// The store was opened for reading, as `--read-only` asks.
  case openedForReading
  /// The store was opened as of a day in the past.
  case openedInThePast
  /// `--today` on a command that writes to a live store.
  case todayForbidden
  /// The operation id was used on that day, by another command or by somebody else.
  case operationUsed(String, on: Day)
  /// Another process made the store live since it was opened: what was asked for meant another mode.
  case otherMode
  /// The store has sent tests: they would count as sent to customers once it is live.
  case hasSentTests
  /// A word that is not the day, zone or moment asked for.
  case notUnderstood(word: String, what: Expectation)
  /// A file to take in cannot be opened; `code` is `errno`.
  case unreadable(path: String, code: Int32)
  /// What should be a plain file is a folder, a pipe or a device.
  case notAFile(path: String)
  /// A file is larger than such a file may be, in bytes.
  case tooLarge(path: String, limit: Int)
  /// A file is not what it claims.
  case file(FileProblem)
  /// Less than three times the size of the files is free, in bytes.
  case noRoomForImport(bytes: Int)
  /// Less than 5 MiB is free: what becomes of a message could not be recorded.
  case noRoomToSend
  /// Neither `HOME` nor an XDG folder tells where stores are.
  case noHome
  /// Neither `HOME` nor `XDG_STATE_HOME` tells where this machine remembers stores.
  case noStateFolder
  /// `HOME` is no absolute path: what it means depends on where one stands.
  case relativeHome(String)
  /// The bytes of a reminder's last attempt are not to be had.
  case messageLost(ReminderID, MessageLoss)
  /// People's files are wrong; the version in force stays.
  case settings([SettingsProblem])

  /// What a word should have been.
  package enum Expectation: String, Sendable {
    case day, zone, moment
  }

  /// What became of the exact bytes of a message.
  package enum MessageLoss: String, Sendable {
    /// Nobody knows: its file is gone.
    case missing
    /// Its file holds other bytes than those that left.
    case spoilt
    /// They were erased with the customer's other personal data.
    case erased
  }

  /// Whether the store itself was spoilt, so that what can be read of it may not be everything.
  package var isDamage: Bool {
    switch self {
    case .store(.damaged), .store(.spoiltMark): true
    default: false
    }
  }

  /// The exit code of the command that met this problem (store protocol).
  package var exitCode: Int32 {
    switch self {
    case .store(let problem): problem.exitCode
    // Other codes, 74 above all, tell that nothing was recorded.
    case .unfinished(let problem): problem.exitCode == 65 ? 65 : 1
    case .refused(.conflict), .refused(.customerChanged), .operationUsed, .otherMode: 9
    case .refused: 1
    case .copied, .openedForReading, .openedInThePast, .noHome, .noStateFolder, .relativeHome, .settings: 78
    case .todayForbidden, .notUnderstood, .hasSentTests: 64
    case .unreadable, .notAFile, .tooLarge, .file: 66
    case .messageLost(_, .erased): 1
    case .messageLost: 65
    case .noRoomForImport, .noRoomToSend: 74
    }
  }

  /// The same, met only once something had been recorded.
  var afterRecording: BookkeeperProblem {
    if case .store(let problem) = self { .unfinished(problem) } else { self }
  }
}
