import Correspondence
import Testing

@Suite("What a person changed in a text")
struct TextDifferenceTests {
  @Test("is told line by line, the old line before the new one")
  func changes() {
    let difference = TextDifference(from: "Bonjour,\nun\ndeux\n", to: "Bonjour,\nUN\ndeux\ntrois\n")
    #expect(
      difference.lines == [.kept("Bonjour,"), .removed("un"), .added("UN"), .kept("deux"), .added("trois")])
    #expect(difference.changedLines == 2)
  }

  @Test(
    "is nothing between equal texts, and everything between a text and none",
    arguments: [("a\nb\n", "a\nb\n", 0), ("", "a\nb\n", 2), ("a\nb\nc\n", "", 3), ("a\n", "b\nc\n", 2)])
  func counts(old: String, new: String, count: Int) {
    let difference = TextDifference(from: old, to: new)
    #expect(difference.changedLines == count)
    let before = difference.lines.compactMap {
      switch $0 {
      case .kept(let line), .removed(let line): line
      case .added: nil
      }
    }
    #expect(before.map { $0 + "\n" }.joined() == old)
  }
}
