import Casework
import Journal
import Receivables
import Wording

/// What a person should know of the machine before it stops the work.
package enum StoreNotice: Equatable, Sendable {
  /// Less than 50 MiB are free; bytes.
  case littleRoom(bytes: UInt64)
  /// The machine's clock does not fit the journal: sending is paused.
  case clock
  /// The scenario of everybody has no file: the one that the program brings along is followed instead.
  case scenarioStandsIn(name: String)

  /// The sentence, with what to do.
  package func text(in language: Language) -> String {
    switch self {
    case .littleRoom(let bytes):
      language.say(
        "Il ne reste que \(bytes / 1_048_576) Mo sur le disque du dossier ; sous 5 Mo rien ne part. Faites de la place.",
        "Only \(bytes / 1_048_576) MB are left on the store's disk; below 5 MB nothing is sent. Make room.")
    case .clock:
      language.say(
        "L'horloge s'écarte du journal : rien ne part. Réglez-la, ou confirmez-la : relance store check --clock.",
        "The clock does not fit the journal: nothing is sent. Set it, or confirm it: relance store check --clock."
      )
    case .scenarioStandsIn(let name):
      language.say(
        "scenarios/\(name).toml n'existe pas : l'échelle d'origine est suivie. Remettez le fichier pour suivre la vôtre.",
        "There is no scenarios/\(name).toml: the built-in ladder is followed. Put the file back to follow yours."
      )
    }
  }
}

extension Bookkeeper {
  /// What should be said now; a demonstration lives at a day of its own, so its clock is never wrong.
  ///
  /// - Parameter now: Unix seconds.
  package func notices(at now: Int) -> [StoreNotice] {
    var notices: [StoreNotice] = []
    do throws(StoreProblem) {
      let space = try FreeSpace(store)
      if space.isLow { notices.append(.littleRoom(bytes: space.bytes)) }
    } catch {
      // A disk that cannot be asked is met by whoever writes.
    }
    if mode != .demo, !book.isClockRight(at: now) { notices.append(.clock) }
    return notices
  }
}
