import Backoffice
import Glibc
import PlainText
import Receivables
import Wording

/// The clipboard as a program in a terminal reaches it; nothing is ever asked of the terminal.
///
/// In tmux a buffer of tmux, which hands it on to the terminal: by default tmux ignores the sequence of programs. Else
/// OSC 52, which crosses ssh; whether the terminal obeys cannot be known, so the words do not claim it.
struct Clipboard {
  /// How a text went.
  private enum Way { case tmux, sequence, nowhere }

  private let way: Way
  private let isScreen: Bool

  /// The clipboard of the terminal that the environment names.
  init() {
    let isSet = { (name: String) in getenv(name).map { $0.pointee != 0 } ?? false }
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    isScreen = isSet("STY")
    // The console of the kernel has no clipboard at all.
    way = isSet("TMUX") ? .tmux : terminal == "linux" || terminal.hasPrefix("vt") ? .nowhere : .sequence
  }

  /// Hands a text over, at most 8 KiB of it; what to tell the person.
  func take(_ text: String, in language: Language) -> String {
    let shown = legible(text)
    switch way {
    case .tmux where ranTmux(text):
      return language.say(
        "Copié (tmux et presse-papiers) : \(shown)", "Copied (tmux and clipboard): \(shown)")
    case .tmux, .sequence:
      let bytes = Array(text.utf8.prefix(8192))
      let sequence = "\u{1B}]52;c;\(Base64.text(of: bytes))\u{07}"
      _ = FileBytes.writeAll(
        Array((isScreen ? "\u{1B}P\(sequence)\u{1B}\\" : sequence).utf8), to: STDOUT_FILENO)
      return language.say(
        "Confié au presse-papiers du terminal : \(shown)", "Handed to the terminal's clipboard: \(shown)")
    case .nowhere:
      return language.say(
        "Ce terminal n'a pas de presse-papiers : \(shown)", "This terminal has no clipboard: \(shown)")
    }
  }

  private func ranTmux(_ text: String) -> Bool {
    guard
      let child = ChildProcess.piped([
        "tmux", "set-buffer", "-w", "--", String(text.unicodeScalars.prefix(8192)),
      ])
    else {
      return false
    }
    defer { close(child.output) }
    return child.wait() == 0
  }
}
