import Canvas
import Casework
import Receivables
import Testing

@testable import Dashboard

@Suite("A filter")
struct FilterQueryTests {
  private func subject(_ overdue: Int, stage: String = "R1", flags: Set<String> = []) -> FilterSubject {
    FilterSubject(
      text: "garage du pont c-0117", daysLate: 33, overdueCents: overdue, outstandingCents: overdue,
      stage: stage, flags: flags)
  }

  @Test(
    "that asks what nobody knows says so on every list, and what it would understand",
    arguments: ["foo:bar", "étape:XX", "ret>abc", "segment:martien", "echu>=8,2,0", "a=b", "étape:"])
  func notUnderstood(text: String) {
    for tab in "123".unicodeScalars {
      var desk = FrameworkDesk()
      desk.press(.character(tab), .character("/"))
      desk.type(text)
      desk.press(.enter)
      #expect(
        desk.told.contains("pas compris") || desk.told.contains("Aucune étape XX : "),
        "\(text) on \(tab): \(desk.told)")
      #expect(desk.shown.contains("Échap efface le filtre"), "\(text) on \(tab)")
      desk.press(.escape)
      #expect(!desk.told.contains("pas compris"))
    }
  }

  @Test("is not judged while its last word is being typed")
  func typing() {
    var desk = FrameworkDesk()
    desk.press(.character("/"))
    desk.type("ret>")
    #expect(!desk.told.contains("pas compris"))
    desk.type("x ")
    #expect(desk.statusLine.contains("« ret>x » pas compris"))
  }

  @Test("takes amounts as people write them, grouped and with cents")
  func amounts() {
    for text in [
      "échu>=8 200,00", "échu>=8200", "overdue>=8200.00", "échu>=8\u{202F}200,00", "echu=8 200 garage",
    ] {
      #expect(FilterQuery(text).matches(subject(820_000)), "\(text)")
      #expect(!FilterQuery(text).matches(subject(819_999)), "\(text)")
    }
    #expect(FilterQuery("ret>30 0117").matches(subject(1)), "figures behind days are words")
  }

  @Test("knows the marks of the stage column and the public segment")
  func marks() {
    #expect(FilterQuery("étape:LI").matches(subject(1, flags: ["litige", "dispute"])))
    #expect(FilterQuery("stage:PR").matches(subject(1, flags: ["promesse", "promise"])))
    #expect(FilterQuery("segment:public").matches(subject(1, flags: ["public"])))
    #expect(FilterQuery("étape:-").matches(subject(1, stage: "")))
    #expect(!FilterQuery("!foo:bar").matches(subject(1)))
  }
}
