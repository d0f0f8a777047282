import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("The tone of a step")
struct ToneTests {
  private struct Case {
    let language: Language
    let segment: Segment
    let lines: [StatementLine]
    let content: MessageContent
    let text: String
  }

  /// One invoice, or two; not late before the due day.
  private static func lines(_ step: String, count: Int) -> [StatementLine] {
    let late = ["P0": -5, "J0": 0][step] ?? 12
    let lines = [
      MessageFixture.line("F-2231", cents: 210_000, late: late),
      MessageFixture.line("F-2260", cents: 824_000, late: min(late, 5)),
    ]
    return Array(lines.prefix(count))
  }

  /// The step in both languages, to each kind of customer, for one invoice and for two.
  private func cases(_ step: String) throws -> [Case] {
    var cases: [Case] = []
    for language in Language.allCases {
      for segment in Segment.allCases {
        for lines in [Self.lines(step, count: 1), Self.lines(step, count: 2)] {
          var customer = MessageFixture.customer()
          customer.segment = segment
          let facts = MessageFixture.facts(step: step, language: language, customer: customer, lines: lines)
          let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
          let text = spaced(content.plainText(width: 2_000))
          cases.append(
            Case(language: language, segment: segment, lines: lines, content: content, text: text))
        }
      }
    }
    return cases
  }

  /// Only plain spaces, one between words, but for the narrow one before `€`.
  private func spaced(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
  }

  private func holds(_ text: String, _ words: String) -> Bool {
    text.lowercased().contains(words.lowercased())
  }

  @Test("says what its stage must say, and nothing of the stages above it", arguments: ToneFacts.all)
  func words(facts: ToneFacts) throws {
    for one in try cases(facts.step) {
      let say = { (words: (french: String, english: String)) in one.language.say(words.french, words.english)
      }
      let all = "\(one.content.subject)\n\(one.text)"
      for words in facts.says { #expect(holds(one.text, say(words)), "\(say(words)): \(one.text)") }
      for words in facts.never + ToneFacts.unsayable {
        #expect(!holds(all, say(words)), "\(say(words)) in \(facts.step): \(all)")
      }
      // Who signs, with a direct line.
      #expect(one.text.contains("Léa Martin") && one.text.contains("04 65 71 00 01"), "\(facts.step)")
      for words in facts.subject { #expect(holds(one.content.subject, say(words)), "\(one.content.subject)") }
    }
  }

  @Test("quotes the law of professionals to them alone: a consumer owes neither charges nor fee")
  func law() throws {
    for facts in ToneFacts.all {
      for one in try cases(facts.step) {
        let say = { (words: (french: String, english: String)) in
          one.language.say(words.french, words.english)
        }
        switch one.segment {
        case .business:
          for words in facts.saysToBusiness { #expect(holds(one.text, say(words)), "\(say(words))") }
        case .publicBody: #expect(!one.text.contains("L441-10"), "\(facts.step)")
        case .consumer:
          let early = ["P0", "J0", "R1", "R2", "R3"].contains(facts.step)
          for words in early ? ToneFacts.charges : [("ndemnité", "ecovery fee"), ("L441-10", "D441-5")] {
            #expect(!holds(one.text, say(words)), "\(say(words)) in \(facts.step)")
          }
        }
      }
    }
    for one in try cases("R2") where one.segment == .publicBody { #expect(one.text.contains("L2192-13")) }
  }

  @Test("names the last day where it gives one, in the text and from the second reminder in the subject")
  func deadline() throws {
    for facts in ToneFacts.all {
      for one in try cases(facts.step) {
        let day = one.content.deadline?.long(in: one.language)
        #expect((day.map(one.text.contains) ?? false) == facts.namesDeadline, "\(facts.step)")
        if facts.step == "R2" { #expect(one.content.subject.contains(day ?? "?")) }
      }
    }
  }

  @Test("is told in one subject line that fits a phone, and in no more words than its stage needs")
  func length() throws {
    for facts in ToneFacts.all {
      for one in try cases(facts.step) {
        let subject = one.content.subject
        #expect(!subject.isEmpty && subject.count <= 78, "\(subject.count): \(subject)")
        let amount = Amount(cents: one.content.demandedCents).text(in: one.language)
        if ["P0", "J0", "R1"].contains(facts.step) {
          #expect(subject.contains("F-2231") == (one.lines.count == 1), "\(subject)")
        } else {
          #expect(subject.contains(amount), "\(subject)")
        }
        let body = one.content.blocks.map { block -> Int in
          guard case .paragraph(let text) = block else { return 0 }
          return text.split(whereSeparator: \.isWhitespace).count
        }
        #expect(body.reduce(0, +) <= facts.words, "\(facts.step): \(body.reduce(0, +))")
      }
    }
  }

  @Test("makes paying easy: account, amount and reference once, under their names, or in a letter's frame")
  func payment() throws {
    for facts in ToneFacts.all {
      for one in try cases(facts.step) {
        let amount = Amount(cents: one.content.payable.cents).text(in: one.language)
        let isFramed = one.content.channel.isOnPaper
        let quote = isFramed ? ("Référence", "Reference") : ("Référence à rappeler", "Reference to quote")
        for words in [
          "IBAN\(one.language.say("\u{202F}", "")): FR76 3000 6000 0112 3456 7890 189",
          one.language.say("Montant\u{202F}: \(amount)", "Amount: \(amount)"),
          one.language.say("\(quote.0)\u{202F}: C-0117 F-2231", "\(quote.1): C-0117 F-2231"),
        ] {
          let count = one.text.components(of: words)
          #expect(count == 1, "\(facts.step) \(one.language): \(words) \(count) times in \(one.text)")
        }
        #expect(one.content.bank.iban == MessageFixture.company.bank.iban)
      }
    }
  }
}

extension String {
  /// How often words stand in it.
  fileprivate func components(of words: String) -> Int {
    ranges(of: words).count
  }
}
