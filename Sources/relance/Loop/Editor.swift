import Glibc
import Receivables
import Wording

/// The person's own editor: `$VISUAL`, `$EDITOR`, else what the machine has; words are split at spaces, no shell is asked.
struct Editor {
  /// How a sitting in it ended.
  enum Ending: Equatable {
    case saved
    /// It could not be started.
    case missing
    /// It ended with this code, or with 128 and more after a signal.
    case failed(Int32)
  }

  private let words: [String]

  /// The editor of this person.
  init() {
    for name in ["VISUAL", "EDITOR"] {
      guard let value = getenv(name) else { continue }
      let words = String(cString: value).split(separator: " ").map(String.init)
      if !words.isEmpty {
        self.words = words
        return
      }
    }
    words = [["/usr/bin/editor", "/usr/bin/nano", "/usr/bin/vi"].first { access($0, X_OK) == 0 } ?? "vi"]
  }

  /// Lets the person edit a file; the terminal must have been lent.
  func edit(_ path: String) -> Ending {
    guard let child = ChildProcess.onTerminal(words + [path]) else { return .missing }
    let code = child.wait()
    return code == 0 ? .saved : .failed(code)
  }

  /// What went wrong, in one sentence; nil when it was saved.
  func problem(_ ending: Ending, in language: Language) -> String? {
    switch ending {
    case .saved: nil
    case .missing:
      language.say(
        "L’éditeur « \(words[0]) » ne démarre pas (variable EDITOR).",
        "The editor \(words[0]) does not start (variable EDITOR).")
    case .failed(let code):
      language.say("Éditeur quitté en erreur (\(code)).", "The editor failed (\(code)).")
    }
  }
}
