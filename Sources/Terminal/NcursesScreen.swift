import CTerminal
import Canvas
import Glibc

/// The person's terminal, taken over until `close()`; one at a time, main thread only.
///
/// It never asks the terminal anything. A crash, SIGTERM and SIGHUP give the terminal back too: the first by itself, the
/// others through the main loop, which closes the screen.
package final class NcursesScreen {
  /// The signs that the terminal can show; frames are made with them.
  package let glyphs: Glyphs
  /// The colours that the terminal can show.
  package let depth: ColourDepth
  /// The colours in use; a new theme repaints everything at the next frame.
  package var theme: Theme {
    didSet {
      looks.removeAll(keepingCapacity: true)
      shown = nil
    }
  }

  private var shown: Frame?
  private var looks: [UInt16: (attributes: UInt32, pair: Int32)] = [:]
  private var painter: RowPainter
  private var isOpen = true

  /// Takes the terminal: alternate screen, keys unechoed, bracketed paste.
  ///
  /// - Throws: `TerminalUnavailable`, before anything was written to the terminal.
  package static func open(theme: Theme, options: TerminalOptions = TerminalOptions())
    throws(TerminalUnavailable)
    -> NcursesScreen
  {
    let isUTF8 = terminal_set_locale()
    switch Int(terminal_open()) {
    case TERMINAL_OK: break
    case TERMINAL_DUMB: throw .dumb
    case TERMINAL_NO_TTY: throw .noTerminal
    default: throw .noDescription(term: getenv("TERM").map { String(cString: $0) } ?? "")
    }
    return NcursesScreen(theme: theme, options: options, isUTF8: isUTF8)
  }

  private init(theme: Theme, options: TerminalOptions, isUTF8: Bool) {
    self.theme = theme
    let isASCII = options.usesASCII || !isUTF8
    glyphs = isASCII ? .ascii : .utf8
    painter = RowPainter(usesASCII: isASCII)
    let environment = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let refusesColour = options.refusesColour || environment
    depth =
      refusesColour ? .mono : ColourDepth(colours: Int(terminal_colours()), pairs: Int(terminal_pairs()))
  }

  deinit { close() }

  /// The terminal's measures.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if isOpen { terminal_size(&columns, &rows) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// An empty frame of the terminal's measures, in its signs.
  package func emptyFrame() -> Frame { Frame(size: size, glyphs: glyphs) }

  /// Paints what differs from the frame shown before: only the changed columns of the changed rows are touched.
  package func show(_ frame: Frame) {
    guard isOpen else { return }
    let previous = shown?.size == frame.size ? shown : nil
    for row in 0..<frame.size.rows {
      let columns = previous.map { frame.changedColumns(inRow: row, from: $0) } ?? 0..<frame.size.columns
      if let columns { painter.paint(frame, row: row, columns: columns) { look(of: $0) } }
    }
    shown = frame
    terminal_refresh(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? 0))
  }

  /// Asks the kernel for the window's new measures; the next frame is painted whole.
  package func takeNewSize() {
    guard isOpen else { return }
    terminal_resize()
    shown = nil
  }

  /// Paints the next frame whole, whatever the terminal shows now (Ctrl-L, or after being stopped).
  package func forget() {
    shown = nil
    if isOpen { terminal_forget() }
  }

  /// Asks the terminal for clicks and the wheel, or no longer; then the terminal's own selection works again.
  package func listenToMouse(_ isOn: Bool) {
    if isOpen { terminal_mouse(isOn) }
  }

  /// Lends the terminal to another program, such as an editor, while `body` runs; the next frame is painted whole.
  package func suspend<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    terminal_suspend()
    defer {
      terminal_resume()
      shown = nil
    }
    return try body()
  }

  /// Stops the program as Ctrl-Z asks and goes on when the shell lets it; the next frame is painted whole.
  package func stop() {
    guard isOpen else { return }
    terminal_stop()
    shown = nil
  }

  /// Gives the terminal back as it was found; may be called twice.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close()
  }

  private func look(of code: UInt16) -> (attributes: UInt32, pair: Int32) {
    if let known = looks[code] { return known }
    let paint = theme.paint(for: Style(code: code), at: depth)
    // The bits of TextAttributes and of CTerminal are the same.
    let look = (
      attributes: UInt32(paint.attributes.rawValue),
      pair: terminal_pair(Int32(paint.foreground), Int32(paint.background))
    )
    looks[code] = look
    return look
  }
}
