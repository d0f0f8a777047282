import Receivables

/// What is wrong with a scenario; a scenario with any problem is refused whole and the version in force stays.
package enum ScenarioProblem: Hashable, Sendable, Error {
  /// The scenario has no name.
  case namelessScenario
  /// No step is a rung.
  case noLadder
  /// Steps in a scenario that says it never chases.
  case stepsWithoutChasing
  /// A rule without any condition.
  case emptyRule
  /// A stretch of a rule that no value can belong to.
  case emptySpan(ScenarioRule.Condition)
  /// A step for invoices so late that the rule no longer chooses their customer.
  case beyondRule(StepID, lateBelow: Int)
  /// A rule in the scenario that the settings name: it takes everybody whom no other rule chooses.
  case ruleOfFallback
  /// The same rule as another scenario, of which only one can ever win.
  case sameRule(as: String)
  /// Two steps share a code.
  case duplicateStep(StepID)
  /// A code is not 1 to 12 letters, digits or hyphens.
  case malformedCode(StepID)
  /// A step has no name, or an empty one, in a language.
  case emptyName(StepID, Language)
  /// A rung comes no later than the rung before it.
  case outOfOrder(StepID, after: StepID)
  /// The days stand on the wrong side of the due day for the place of the step.
  case wrongSide(StepID, place: Step.Place, offset: Int)
  /// More than `ScenarioCheck.farthestOffset` days away from the due day.
  case tooFar(StepID, offset: Int)
  /// A second note before the due day, on it, or a second call task.
  case secondOfPlace(StepID, place: Step.Place, first: StepID)
  /// A call task with a channel other than a call, or a message by call.
  case wrongChannel(StepID, place: Step.Place, channel: Channel)
  /// A call task must be done by hand.
  case callNotByHand(StepID)
  /// A formal notice that is not a rung.
  case noticeBesideLadder(StepID)
  /// A second formal notice.
  case secondNotice(StepID, first: StepID)
  /// The formal notice or a later rung would leave by machine.
  case automaticFromNoticeOn(StepID, release: Step.Release)
  /// The formal notice announces no deadline.
  case missingDeadline(StepID)
  /// An announced deadline of less than 1 or more than 365 days.
  case impossibleDeadline(StepID, days: Int)
  /// A note before or on the due day announces a deadline.
  case deadlineBeforeDue(StepID)
  /// A note before or on the due day speaks in a tone made for overdue amounts.
  case preDueTone(StepID, tone: Step.Tone)
  /// A step that carries a text has no template.
  case missingTemplate(StepID)
  /// More than one of the keys that say the way, or a way twice, or a single way in a list.
  case muddledWays(StepID)
  /// A call among several ways.
  case callAmongWays(StepID)
  /// A note before or on the due day, or a call task, that would go several ways at once.
  case severalWaysBesideLadder(StepID)
  /// A hand-over that is no rung by hand after a formal notice.
  case misplacedHandOver(StepID)
  /// A text for a text message, of a step that sends none.
  case textWithoutSMS(StepID)
  /// Copies of a step that is no e-mail.
  case copiesWithoutEmail(StepID)
  /// Something that is neither a role nor an address.
  case malformedCopy(StepID, text: String)
  /// The same copy twice.
  case repeatedCopy(StepID, text: String)
  /// More copies than `StepCopy.most`.
  case tooManyCopies(StepID)
  /// Copies that must be there, of a step that names none.
  case noCopiesToNeed(StepID)
  /// A second approver of a call or a note for the collector, whose text nobody writes.
  case approverWithoutText(StepID)
  /// A key that means nothing for a thank-you, or says the contrary.
  case uselessForThanks(StepID, ThanksKey)
  /// Days for a thank-you on a step that is none, or fewer than 1 or more than `ScenarioCheck.longestThanks`.
  case impossibleWithin(StepID, days: Int)

  /// The keys of a step that a thank-you may not have.
  package enum ThanksKey: String, CaseIterable, Sendable {
    case days, channel, channels, tone, deadline, ceiling
    case formalNotice = "formal-notice"
    case handOver = "hand-over"
    case secondApprover = "second-approver-from"
  }
}
