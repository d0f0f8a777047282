import Journal
import Receivables
import Testing

@Suite("JSON of the store")
struct JSONTests {
  private func read<Value>(
    _ text: String, _ body: (inout JSONCursor) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    try JSONParser().read(Array(text.utf8), body)
  }

  @Test("is written in ASCII only, with escapes for everything else, and read back the same")
  func escapes() throws {
    let text = "Élan & Fils \"作\" \\ \u{1B}[31m \u{7F} \u{9B} \u{202E} \u{2028} 😀 a\r\nb"
    var writer = JSONWriter()
    writer.beginArray()
    writer.string(text)
    writer.integer(-9_223_372_036_854_775_808)
    writer.integer(0)
    writer.bool(true)
    writer.null()
    writer.endArray()
    #expect(writer.bytes.allSatisfy { $0 >= 0x20 && $0 <= 0x7E })
    #expect(
      String(decoding: writer.bytes, as: UTF8.self).contains(
        "\\u00c9lan & Fils \\\"\\u4f5c\\\" \\\\ \\u001b[31m"))
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains("\\ud83d\\ude00 a\\u000d\\u000ab"))
    try JSONParser().read(writer.bytes) { cursor throws(JSONFault) in
      try cursor.enterArray()
      let back = try cursor.readString()
      #expect(Array(back.utf8) == Array(text.utf8))
      #expect(try cursor.readInteger() == .min)
      #expect(try cursor.readInteger() == 0)
      #expect(try cursor.readBool())
      let (isNull, isOver) = (cursor.readNull(), cursor.leaveArray())
      #expect(isNull && isOver)
    }
  }

  @Test("puts its commas by itself")
  func commas() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("a", 5)
    writer.field("b", nil as String?)
    writer.field("c", "{")
    writer.field("d", listing: [1, 2]) { $0.integer($1) }
    writer.key("e")
    writer.beginObject()
    writer.endObject()
    writer.field("f", false)
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":5,"c":"{","d":[1,2],"e":{},"f":false}"#)
  }

  @Test("is read in one fixed order of keys")
  func order() throws {
    let sum = try read(#"{"a":1,"skipped":{"x":[1,{"y":2}]},"c":[2,3],"d":null}"#) {
      cursor throws(JSONFault) in
      try cursor.enterObject()
      var sum = try cursor.integer("a")
      try cursor.key("skipped")
      cursor.skip()
      sum += try cursor.list("c") { entry throws(JSONFault) in try entry.readInteger() }.reduce(0, +)
      #expect(try cursor.optionalInteger("d") == nil)
      #expect(try cursor.optionalString("e") == nil)
      try cursor.leaveObject()
      return sum
    }
    #expect(sum == 6)
  }

  @Test(
    "refuses what two readers could read differently",
    arguments: [
      #"{"a":1,"a":2}"#, #"{"a":1.5}"#, #"{"a":1e3}"#, #"{"a":18446744073709551615}"#, #"{"a":1,}"#,
      "\u{FEFF}{\"a\":1}", #"{"a":1} {"a":2}"#, #"{"a":99999999999999999999999}"#, "", "{\"a\":\"\u{1}\"}",
    ])
  func loose(text: String) {
    #expect(throws: JSONFault.self) {
      try read(text) { cursor throws(JSONFault) in cursor.skip() }
    }
  }

  @Test("refuses bytes that are no UTF-8, and UTF-16")
  func encodings() {
    for bytes: [UInt8] in [[0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x7B, 0, 0x7D, 0]] {
      #expect(throws: JSONFault.self) {
        try JSONParser().read(bytes) { cursor throws(JSONFault) in cursor.skip() }
      }
    }
  }

  @Test("goes 64 levels deep and no further")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + "1" + String(repeating: "]", count: levels)
    }
    try read(nested(64)) { cursor throws(JSONFault) in cursor.skip() }
    #expect(throws: JSONFault.self) {
      try read(nested(65)) { cursor throws(JSONFault) in cursor.skip() }
    }
  }

  @Test("says which key is missing, and that one is left")
  func faults() {
    #expect {
      try read(#"{"b":1}"#) { cursor throws(JSONFault) in
        try cursor.enterObject()
        _ = try cursor.integer("a")
      }
    } throws: { ($0 as? JSONFault)?.summary(in: .english) == "expected the key \"a\"" }
    #expect {
      try read(#"{"a":1,"b":1}"#) { cursor throws(JSONFault) in
        try cursor.enterObject()
        _ = try cursor.integer("a")
        try cursor.leaveObject()
      }
    } throws: { ($0 as? JSONFault)?.summary(in: .english) == "unexpected key" }
  }

  @Test("compares texts by bytes, so two spellings of one letter stay two")
  func texts() throws {
    try read("[\"\\u00e9\",\"e\\u0301\"]") { cursor throws(JSONFault) in
      try cursor.enterArray()
      let composed = try cursor.readText()
      let decomposed = try cursor.readText()
      #expect(composed != decomposed)
      #expect(composed.equals("\u{E9}"))
      #expect([JSONText("\u{E9}"): 1][composed] == 1)
    }
  }
}
