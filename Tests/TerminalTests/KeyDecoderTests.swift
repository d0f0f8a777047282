import CTerminal
import Canvas
import Testing

@testable import Terminal

@Suite("What the keyboard sends")
struct KeyDecoderTests {
  func keys(_ codes: [Int]) -> [Key] {
    var decoder = KeyDecoder()
    var keys = codes.compactMap { decoder.feed($0) }
    if let last = decoder.pause() { keys.append(last) }
    return keys
  }

  func codes(_ text: String) -> [Int] { text.unicodeScalars.map { Int($0.value) } }

  @Test("becomes characters, control keys and named keys")
  func keys() {
    #expect(
      keys(codes("é作\t\r\u{7F}\u{13}")) == [
        .character("é"), .character("作"), .tab, .enter, .backspace, .control("s"),
      ])
    #expect(keys([TERMINAL_KEY - TERMINAL_UP, TERMINAL_KEY - (TERMINAL_F0 + 5)]) == [.up, .function(5)])
    #expect(keys([TERMINAL_KEY - TERMINAL_SHIFT_DOWN, TERMINAL_KEY - TERMINAL_OTHER]) == [.shiftDown])
  }

  @Test("is Esc when nothing follows, and Alt with a character when one does")
  func escape() {
    #expect(keys([0x1B]) == [.escape])
    #expect(keys(codes("\u{1B}x")) == [.alt("x")])
    #expect(keys(codes("\u{1B}\u{1B}")) == [.escape, .escape])
  }

  @Test("becomes one paste between its marks, whatever stands in it")
  func paste() {
    let begin = [TERMINAL_KEY - TERMINAL_PASTE_BEGIN]
    let end = [TERMINAL_KEY - TERMINAL_PASTE_END]
    let pasted = begin + codes("S\ro\u{1B}q") + [TERMINAL_KEY - TERMINAL_UP] + end
    #expect(keys(pasted + codes("q")) == [.paste("S\no\u{1B}q"), .character("q")])
    #expect(keys(begin + codes("S")) == [])
    let long = begin + Array(repeating: 0x61, count: KeyDecoder.pasteLimit + 10) + end
    #expect(keys(long) == [.paste(String(repeating: "a", count: KeyDecoder.pasteLimit))])
  }

  @Test(
    "is swallowed when it is a terminal's reply and not a key",
    arguments: [
      "\u{1B}[5;10R", "\u{1B}[?62;22c", "\u{1B}]lhostile S\u{1B}\\", "\u{1B}]11;rgb:00/00/00\u{7}",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[1;5A",
    ])
  func replies(_ reply: String) {
    #expect(keys(codes(reply)) == [])
    #expect(keys(codes(reply + "j")) == [.character("j")])
  }
}

@Suite("What the mouse sends")
struct MouseDecoderTests {
  private func keys(_ report: String, before: [Int] = [TERMINAL_KEY - TERMINAL_MOUSE]) -> [Key] {
    var decoder = KeyDecoder()
    let codes = before + report.unicodeScalars.map { Int($0.value) }
    var keys = codes.compactMap { decoder.feed($0) }
    if let last = decoder.pause() { keys.append(last) }
    return keys
  }

  @Test("is a click or a turn of the wheel on a cell, beyond column 223 too")
  func reports() {
    #expect(keys("0;5;3M") == [.click(Point(row: 2, column: 4))])
    #expect(keys("0;290;99M") == [.click(Point(row: 98, column: 289))])
    #expect(keys("64;1;1M") == [.wheelUp(Point(row: 0, column: 0))])
    #expect(keys("65;1;1M") == [.wheelDown(Point(row: 0, column: 0))])
  }

  @Test(
    "is nothing for other buttons, releases and rubbish, and never a key",
    arguments: [
      "0;5;3m", "2;5;3M", "0;0;0M", "0;5M", "99999999999999999999999999", "99999999999999999999999999M", "S",
      "x;5;3", "",
    ])
  func others(_ report: String) {
    #expect(
      keys(report).allSatisfy { $0 == .character(";") || $0 == .character("5") || $0 == .character("3") })
  }

  @Test("in its old spelling is swallowed whole")
  func oldSpelling() {
    #expect(keys("Sq q", before: [TERMINAL_KEY - TERMINAL_OLD_MOUSE]) == [.character("q")])
  }
}

@Suite("A terminal with ASCII alone")
struct ASCIITwinTests {
  @Test("shows letters without their accents and a question mark for other scripts")
  func twins() {
    let shown = "Œnothèque Côte d’Or · 12 € 作".unicodeScalars.map { ASCIITwin.of($0.value) }
    #expect(
      String(shown.compactMap(Unicode.Scalar.init).map(Character.init)) == "Onotheque Cote d'Or - 12 E ?")
  }
}

@Suite("A terminal that cannot be used")
struct TerminalUnavailableTests {
  @Test("is told with its problem and a remedy, in both languages")
  func words() {
    for reason in [TerminalUnavailable.noTerminal, .dumb, .noDescription(term: "kitty")] {
      for inFrench in [true, false] {
        #expect(!reason.problem(inFrench: inFrench).isEmpty)
        #expect(reason.remedy(inFrench: inFrench) != reason.problem(inFrench: inFrench))
      }
    }
    #expect(TerminalUnavailable.noDescription(term: "kitty").problem(inFrench: false).contains("kitty"))
    #expect(TerminalUnavailable.exitCode == 69)
  }
}
