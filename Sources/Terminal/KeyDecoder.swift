import CTerminal
import Canvas

/// Makes keys of what ncurses reads, and nothing of what no keyboard sends.
///
/// Text between the marks of a bracketed paste becomes one `.paste`. Escape sequences that ncurses does not know, such as
/// a terminal's reply to a question, are swallowed: they must never act as keys (store.md §5, 3).
struct KeyDecoder {
  private enum State {
    case plain
    case pasting
    /// Esc came; what follows at once belongs to it.
    case escape
    /// Inside of `Esc [` or `Esc O` up to the final byte.
    case sequence
    /// Inside of a report of the mouse, up to its M or m.
    case mouse
    /// Inside of an old report of the mouse: so many codes to swallow.
    case oldMouse(left: Int)
    /// Inside of an `Esc ]`, `Esc P`, … up to BEL or `Esc \`.
    case string(isEnding: Bool)
  }

  /// Unicode scalars of a paste; a longer one is cut, no field takes as much.
  static let pasteLimit = 65_536

  private var state = State.plain
  private var pasted = String.UnicodeScalarView()
  private var pastedCount = 0
  private var report: [UInt8] = []

  /// Takes one code of `terminal_read_key` and returns the key that it completes.
  mutating func feed(_ code: Int) -> Key? {
    switch state {
    case .pasting: return paste(code)
    case .plain:
      if code == 0x1B {
        state = .escape
        return nil
      }
      return plainKey(code)
    case .escape: return escaped(code)
    case .sequence:
      if code < 0 || (0x40...0x7E).contains(code) { state = .plain }
      return code < 0 ? plainKey(code) : nil
    case .mouse: return mouse(code)
    case .oldMouse(let left):
      state = left > 1 ? .oldMouse(left: left - 1) : .plain
      return nil
    case .string(let isEnding):
      if code == 0x07 || isEnding { state = .plain } else { state = .string(isEnding: code == 0x1B) }
      return nil
    }
  }

  /// Says that nothing more waits: an Esc without a follower is the key Esc.
  mutating func pause() -> Key? {
    switch state {
    case .escape:
      state = .plain
      return .escape
    case .string, .mouse, .oldMouse:
      state = .plain
      return nil
    case .plain, .pasting, .sequence: return nil
    }
  }

  private mutating func paste(_ code: Int) -> Key? {
    if code == Self.code(TERMINAL_PASTE_END) {
      defer { pasted = String.UnicodeScalarView() }
      state = .plain
      return .paste(String(pasted))
    }
    guard code >= 0, pastedCount < Self.pasteLimit, let scalar = Unicode.Scalar(UInt32(code)) else {
      return nil
    }
    pasted.append(scalar == "\r" ? "\n" : scalar)
    pastedCount += 1
    return nil
  }

  private mutating func escaped(_ code: Int) -> Key? {
    state = .plain
    switch code {
    case 0x1B:
      state = .escape
      return .escape
    case 0x5B, 0x4F: state = .sequence  // [ O
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string(isEnding: false)  // ] P X ^ _
    case 0x20..<0x7F, 0xA0...:
      if let scalar = Unicode.Scalar(UInt32(code)) { return .alt(scalar) }
    default: return plainKey(code)
    }
    return nil
  }

  private mutating func plainKey(_ code: Int) -> Key? {
    if code == Self.code(TERMINAL_PASTE_BEGIN) {
      state = .pasting
      pastedCount = 0
      return nil
    }
    if code == Self.code(TERMINAL_MOUSE) {
      state = .mouse
      report = []
      return nil
    }
    if code == Self.code(TERMINAL_OLD_MOUSE) {
      state = .oldMouse(left: 3)
      return nil
    }
    if code < 0 { return Self.namedKey(TERMINAL_KEY - code) }
    switch code {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 1...26: return Unicode.Scalar(UInt32(code) + 0x60).map { .control($0) }
    case 0x00..<0x20, 0x80..<0xA0: return nil
    default: return Unicode.Scalar(UInt32(code)).map { .character($0) }
    }
  }

  /// Takes `button;column;row` up to M (pressed) or m (released); only the left button and the wheel are keys.
  private mutating func mouse(_ code: Int) -> Key? {
    guard (0x30...0x3B).contains(code) else {
      state = .plain
      return code == 0x4D ? Self.mouseKey(report) : nil
    }
    if report.count < 24 { report.append(UInt8(code)) }
    return nil
  }

  private static func mouseKey(_ report: [UInt8]) -> Key? {
    let numbers = report.split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Point(row: numbers[2] - 1, column: numbers[1] - 1)
    return switch numbers[0] {
    case 0: .click(place)
    case 64: .wheelUp(place)
    case 65: .wheelDown(place)
    default: nil
    }
  }

  private static func namedKey(_ number: Int) -> Key? {
    let firstFunction = number - TERMINAL_F0
    if (1...12).contains(firstFunction) { return .function(firstFunction) }
    return names[number]
  }

  private static func code(_ name: Int) -> Int {
    TERMINAL_KEY - name
  }

  private static let names: [Int: Key] = [
    TERMINAL_UP: .up, TERMINAL_DOWN: .down, TERMINAL_LEFT: .left,
    TERMINAL_RIGHT: .right, TERMINAL_SHIFT_UP: .shiftUp,
    TERMINAL_SHIFT_DOWN: .shiftDown, TERMINAL_HOME: .home,
    TERMINAL_END: .end, TERMINAL_PAGE_UP: .pageUp,
    TERMINAL_PAGE_DOWN: .pageDown, TERMINAL_BACK_TAB: .backTab,
    TERMINAL_BACKSPACE: .backspace, TERMINAL_DELETE: .delete,
    TERMINAL_INSERT: .insert, TERMINAL_ENTER: .enter,
  ]
}
