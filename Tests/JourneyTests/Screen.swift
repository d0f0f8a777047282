import Foundation
import Testing
import Workbench

/// A program in a terminal of its own (a private tmux server), seen and typed at as a person would.
final class Screen {
  private let server = "relance-\(UUID().uuidString)"
  private let house: House
  private let environment: [String: String]

  /// Starts `relance` on the house's store; the terminal outlives the program until `close`.
  init(
    _ house: House, _ words: [String] = [], columns: Int = 80, rows: Int = 24,
    terminal: String = "tmux-256color",
    language: String = "fr", more: [String: String] = [:], onStore: Bool = true, underJobControl: Bool = false
  ) throws {
    self.house = house
    environment = house.environment(more)
    let settings = try house.write(
      """
      set -g status off
      set -g escape-time 0
      set -g remain-on-exit on
      set -g default-terminal "\(terminal)"
      set -g default-command ""
      set -g default-shell /bin/sh

      """, "tmux.conf")
    let script = try house.write(
      underJobControl
        ? Screen.stoppableSitting
        : """
        #!/bin/sh
        TERM=${RELANCE_TERM:-$TERM}; export TERM
        stty -g > "$HOME/before"
        sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"
        echo $? > "$HOME/exit"
        stty -g > "$HOME/after"
        echo "== over"
        read line

        """, "sitting", permissions: 0o700)
    for file in ["pid", "exit", "before", "after"] {
      try? FileManager.default.removeItem(atPath: "\(house.home)/\(file)")
    }
    let place = onStore ? ["--store", house.store, "--today", house.today, "--lang", language] : []
    _ = try tmux(
      ["-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", script, Programs.relance()]
        + words + place
    ).ended()
    _ = try tmux(["set-option", "-g", "window-size", "manual"]).ended()
  }

  /// A shell with job control: what stops in it gives it the terminal, and Enter goes on with it.
  private static let stoppableSitting = """
    #!/bin/sh
    set -m
    stty -g > "$HOME/before"
    "$@"
    stty -g > "$HOME/stopped"
    echo "== stopped"
    read line
    fg
    echo $? > "$HOME/exit"
    stty -g > "$HOME/after"
    echo "== over"
    read line

    """

  deinit { close() }

  /// Ends the server and everything in it.
  func close() { _ = try? tmux(["kill-server"]) }

  private func tmux(_ words: [String]) throws -> Program {
    try Program.run("/usr/bin/tmux", ["-u", "-L", server] + words, environment: environment)
  }

  /// Presses keys by tmux's names: `c`, `Enter`, `C-s`.
  func press(_ keys: String...) throws { _ = try tmux(["send-keys"] + keys).ended() }

  /// Types a text as it stands.
  func type(_ text: String) throws { _ = try tmux(["send-keys", "-l", text]).ended() }

  /// The rows as they are on the screen.
  func rows() throws -> [String] {
    try tmux(["capture-pane", "-p"]).ended().output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(
        String.init)
  }

  /// The whole screen.
  func text() throws -> String { try rows().joined(separator: "\n") }

  /// The screen with its colour sequences.
  func painted() throws -> String { try tmux(["capture-pane", "-p", "-e"]).ended().output }

  func resize(_ columns: Int, _ rows: Int) throws {
    _ = try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]).ended()
  }

  /// Whether the program has the alternate screen.
  func isAlternate() throws -> Bool {
    try tmux(["display-message", "-p", "#{alternate_on}"]).ended().output.hasPrefix("1")
  }

  /// Whether the program asks for reports of the mouse.
  func hasMouse() throws -> Bool {
    try tmux(["display-message", "-p", "#{mouse_any_flag}"]).ended().output.hasPrefix("1")
  }

  /// What the terminal's own clipboard holds.
  func buffer() throws -> String { try tmux(["show-buffer"]).ended().output }

  /// Looks again and again until a condition of the screen holds; the screen at that moment.
  @discardableResult
  func wait(
    _ what: String, seconds: Double = 60, place: SourceLocation = #_sourceLocation,
    until condition: (String) -> Bool
  ) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    var seen = ""
    repeat {
      seen = try text()
      if condition(seen) { return seen }
      usleep(5000)
    } while Date() < deadline
    try #require(Bool(false), "\(what) never came; the screen:\n\(seen)", sourceLocation: place)
    return seen
  }

  /// Waits for a pattern (a regular expression).
  @discardableResult
  func waitFor(_ pattern: String, seconds: Double = 60, place: SourceLocation = #_sourceLocation) throws
    -> String
  {
    try wait(pattern, seconds: seconds, place: place) {
      $0.range(of: pattern, options: .regularExpression) != nil
    }
  }

  /// Waits until a pattern is gone.
  @discardableResult
  func waitUntilGone(_ pattern: String, place: SourceLocation = #_sourceLocation) throws -> String {
    try wait("the end of \(pattern)", place: place) {
      $0.range(of: pattern, options: .regularExpression) == nil
    }
  }

  /// The row with the cursor, without its marker: place and text.
  func current() throws -> (place: Int, text: String) {
    let rows = try rows()
    let place = try #require(
      rows.firstIndex { $0.hasPrefix(">") }, "no cursor:\n\(rows.joined(separator: "\n"))")
    return (place, String(rows[place].dropFirst(2)))
  }

  /// Sends a signal to the program itself.
  func signal(_ number: Int32) throws {
    let text = try #require(house.file("pid"), "the program has not started")
    let process = try #require(pid_t(text))
    #expect(kill(process, number) == 0)
  }

  /// Waits for the program's end: exit code, and that the terminal is as it was before.
  func waitForEnd(place: SourceLocation = #_sourceLocation) throws -> Int32 {
    try waitFor("== over", place: place)
    #expect(try !isAlternate(), "the alternate screen was left", sourceLocation: place)
    let after = try #require(house.file("after"))
    #expect(house.file("before") == after, "the terminal's modes are as before", sourceLocation: place)
    return try #require(house.file("exit").flatMap { Int32($0) })
  }

  /// Opens the call form of the sample ledger's café on a fresh dashboard.
  func openCallForm() throws {
    try waitFor("(?m)^>")
    try press("/")
    try type("cafe")
    try press("Enter")
    try waitFor("(?m)^>.*Café du Port")
    try press("c")
    try waitFor("Consigner un appel")
  }
}

extension House {
  /// A small file of the home, without line ends; nil when it is not there.
  func file(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(home)/\(name)").map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
}
