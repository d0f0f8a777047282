import Canvas
import PlainText
import Testing

@Suite("A frame")
struct FrameTests {
  func frame(_ columns: Int, _ rows: Int, _ glyphs: Glyphs = .utf8) -> Frame {
    Frame(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test("shows what was put, clipped at its edges")
  func clips() {
    var frame = frame(8, 2)
    let used = frame.put("Élan & Fils", at: Point(row: 0, column: 2))
    #expect(used == 6)
    frame.put("abc", at: Point(row: 1, column: -1))
    frame.put("nowhere", at: Point(row: 7, column: 0))
    frame.put("nowhere", at: Point(row: 0, column: 90))
    #expect(frame.lines == ["  Élan &", "bc      "])
  }

  @Test("writes exactly the width asked for, on the side asked for")
  func widths() {
    var frame = frame(12, 3)
    frame.put("xxxxxxxxxxxx", at: Point(row: 0, column: 0))
    frame.put("1 120,00", at: Point(row: 0, column: 0), width: 10, alignment: .right)
    frame.put("Boulangerie", at: Point(row: 1, column: 0), width: 6)
    frame.put("作者商事", at: Point(row: 2, column: 0), width: 6)
    #expect(frame.lines == ["  1 120,00xx", "Boula…      ", "作者…       "])
  }

  @Test("never leaves half of a wide character")
  func wideHalves() {
    var frame = frame(6, 1)
    frame.put("作者商", at: Point(row: 0, column: 0))
    frame.put("x", at: Point(row: 0, column: 1))
    #expect(frame.lines == [" x者商"])
    frame.put("y", at: Point(row: 0, column: 2))
    #expect(frame.lines == [" xy 商"])
    frame.put("作", at: Point(row: 0, column: 5))
    #expect(frame.lines == [" xy   "])
    frame.put("作", at: Point(row: 0, column: -1))
    #expect(frame.lines == [" xy   "])
  }

  @Test("keeps marks with their letter and can tell two of them apart")
  func clusters() {
    var frame = frame(4, 1)
    frame.put("e\u{301}a", at: Point(row: 0, column: 0))
    #expect(frame.lines == ["e\u{301}a  "])
    var other = self.frame(4, 1)
    other.put("o\u{301}a", at: Point(row: 0, column: 0))
    #expect(frame != other)
    #expect(frame.changedColumns(inRow: 0, from: other) == 0..<1)
    other.clear()
    other.put("e\u{301}a", at: Point(row: 0, column: 0))
    #expect(frame == other)
  }

  @Test("lets no text steer the terminal")
  func hostile() {
    var frame = frame(12, 1)
    frame.put("a\u{1B}[2J\r\nb", at: Point(row: 0, column: 0))
    #expect(frame.lines == ["a␛[2J␍␊b    "])
  }

  @Test("names the columns of a row that changed")
  func changes() {
    var old = frame(20, 2)
    old.put("Garage du Pont", at: Point(row: 1, column: 2))
    var new = old
    #expect(new.changedColumns(inRow: 1, from: old) == nil)
    new.restyle(Rect(row: 1, column: 4, columns: 3, rows: 1), Style(.rowSelected))
    #expect(new.changedColumns(inRow: 1, from: old) == 4..<7)
    #expect(new.changedColumns(inRow: 0, from: old) == nil)
    #expect(new.style(row: 1, column: 5) == Style(.rowSelected))
    #expect(new.lines == old.lines)
    #expect(frame(3, 1).changedColumns(inRow: 0, from: frame(4, 1)) == 0..<3)
  }

  @Test("draws boxes and rules with a title, in UTF-8 and in ASCII")
  func boxes() {
    var utf8 = frame(16, 4)
    let inner = utf8.box(Rect(row: 0, column: 0, columns: 16, rows: 3), title: "Élan")
    utf8.rule(at: Point(row: 3, column: 0), columns: 16, title: "Envoi")
    #expect(inner == Rect(row: 1, column: 1, columns: 14, rows: 1))
    #expect(utf8.lines == ["┌─ Élan ───────┐", "│              │", "└──────────────┘", "── Envoi ───────"])
    var ascii = frame(8, 2, .ascii)
    ascii.box(ascii.bounds, title: "Un titre bien long")
    #expect(ascii.lines == ["+- Un~-+", "+------+"])
  }

  @Test("survives a terminal of one cell and of none")
  func tiny() {
    for size in [Size(columns: 1, rows: 1), Size(columns: 0, rows: 0)] {
      var frame = Frame(size: size)
      frame.box(Rect(row: 0, column: 0, columns: 80, rows: 24), title: "x")
      frame.rule(at: Point(row: 0, column: 0), columns: 80, title: "x")
      frame.fill(Rect(row: -3, column: -3, columns: 90, rows: 90), role: .text)
      frame.restyle(Rect(row: -9, column: -9, columns: 3, rows: 3), Style(.row))
      frame.put("作", at: Point(row: 0, column: 0), width: 40)
      _ = Dialog(title: "x", footer: "y", content: Size(columns: 60, rows: 9)).draw(into: &frame)
      #expect(frame.lines.count == size.rows)
    }
  }
}
