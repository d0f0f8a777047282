import Receivables

extension ScenarioCheck {
  /// What may not be what was meant in a scenario without problems, in the order of its steps; empty for one that never
  /// chases.
  ///
  /// - Parameters:
  ///   - rules: The house's.
  ///   - cents: What a customer may owe at most, as far as anybody knows: a step that asks for more never comes.
  package static func notes(on scenario: Scenario, rules: DunningRules, owing cents: Int) -> [ScenarioNote] {
    if scenario.isNeverChased { return [] }
    let late = lateness(of: scenario, rules: rules)
    let missing = ScenarioRehearsal(of: scenario, rules: rules, owing: cents).notes
    let hidden = behindHandOver(in: scenario)
    var notes: [ScenarioNote] = []
    for (place, step) in scenario.steps.enumerated() {
      let own = missing.filter { $0.step == step.id }
      notes += own
      if own.isEmpty { notes += late.filter { $0.step == step.id } }
      notes += hidden.filter { $0.step == step.id }
      notes += idleKeys(of: step, in: scenario, rules: rules)
      let same = scenario.steps[..<place].first { $0.id.code.lowercased() == step.id.code.lowercased() }
      if let same { notes.append(.alike(step.id, same.id)) }
    }
    if !scenario.ladder.contains(where: \.isFormalNotice), let last = scenario.ladder.last {
      notes.append(.noNotice(last: last.id))
    }
    return notes
  }

  /// Rungs written for a day on which they cannot come yet, where what they wait for begins: those after them are as
  /// much later.
  ///
  /// A rung that leaves room for the deadline as it is written is right: what the post takes comes on top of it anyway.
  private static func lateness(of scenario: Scenario, rules: DunningRules) -> [ScenarioNote] {
    let earliest = scenario.earliestDays(rules: rules)
    return zip(earliest, earliest.dropFirst()).compactMap { before, own in
      let gap = own.step.offset - before.step.offset
      if let deadline = before.step.deadlineDays, gap < deadline {
        return .withinDeadline(own.step.id, of: before.step.id, deadline: deadline, earliest: own.days)
      }
      return gap < rules.spacingDays
        ? .withinSpacing(own.step.id, of: before.step.id, spacing: rules.spacingDays, earliest: own.days)
        : nil
    }
  }

  /// Rungs that a hand-over hides until the file comes back; one that hands it on to others comes in its own time.
  private static func behindHandOver(in scenario: Scenario) -> [ScenarioNote] {
    guard let place = scenario.ladder.firstIndex(where: { $0.handOver != nil }) else { return [] }
    let handOver = scenario.ladder[place].id
    return scenario.ladder[(place + 1)...].filter { $0.handOver == nil }.map {
      .behindHandOver($0.id, of: handOver)
    }
  }

  private static func idleKeys(of step: Step, in scenario: Scenario, rules: DunningRules) -> [ScenarioNote] {
    let isAside = step.place == .callTask || step.place == .internalNote
    let isTask = isAside || isTask(step, in: scenario)
    let keys: [(ScenarioNote.IdleKey, Bool)] = [
      (.ceilingOfTask, isTask && step.ceilingCents != nil),
      (.releaseOfTask, isTask && step.release == .automatic),
      (.deadlineAside, isAside && step.deadlineDays != nil),
      (.toneAside, isAside && !step.hasText && step.tone != .friendly && step.tone != .service),
      (
        .templateOfTextMessage,
        step.channels == [.sms] && step.smsTemplate != nil && !step.template.isEmpty
          && step.smsTemplate != step.template
      ),
      (
        .copiesNeeded,
        step.needsCopies && !step.copies.contains { if case .role = $0 { true } else { false } }
      ),
    ]
    var notes = keys.filter(\.1).map { ScenarioNote.idle(step.id, $0.0) }
    // What a message of the ladder demands is overdue: above its own ceiling it is above the house's too.
    if !isTask, step.place == .ladder, let ceiling = step.ceilingCents, ceiling >= rules.ceilingCents {
      notes.append(.idleCeiling(step.id, cents: ceiling, house: rules.ceilingCents))
    }
    return notes
  }

  /// Whether a step is a task whatever a store can send: by hand, from the formal notice on, or by ways that no program
  /// sends.
  private static func isTask(_ step: Step, in scenario: Scenario) -> Bool {
    if step.release == .byHand || step.channels.allSatisfy({ $0 != .email && $0 != .letter }) { return true }
    guard let rung = scenario.rung(of: step.id),
      let notice = scenario.ladder.firstIndex(where: \.isFormalNotice)
    else { return false }
    return rung >= notice
  }
}

extension ScenarioNote {
  /// The step that it is about.
  package var step: StepID {
    switch self {
    case .neverComes(let id, _, _), .seldomComes(let id, _, _), .withinDeadline(let id, _, _, _),
      .withinSpacing(let id, _, _, _), .noNotice(let id), .idle(let id, _), .idleCeiling(let id, _, _),
      .behindHandOver(let id, _), .alike(let id, _):
      id
    }
  }
}
