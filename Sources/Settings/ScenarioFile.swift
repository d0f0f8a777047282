import Correspondence
import Dunning
import PlainText
import Receivables
import Wording

/// Reads a scenario (`scenarios/NAME.toml`).
package enum ScenarioFile {
  /// Reads and checks a scenario; every step's text must exist in every language.
  ///
  /// - Parameter name: The file's name without suffix, which becomes the scenario's.
  /// - Throws: `SettingsRefusal` with every problem.
  package static func read(
    _ bytes: [UInt8], name: String, file: String, library: TemplateLibrary
  ) throws(SettingsRefusal) -> Scenario {
    var root = try TomlSection.open(bytes, file: file)
    let entry = root.word("entry", entries) ?? .contextual
    var steps: [Step] = []
    for var section in root.sections("step") {
      if let step = step(&section, library: library) { steps.append(step) }
      root.take(section.closed())
    }
    let neverChases = root.truth("never-chased") ?? false
    var scenario = Scenario(name: name, entry: entry, steps: steps)
    if var section = root.section("rule") {
      scenario.rule = ScenarioRuleSection.read(&section)
      root.take(section.closed())
    }
    if root.closed().isEmpty {
      for problem in ScenarioCheck.problems(in: scenario, neverChases: neverChases) {
        let key = problem.step.flatMap { id in steps.lastIndex { $0.id == id } }
          .map { "step[\($0 + 1)]" + problem.key }
        root.report(key ?? problem.section, .scenario(problem))
      }
    }
    let problems = root.closed()
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return scenario
  }

  private static let entries: [(String, Scenario.Entry)] =
    Scenario.Entry.allCases.map { ($0.rawValue, $0) } + [
      ("contextuelle", .contextual), ("standard", .standard),
    ]

  private static func step(_ section: inout TomlSection, library: TemplateLibrary) -> Step? {
    let code = section.neededText("id")
    let names: [Language: String] = [
      .french: section.neededText("name-fr"), .english: section.neededText("name-en"),
    ]
    let place = section.word("place", Step.Place.allCases.map { ($0.rawValue, $0) }) ?? .ladder
    // A thank-you follows a payment, not a due day.
    let hasDays = place != .afterPayment || section.fields["days"] != nil || section.fields["side"] != nil
    let offset = hasDays ? offset(&section) : 0
    let within = section.number("within", 1...ScenarioCheck.longestThanks)
    let isNote = place == .internalNote
    // A note goes nowhere and is nobody's but the collector's: the file need not say so.
    let isSilent = isNote && section.fields["channel"] == nil
    let ways = isSilent ? [.note] : ways(&section)
    let template = section.text("template") ?? ""
    let tone = section.word("tone", Step.Tone.allCases.map { ($0.rawValue, $0) }) ?? .friendly
    let release =
      section.word("release", Step.Release.allCases.map { ($0.rawValue, $0) })
      ?? (isNote ? .byHand : .approval)
    let deadline = section.number("deadline", 1...365)
    let isNotice = section.truth("formal-notice") ?? false
    let limits = 0...10_000_000_000
    let minimum = section.number("minimum", limits).map { $0 * 100 }
    let ceiling = section.number("ceiling", limits).map { $0 * 100 }
    let second = section.number("second-approver-from", limits).map { $0 * 100 }
    let maySkip = section.truth("may-skip") ?? true
    let handOver = section.word("hand-over", Step.HandOver.allCases.map { ($0.rawValue, $0) })
    let smsTemplate = section.text("sms-template") ?? ""
    let role = section.text("contact-role") ?? ""
    let copies = (section.texts("copies") ?? []).map { legible($0) }
    let needsCopies = section.truth("copies-needed") ?? false
    guard let offset, !code.isEmpty else { return nil }
    var step = Step(
      id: StepID(code), names: names, offset: offset, place: place, channel: ways.first ?? .email,
      template: template,
      tone: tone, release: release, deadlineDays: deadline, isFormalNotice: isNotice)
    step.handOver = handOver
    step.smsTemplate = smsTemplate.isEmpty ? nil : smsTemplate
    step.furtherChannels = Array(ways.dropFirst())
    step.takesOneWay = section.fields["one-of"] != nil
    step.minimumCents = minimum
    step.ceilingCents = ceiling
    step.secondApproverCents = second
    step.maySkip = maySkip
    step.contactRole = role.isEmpty ? nil : role
    // What is neither address nor role is kept as it stands, so that the check names it.
    step.copies = copies.map { StepCopy($0) ?? ($0.utf8.contains(0x40) ? .address($0) : .role($0)) }
    step.needsCopies = needsCopies
    step.withinDays = within
    checkTexts(of: step, &section, library)
    return step
  }

  /// Every text must exist in every language, and that of a text message has no table.
  private static func checkTexts(of step: Step, _ section: inout TomlSection, _ library: TemplateLibrary) {
    let names = [("template", step.template), ("sms-template", step.smsTemplate ?? "")]
    for (key, name) in names where !name.isEmpty {
      let isMessage = step.channels.contains(.sms) && name == step.text(by: .sms)
      for text in Language.allCases.map({ TemplateKey(name: name, language: $0) }) {
        if !library.has(text) { section.report(key, .unknownTemplate(text)) }
        // A text is read where more is asked of it than that it is there: a start waits for every one.
        if isMessage,
          let problem = library.template(text)?.textMessageProblems(forConsumer: false).first
        {
          section.report(key, .template(problem))
        }
      }
    }
  }

  /// `channel` for one way, `channels` for several at once, `one-of` for the best one of several.
  private static func ways(_ section: inout TomlSection) -> [Channel] {
    let words = Channel.allCases.map { ($0.rawValue, $0) }
    let single = section.word("channel", words)
    var lists: [(key: String, ways: [Channel])] = []
    for key in ["channels", "one-of"] {
      guard let texts = section.texts(key) else { continue }
      let known = texts.compactMap { text in words.first { $0.0 == text }?.1 }
      if known.count < texts.count { section.report(key, .notOneOf(words.map(\.0))) }
      lists.append((key, known))
    }
    guard let list = lists.first else { return [single ?? .email] }
    let isMuddled = single != nil || lists.count > 1 || Set(list.ways).count < max(2, list.ways.count)
    if isMuddled, section.problems.isEmpty {
      section.report(list.key, .scenario(.muddledWays(StepID(section.text("id") ?? ""))))
    }
    return list.ways
  }

  /// Days and a word for the side, in either language: a sign would be too easy to miss.
  private static func offset(_ section: inout TomlSection) -> Int? {
    let before = section.problems.count
    let days = section.number("days", 0...ScenarioCheck.farthestOffset)
    if days == nil, section.problems.count == before { section.report("days", .missing) }
    let sides = [("before", -1), ("after", 1), ("avant", -1), ("après", 1), ("apres", 1)]
    let asked = section.problems.count
    let side = section.word("side", sides)
    if side == nil, let days, days != 0, section.problems.count == asked { section.report("side", .missing) }
    guard let days else { return nil }
    return days * (side ?? 1)
  }
}

extension ScenarioProblem {
  /// The step at fault, or nil.
  var step: StepID? {
    switch self {
    case .namelessScenario, .noLadder, .stepsWithoutChasing, .emptyRule, .emptySpan, .ruleOfFallback,
      .sameRule:
      nil
    case .duplicateStep(let id), .malformedCode(let id), .emptyName(let id, _), .outOfOrder(let id, _),
      .wrongSide(let id, _, _), .tooFar(let id, _), .secondOfPlace(let id, _, _), .wrongChannel(let id, _, _),
      .callNotByHand(let id), .noticeBesideLadder(let id), .secondNotice(let id, _),
      .automaticFromNoticeOn(let id, _), .missingDeadline(let id), .impossibleDeadline(let id, _),
      .deadlineBeforeDue(let id), .preDueTone(let id, _), .missingTemplate(let id), .beyondRule(let id, _),
      .muddledWays(let id), .callAmongWays(let id), .severalWaysBesideLadder(let id),
      .misplacedHandOver(let id), .textWithoutSMS(let id),
      .copiesWithoutEmail(let id), .malformedCopy(let id, _), .repeatedCopy(let id, _),
      .tooManyCopies(let id),
      .noCopiesToNeed(let id), .approverWithoutText(let id), .uselessForThanks(let id, _),
      .impossibleWithin(let id, _):
      id
    }
  }

  /// The key of the step at fault, with its dot, where there is one alone.
  var key: String {
    switch self {
    case .copiesWithoutEmail, .malformedCopy, .repeatedCopy, .tooManyCopies: ".copies"
    case .noCopiesToNeed: ".copies-needed"
    case .approverWithoutText: ".second-approver-from"
    case .severalWaysBesideLadder: ".channels"
    case .misplacedHandOver: ".hand-over"
    case .textWithoutSMS: ".sms-template"
    case .uselessForThanks(_, let key): ".\(key.rawValue)"
    case .impossibleWithin: ".within"
    default: ""
    }
  }

  /// The key at fault where no step is; empty for the whole file.
  var section: String {
    switch self {
    case .emptyRule, .ruleOfFallback, .sameRule: "rule"
    case .emptySpan(let condition): "rule.\(condition.key)-below"
    case .stepsWithoutChasing: "never-chased"
    default: ""
    }
  }
}
