import Glibc

/// Shows files in a program of the person's choice (`opener` in config.toml), else in the desktop's own.
struct FileOpener {
  /// The program and its first words; nil where there is no desktop and none was chosen.
  private let words: [String]?

  /// Takes the program that the person chose; an empty list asks the desktop.
  init(_ chosen: [String]) {
    guard chosen.isEmpty else {
      words = chosen
      return
    }
    let isSet = { (name: String) in getenv(name).map { $0.pointee != 0 } ?? false }
    words = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") ? ["xdg-open"] : nil
  }

  /// Shows a file and does not wait; nil when no program can be started.
  func show(_ path: String) -> ChildProcess? { words.flatMap { ChildProcess.detached($0 + [path]) } }
}
