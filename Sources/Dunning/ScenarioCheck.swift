import Receivables

/// Whether a scenario can be adopted.
package enum ScenarioCheck {
  /// Most days that a step may lie from the due day.
  package static let farthestOffset = 1_000

  /// Everything that is wrong with a scenario, in the order of its steps; empty when it can be adopted.
  ///
  /// - Parameter neverChases: Whether it says that it never chases; only then it may, and must, be without steps.
  package static func problems(in scenario: Scenario, neverChases: Bool = false) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    if scenario.name.isEmpty { problems.append(.namelessScenario) }
    if scenario.ladder.isEmpty, !neverChases { problems.append(.noLadder) }
    if neverChases, !scenario.steps.isEmpty { problems.append(.stepsWithoutChasing) }
    problems += rule(of: scenario)
    var seen = Set<StepID>()
    for step in scenario.steps {
      if !seen.insert(step.id).inserted { problems.append(.duplicateStep(step.id)) }
      problems += words(of: step) + place(of: step) + thanks(of: step)
    }
    problems += order(of: scenario.ladder)
    problems += singles(in: scenario.steps)
    problems += notice(in: scenario)
    return problems
  }

  private static func rule(of scenario: Scenario) -> [ScenarioProblem] {
    guard let rule = scenario.rule else { return [] }
    if rule.conditions.isEmpty { return [.emptyRule] }
    let spans: [(ScenarioRule.Condition, ScenarioRule.Span)] = [
      (.outstanding, rule.outstanding), (.overdue, rule.overdue), (.relation, rule.relationDays),
      (.lateness, rule.lateDays),
    ]
    return spans.filter(\.1.isEmpty).map { .emptySpan($0.0) } + reach(of: rule, in: scenario)
  }

  /// Who is later than the rule takes goes through another scenario: steps for them would never come.
  private static func reach(of rule: ScenarioRule, in scenario: Scenario) -> [ScenarioProblem] {
    guard let below = rule.lateDays.below, !rule.lateDays.isEmpty else { return [] }
    return scenario.steps.filter { $0.offset >= below }.map { .beyondRule($0.id, lateBelow: below) }
  }

  private static func words(of step: Step) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    if !isCode(step.id.code) { problems.append(.malformedCode(step.id)) }
    for language in Language.allCases
    where (step.names[language] ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      problems.append(.emptyName(step.id, language))
    }
    if step.channels.contains(where: { !$0.isAside && step.text(by: $0).isEmpty }), step.place != .callTask {
      problems.append(.missingTemplate(step.id))
    }
    if let days = step.deadlineDays, !(1...365).contains(days) {
      problems.append(.impossibleDeadline(step.id, days: days))
    }
    if step.secondApproverCents != nil, step.channels.allSatisfy(\.isAside) {
      problems.append(.approverWithoutText(step.id))
    }
    if step.smsTemplate != nil, !step.channels.contains(.sms) { problems.append(.textWithoutSMS(step.id)) }
    return problems + ways(of: step) + copies(of: step)
  }

  private static func ways(of step: Step) -> [ScenarioProblem] {
    guard !step.furtherChannels.isEmpty else { return step.takesOneWay ? [.muddledWays(step.id)] : [] }
    var problems: [ScenarioProblem] = []
    if Set(step.channels).count < step.channels.count { problems.append(.muddledWays(step.id)) }
    if step.channels.contains(where: \.isAside) { problems.append(.callAmongWays(step.id)) }
    if step.goesSeveralWays, step.place != .ladder, !step.isThankYou {
      problems.append(.severalWaysBesideLadder(step.id))
    }
    return problems
  }

  private static func copies(of step: Step) -> [ScenarioProblem] {
    guard !step.copies.isEmpty else { return step.needsCopies ? [.noCopiesToNeed(step.id)] : [] }
    var problems: [ScenarioProblem] = []
    if !step.channels.contains(.email) { problems.append(.copiesWithoutEmail(step.id)) }
    if step.copies.count > StepCopy.most { problems.append(.tooManyCopies(step.id)) }
    var seen: Set<String> = []
    for copy in step.copies {
      if StepCopy(copy.text) != copy { problems.append(.malformedCopy(step.id, text: copy.text)) }
      if !seen.insert(copy.folded).inserted { problems.append(.repeatedCopy(step.id, text: copy.text)) }
    }
    return problems
  }

  /// Whether a text is 1 to 12 ASCII letters, digits or hyphens.
  private static func isCode(_ code: String) -> Bool {
    (1...12).contains(code.utf8.count)
      && code.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
  }

  private static func place(of step: Step) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    let isRightSide =
      switch step.place {
      case .beforeDue: step.offset < 0
      case .onDue: step.offset == 0
      case .ladder, .callTask, .internalNote: step.offset > 0
      case .afterPayment: true
      }
    if !isRightSide { problems.append(.wrongSide(step.id, place: step.place, offset: step.offset)) }
    if !(-farthestOffset...farthestOffset).contains(step.offset) {
      problems.append(.tooFar(step.id, offset: step.offset))
    }
    let isMismatched =
      (step.place == .callTask) != (step.channel == .call)
      || (step.place == .internalNote) != (step.channel == .note)
    if isMismatched {
      problems.append(.wrongChannel(step.id, place: step.place, channel: step.channel))
    }
    if step.place == .callTask || step.place == .internalNote, step.release != .byHand {
      problems.append(.callNotByHand(step.id))
    }
    if step.place == .beforeDue || step.place == .onDue {
      if step.deadlineDays != nil { problems.append(.deadlineBeforeDue(step.id)) }
      if step.tone != .service, step.tone != .friendly {
        problems.append(.preDueTone(step.id, tone: step.tone))
      }
    }
    return problems
  }

  private static func order(of ladder: [Step]) -> [ScenarioProblem] {
    zip(ladder, ladder.dropFirst()).filter { $0.offset >= $1.offset }
      .map { ScenarioProblem.outOfOrder($1.id, after: $0.id) }
  }

  private static func singles(in steps: [Step]) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    for place in Step.Place.allCases where place != .ladder && place != .internalNote {
      let those = steps.filter { $0.place == place }
      for step in those.dropFirst() {
        problems.append(.secondOfPlace(step.id, place: place, first: those[0].id))
      }
    }
    return problems
  }

  private static func notice(in scenario: Scenario) -> [ScenarioProblem] {
    var problems: [ScenarioProblem] = []
    let notices = scenario.steps.filter { $0.isFormalNotice && !$0.isThankYou }
    for step in notices {
      if step.place != .ladder { problems.append(.noticeBesideLadder(step.id)) }
      if step.deadlineDays == nil { problems.append(.missingDeadline(step.id)) }
    }
    for step in notices.dropFirst() { problems.append(.secondNotice(step.id, first: notices[0].id)) }
    let ladder = scenario.ladder
    let notice = ladder.firstIndex(where: \.isFormalNotice) ?? ladder.count
    for step in scenario.steps where step.handOver != nil && !step.isThankYou {
      let place = ladder.firstIndex { $0 == step } ?? -1
      if place <= notice { problems.append(.misplacedHandOver(step.id)) }
    }
    if let first = ladder.firstIndex(where: \.isFormalNotice) {
      for step in ladder[first...] where step.release != .byHand {
        problems.append(.automaticFromNoticeOn(step.id, release: step.release))
      }
    }
    return problems
  }
}
