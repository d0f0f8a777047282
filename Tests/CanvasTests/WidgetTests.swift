import Canvas
import PlainText
import Testing

@Suite("A note of several lines")
struct TextAreaTests {
  @Test("wraps at words, breaks at Enter, and moves by the lines one sees")
  func wraps() {
    var note = TextArea("Règle après la saison")
    var taken = note.handle(.enter, columns: 12)
    #expect(taken)
    taken = note.handle(.paste("rappeler"), columns: 12)
    #expect(taken)
    var frame = Frame(size: Size(columns: 12, rows: 4))
    note.draw(into: &frame, in: frame.bounds, isActive: true)
    #expect(frame.trimmedLines == ["Règle après", "la saison", "rappeler", ""])
    #expect(frame.cursor == Point(row: 2, column: 8))
    taken = note.handle(.up, columns: 12)
    #expect(taken)
    taken = note.handle(.up, columns: 12)
    #expect(taken)
    taken = note.handle(.up, columns: 12)
    #expect(!taken)
    taken = note.handle(.character("X"), columns: 12)
    #expect(taken)
    #expect(note.text == "Règle apXrès la saison\nrappeler")
  }

  @Test("scrolls to the cursor")
  func scrolls() {
    var frame = Frame(size: Size(columns: 5, rows: 2))
    TextArea("un\ndeux\ntrois").draw(into: &frame, in: frame.bounds, isActive: true)
    #expect(frame.trimmedLines == ["deux", "trois"])
  }
}

@Suite("A long list")
struct ListWindowTests {
  @Test("moves it by the stride when a single step leaves it, and never beyond the list")
  func strides() {
    var list = ListWindow(count: 16, height: 10)
    for _ in 0..<9 { list.move(.down, stride: 5) }
    #expect(list.visible == 0..<10)
    list.move(.down, stride: 5)
    #expect(list.visible == 5..<15 && list.cursor == 10)
    for _ in 0..<9 { list.move(.down, stride: 5) }
    #expect(list.visible == 6..<16 && list.cursor == 15)
    for _ in 0..<10 { list.move(.up, stride: 5) }
    #expect(list.visible == 1..<11 && list.cursor == 5)
  }

  @Test("moves its window only as far as the cursor forces it")
  func scrolls() {
    var list = ListWindow(count: 100_000, height: 10)
    for _ in 0..<9 { list.move(.down) }
    #expect(list.visible == 0..<10)
    list.move(.down)
    #expect(list.visible == 1..<11)
    list.move(.up)
    #expect(list.visible == 1..<11)
    list.move(.last)
    #expect(list.cursor == 99_999)
    #expect(list.visible == 99_990..<100_000)
    list.move(.pageUp)
    #expect(list.cursor == 99_990)
    list.move(.to(-5))
    #expect(list.visible == 0..<10)
  }

  @Test("keeps its cursor through shrinking, and survives emptiness")
  func shrinks() {
    var list = ListWindow(count: 20, height: 5)
    list.move(.to(17))
    list.resize(count: 8, height: 5)
    #expect(list.cursor == 7)
    #expect(list.visible == 3..<8)
    list.resize(count: 0, height: 0)
    list.move(.down)
    #expect(list.cursor == 0)
    #expect(list.visible.isEmpty)
  }

  @Test("keeps a record at its height on the screen when the list is sorted anew")
  func follows() {
    var list = ListWindow(count: 50, height: 10)
    list.move(.to(12))
    #expect(list.cursor - list.top == 9)
    list.follow(row: 30, count: 60)
    #expect(list.cursor == 30)
    #expect(list.visible == 21..<31)
  }
}

@Suite("A table")
struct TableTests {
  let columns = TableColumns([
    TableColumn("Client", minimum: 10, ideal: 24, priority: 8, isFlexible: true),
    TableColumn("Échu €", minimum: 10, priority: 10, alignment: .right),
    TableColumn("Ret.", minimum: 5, priority: 9, alignment: .right),
    TableColumn("Étape", minimum: 5, priority: 5),
    TableColumn("À faire", minimum: 10, ideal: 20, priority: 3, isFlexible: true),
  ])

  func draw(_ width: Int, _ cells: [String]) -> [String] {
    var frame = Frame(size: Size(columns: width, rows: 2))
    let layout = columns.fitted(to: width)
    layout.drawHeader(into: &frame, at: Point(row: 0, column: 0))
    layout.drawRow(cells.map { TableCell($0) }, into: &frame, at: Point(row: 1, column: 0))
    return frame.lines
  }

  @Test("gives room by priority and fills its width")
  func wide() {
    let lines = draw(70, ["Ets Lefèvre & Fils", "31 980,50", "92 j", "CX?", "Décider : contentieux"])
    #expect(
      lines == [
        "Client                        Échu €  Ret. Étape À faire              ",
        "Ets Lefèvre & Fils         31 980,50  92 j CX?   Décider : contentieux",
      ])
  }

  @Test("drops columns when narrow; amount and delay go last")
  func narrow() {
    #expect(columns.fitted(to: 40).placed.map(\.index) == [0, 1, 2, 3])
    #expect(columns.fitted(to: 28).placed.map(\.index) == [0, 1, 2])
    #expect(columns.fitted(to: 20).placed.map(\.index) == [1, 2])
    #expect(columns.fitted(to: 12).placed.map(\.index) == [1])
    #expect(columns.fitted(to: 0).placed.map(\.width) == [0])
  }

  @Test("never shows half of an amount")
  func amounts() {
    #expect(draw(27, ["Ets Lefèvre", "1 431 980,50", "92 j", "", ""])[1] == "Ets Lefèv…          …  92 j")
  }

  @Test("shows the selected row in one look, other rows in the looks of their cells")
  func looks() {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    let layout = columns.fitted(to: 40)
    let cells = [
      TableCell("A"), TableCell("1", .amountOverdue), TableCell("2"), TableCell("R1"), TableCell(""),
    ]
    let amount = layout.placed[1].offset
    layout.drawRow(cells, into: &frame, at: Point(row: 0, column: 0))
    #expect(frame.style(row: 0, column: amount) == Style(.amountOverdue))
    layout.drawRow(
      cells, into: &frame, at: Point(row: 0, column: 0), style: Style(.rowSelected), isSelected: true)
    #expect(frame.style(row: 0, column: amount) == Style(.rowSelected))
    #expect(frame.style(row: 0, column: 39) == Style(.rowSelected))
  }
}

@Suite("A figure that is drawn")
struct FigureTests {
  @Test("fills its bar in proportion, at least one column when it is not nothing")
  func bars() {
    #expect(Bar(7, of: 20).text(columns: 20, glyphs: .utf8, showsEmpty: true) == "▇▇▇▇▇▇▇░░░░░░░░░░░░░")
    #expect(Bar(1, of: 1_000_000).text(columns: 4, glyphs: .ascii, showsEmpty: true) == "#...")
    #expect(Bar(5, of: 0).filled(of: 4) == 0)
    #expect(Bar(-5, of: 10).filled(of: 4) == 0)
    #expect(Bar(Int.max - 1, of: Int.max).filled(of: 80) == 80)
    #expect(Bar(1, of: 2).filled(of: 3) == 2)
  }

  @Test("rises in its sparkline")
  func sparklines() {
    #expect(Sparkline([0, 1, 4, 7]).text(glyphs: .utf8) == " ▁▄▇")
    #expect(Sparkline([0, 0]).text(glyphs: .utf8) == "  ")
    #expect(Sparkline([]).text(glyphs: .ascii) == "")
  }

  @Test("stands in a dialog in the middle of the screen")
  func dialog() {
    var frame = Frame(size: Size(columns: 30, rows: 5))
    let inner = Dialog(title: "Envoyer", footer: "Échap", content: Size(columns: 16, rows: 1)).draw(
      into: &frame)
    frame.put("3 messages", at: inner.origin)
    #expect(inner == Rect(row: 2, column: 7, columns: 16, rows: 1))
    #expect(
      frame.trimmedLines == [
        "", "     ┌─ Envoyer ────────┐", "     │ 3 messages       │", "     └────────── Échap ─┘", "",
      ])
  }
}
