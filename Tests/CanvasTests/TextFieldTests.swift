import Canvas
import PlainText
import Testing

@Suite("A text field")
struct TextFieldTests {
  func typed(_ keys: [Key], _ text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test("takes characters where the cursor stands and removes whole letters")
  func edits() {
    #expect(typed([.character("é"), .left, .character("2"), .end, .character("!")]).text == "2é!")
    #expect(typed([.backspace], "Zoe\u{301}").text == "Zo")
    #expect(typed([.left, .backspace], "作者").text == "者")
    #expect(typed([.home, .delete], "abc").text == "bc")
    #expect(typed([.left, .control("u")], "abc").text == "c")
    #expect(typed([.control("w")], "ret>30 étape:MD").text == "ret>30 ")
    #expect(typed([.home, .control("k")], "abc").isEmpty)
    var field = TextField("x")
    let taken = field.handle(.function(5))
    #expect(!taken)
  }

  @Test("takes a paste as text on one line, harmless")
  func pastes() {
    #expect(typed([.paste("un\r\ndeux\u{1B}[A")]).text == "un deux␛[A")
    var field = TextField(limit: 3)
    _ = field.handle(.paste("abcdef"))
    #expect(field.text == "abc")
  }

  @Test("holds a proposed text selected: what is typed takes its place, other editing keys keep it")
  func proposals() {
    func after(_ keys: Key...) -> TextField {
      var field = TextField(proposing: "12,00")
      for key in keys { _ = field.handle(key) }
      return field
    }
    #expect(after().isSelected && after().text == "12,00" && !TextField(proposing: "").isSelected)
    #expect(after(.character("5"), .character("0")).text == "50" && !after(.character("5")).isSelected)
    #expect(after(.paste("300\n")).text == "300 ")
    #expect(after(.right, .character("1")).text == "12,001" && after(.end, .character("1")).text == "12,001")
    #expect(after(.left, .character("1")).text == "12,010" && after(.home, .character("1")).text == "112,00")
    #expect(after(.backspace).text == "12,0" && !after(.backspace).isSelected)
    #expect(after(.control("u")).isEmpty)
    // Going to another field and back leaves it as it was; so does a key that types nothing.
    var field = after(.tab, .character("\u{7}"))
    #expect(field.isSelected && field.text == "12,00")
    field.text = "12,00"
    #expect(field.isSelected, "a draft that holds the proposal")
    field.text = "13,00"
    #expect(!field.isSelected)
    field.propose("14,00")
    #expect(field.isSelected && field.text == "14,00")
  }

  @Test("highlights a selected text apart from the rest of the field, as long as it has the keys")
  func selection() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    let origin = Point(row: 0, column: 0)
    func roles() -> [StyleRole?] { [1, 3].map { frame.style(row: 0, column: $0)?.role } }
    TextField(proposing: "12").draw(into: &frame, at: origin, columns: 8, isActive: true)
    #expect(frame.lines == ["12      "] && roles() == [.choiceActive, .field])
    #expect(frame.cursor == Point(row: 0, column: 2))
    TextField("12").draw(into: &frame, at: origin, columns: 8, isActive: true)
    #expect(roles() == [.fieldActive, .fieldActive])
    TextField(proposing: "12").draw(into: &frame, at: origin, columns: 8, isActive: false)
    #expect(roles() == [.field, .field])
    TextField(proposing: "12").draw(into: &frame, at: origin, columns: 8, isActive: true, isInvalid: true)
    #expect(roles() == [.fieldInvalid, .fieldInvalid])
  }

  @Test("scrolls so that the cursor stays visible, and never cuts a wide character")
  func scrolls() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    let field = TextField("un texte assez long")
    field.draw(into: &frame, at: Point(row: 0, column: 1), columns: 6, isActive: true)
    #expect(frame.lines == ["  long  "])
    #expect(frame.cursor == Point(row: 0, column: 6))
    field.draw(into: &frame, at: Point(row: 0, column: 1), columns: 6, isActive: false)
    #expect(frame.lines == [" un te… "])
    TextField("作者商事").draw(into: &frame, at: Point(row: 0, column: 1), columns: 6, isActive: true)
    #expect(frame.lines == [" 商事   "])
  }

  @Test("shows its example as long as it is empty")
  func placeholder() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    TextField().draw(
      into: &frame, at: Point(row: 0, column: 0), columns: 8, isActive: true, placeholder: "éclair")
    #expect(frame.lines == ["éclair  "])
    #expect(frame.cursor == Point(row: 0, column: 0))
  }
}
