import Dunning
import Receivables
import Settings
import Testing
import Wording

@Suite("A step of a scenario's file")
struct ScenarioStepTests {
  private let folder = ScenarioFolderTests()

  @Test(
    "reads to whom a step hands over and the text of its text message; both are refused where they cannot be")
  func handOverAndTextMessage() throws {
    let head = "tags = [\"x\"]"
    func rung(_ id: String, _ days: Int, _ rest: String) -> String {
      ScenarioFileTests.step(id, "days = \(days)\nside = \"after\"\ntemplate = \"r1\"\n" + rest)
    }
    let notice = rung("MD", 30, "formal-notice = true\ndeadline = 15\nrelease = \"by-hand\"")
    let sound =
      rung("R1", 5, "channels = [\"email\", \"sms\"]\nsms-template = \"sms-r1\"") + notice
      + rung("CX", 60, "hand-over = \"court\"\nrelease = \"by-hand\"")
    let steps = try folder.read(["a.toml": folder.rule(head, "") + sound]).ruled.first?.steps
    #expect(steps?.map(\.handOver) == [nil, nil, .court] && steps?.first?.smsTemplate == "sms-r1")
    #expect(steps?.first?.text(by: .sms) == "sms-r1" && steps?.first?.text(by: .email) == "r1")
    let early = folder.faults(["a.toml": folder.rule(head, "") + rung("R1", 5, "hand-over = \"court\"")])
    #expect(early.map(\.fault) == [.scenario(.misplacedHandOver(StepID("R1")))])
    #expect(early.map(\.key) == ["step[1].hand-over"])
    let idle = folder.faults(["a.toml": folder.rule(head, "") + rung("R1", 5, "sms-template = \"sms-r1\"")])
    #expect(idle.map(\.fault) == [.scenario(.textWithoutSMS(StepID("R1")))])
    let table = folder.faults(["a.toml": folder.rule(head, "") + rung("R1", 5, "channel = \"sms\"")])
    #expect(table.count == Language.allCases.count && table.allSatisfy { $0.key == "step[1].template" })
    let unknown = folder.faults([
      "a.toml": folder.rule(head, "") + rung("R1", 5, "channel = \"sms\"\nsms-template = \"nul\"")
    ])
    #expect(unknown.map(\.key).contains("step[1].sms-template"))
    for problem in early + idle + table {
      for language in Language.allCases {
        #expect(!problem.phrase(in: language).problem.isEmpty && !problem.phrase(in: language).remedy.isEmpty)
      }
    }
  }

  @Test("reads a note for the collector, which needs neither way nor text nor release")
  func internalNote() throws {
    let rung = ScenarioFileTests.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"")
    let note = ScenarioFileTests.step(
      "NI", "days = 10\nside = \"after\"\nplace = \"internal-note\"\ntone = \"service\"")
    let steps = try folder.read(["a.toml": folder.rule("tags = [\"x\"]", "") + rung + note]).ruled.first?
      .steps
    #expect(steps?.last?.place == .internalNote && steps?.last?.channel == .note)
    #expect(steps?.last?.release == .byHand)
    let mail = folder.faults([
      "a.toml": folder.rule("tags = [\"x\"]", "") + rung + note + "channel = \"email\"\ntemplate = \"r1\"\n"
    ])
    #expect(
      mail.map(\.fault)
        == [.scenario(.wrongChannel(StepID("NI"), place: .internalNote, channel: .email))])
  }

  @Test("reads a thank-you, which follows a payment and has no days; useless keys are refused on their line")
  func thankYou() throws {
    let rung = ScenarioFileTests.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"")
    let thanks = ScenarioFileTests.step("MC", "place = \"after-payment\"\ntemplate = \"merci\"")
    let head = folder.rule("tags = [\"x\"]", "") + rung + thanks
    func read(_ more: String) throws -> Step? {
      try folder.read(["a.toml": head + more]).ruled.first?.steps.last
    }
    let plain = try read("")
    #expect(plain?.isThankYou == true && plain?.within == 10 && plain?.channel == .email)
    #expect(plain?.release == .approval && plain?.offset == 0)
    let full = try read(
      "within = 21\nminimum = 100\nrelease = \"automatic\"\ncopies = [\"direction\"]\n"
        + "contact-role = \"achats\"\n")
    #expect(full?.within == 21 && full?.minimumCents == 10_000 && full?.release == .automatic)
    #expect(full?.copies == [.role("direction")] && full?.contactRole == "achats")
    let faults: [(String, ScenarioProblem.ThanksKey)] = [
      ("days = 3\nside = \"after\"\n", .days), ("deadline = 8\n", .deadline),
      ("hand-over = \"court\"\n", .handOver), ("formal-notice = true\n", .formalNotice),
      ("ceiling = 5\n", .ceiling), ("tone = \"firm\"\n", .tone),
      ("channel = \"registered-letter\"\n", .channel),
      ("channels = [\"email\", \"letter\"]\n", .channels),
    ]
    for (text, key) in faults {
      let found = folder.faults(["a.toml": head + text])
      #expect(found.map(\.fault) == [.scenario(.uselessForThanks(StepID("MC"), key))])
      let line = head.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(found.first?.line == line, "\(key)")
    }
    #expect(folder.faults(["a.toml": head + "within = 61\n"]).count == 1)
    let misplaced = ScenarioFileTests.step(
      "R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"\nwithin = 5")
    #expect(
      folder.faults(["a.toml": folder.rule("tags = [\"x\"]", "") + misplaced]).map(\.fault)
        == [.scenario(.impossibleWithin(StepID("R1"), days: 5))])
  }

  @Test("reads one way, several at once, or the best of several")
  func ways() throws {
    let rest = "days = 5\nside = \"after\"\ntemplate = \"r1\"\n"
    for (text, ways, isOne) in [
      ("", [Channel.email], false), ("channel = \"letter\"", [.letter], false),
      ("channels = [\"email\", \"letter\"]", [.email, .letter], false),
      (
        "one-of = [\"sms\", \"email\", \"letter\"]\nsms-template = \"sms-r1\"", [.sms, .email, .letter], true
      ),
    ] {
      let step = ScenarioFileTests.step("R1", rest + text)
      let found = try folder.read(["a.toml": folder.rule("tags = [\"x\"]", "") + step]).ruled.first?.steps
        .first
      #expect(found?.channels == ways && found?.takesOneWay == isOne)
    }
  }

  @Test(
    "is refused with ways that contradict each other, on their line",
    arguments: [
      ("channels = [\"email\"]", "channels", ScenarioProblem.muddledWays(StepID("R1"))),
      ("channels = \"email\"", "channels", .muddledWays(StepID("R1"))),
      ("one-of = [\"email\", \"email\"]", "one-of", .muddledWays(StepID("R1"))),
      (
        "one-of = [\"email\", \"letter\"]\nchannels = [\"email\", \"registered-letter\"]", "channels",
        .muddledWays(StepID("R1"))
      ),
      ("channels = [\"email\", \"letter\"]\nchannel = \"email\"", "channels", .muddledWays(StepID("R1"))),
      ("channels = [\"email\", \"call\"]", "", .callAmongWays(StepID("R1"))),
    ])
  func wrongWays(text: String, key: String, problem: ScenarioProblem) {
    let step = ScenarioFileTests.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"\n" + text)
    let found = folder.faults(["a.toml": folder.rule("tags = [\"x\"]", "") + step])
    #expect(found.map(\.fault) == [.scenario(problem)])
    #expect(found.map(\.key) == [key.isEmpty ? "step[1]" : "step[1].\(key)"])
    for language in Language.allCases {
      #expect(!problem.phrase(in: language).problem.isEmpty && !problem.phrase(in: language).remedy.isEmpty)
    }
  }

  @Test("is refused with a note that would go several ways at once, or a way that is none")
  func noteWays() {
    let note = ScenarioFileTests.step(
      "P0",
      "days = 5\nside = \"before\"\nplace = \"before-due\"\ntone = \"service\"\ntemplate = \"p0\"\nchannels = [\"email\", \"letter\"]"
    )
    let rung = ScenarioFileTests.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"")
    let found = folder.faults(["a.toml": folder.rule("tags = [\"x\"]", "") + note + rung])
    #expect(found.map(\.fault) == [.scenario(.severalWaysBesideLadder(StepID("P0")))])
    #expect(found.map(\.key) == ["step[1].channels"])
    let fax = folder.faults([
      "a.toml": folder.rule("tags = [\"x\"]", "") + rung + "channels = [\"email\", \"fax\"]\n"
    ])
    #expect(fax.map(\.fault) == [.notOneOf(Channel.allCases.map(\.rawValue))])
  }

  @Test(
    "is refused with copies that cannot be, on their line",
    arguments: [
      (
        "copies = [\"Chef <chef@x.example>\"]", "copies",
        ScenarioProblem.malformedCopy(StepID("R1"), text: "Chef <chef@x.example>")
      ),
      (
        "copies = [\"a@b.fr\\r\\nRCPT TO:<z@z.fr>\"]", "copies",
        .malformedCopy(StepID("R1"), text: "a@b.fr␍␊RCPT TO:<z@z.fr>")
      ),
      ("copies = [\"\"]", "copies", .malformedCopy(StepID("R1"), text: "")),
      ("copies = [\"chef\", \"Chef\"]", "copies", .repeatedCopy(StepID("R1"), text: "Chef")),
      ("copies = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]", "copies", .tooManyCopies(StepID("R1"))),
      ("channel = \"letter\"\ncopies = \"chef\"", "copies", .copiesWithoutEmail(StepID("R1"))),
      ("copies-needed = true", "copies-needed", .noCopiesToNeed(StepID("R1"))),
    ])
  func wrongCopies(text: String, key: String, problem: ScenarioProblem) {
    let step = ScenarioFileTests.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"\n" + text)
    let found = folder.faults(["a.toml": folder.rule("tags = [\"x\"]", "") + step])
    #expect(found.map(\.fault) == [.scenario(problem)])
    #expect(found.map(\.key) == ["step[1].\(key)"])
    #expect(found.map(\.line) == [text.contains("channel") ? 12 : 11])
    for language in Language.allCases {
      #expect(!problem.phrase(in: language).problem.isEmpty && !problem.phrase(in: language).remedy.isEmpty)
    }
  }
}
