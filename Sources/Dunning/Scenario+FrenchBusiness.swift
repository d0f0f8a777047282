import Receivables

extension Scenario {
  /// The default escalation for French business customers (behaviours, "Settled details").
  ///
  /// P0 −5, J0, R1 +5, AP +12, R2 +20 (7 days), R3 +28 (8 days), MD +38 (registered, 15 days), AM +53, CX +75;
  /// from the formal notice on everything is done by hand, and CX hands the file over.
  package static let frenchBusiness = Scenario(name: "default", steps: beforeLadder + reminders + byHand)

  private static let beforeLadder = [
    Step(
      id: StepID("P0"), names: [.french: "Rappel avant échéance", .english: "Note before the due day"],
      offset: -5, place: .beforeDue, template: "p0", tone: .service),
    Step(
      id: StepID("J0"), names: [.french: "Rappel le jour de l'échéance", .english: "Note on the due day"],
      offset: 0, place: .onDue, template: "j0", tone: .service),
  ]

  private static let reminders = [
    Step(
      id: StepID("R1"), names: [.french: "1re relance", .english: "First reminder"], offset: 5,
      template: "r1", tone: .friendly),
    Step(
      id: StepID("AP"), names: [.french: "Appel téléphonique", .english: "Phone call"], offset: 12,
      place: .callTask, channel: .call, template: "", tone: .friendly, release: .byHand),
    Step(
      id: StepID("R2"), names: [.french: "2e relance", .english: "Second reminder"], offset: 20,
      template: "r2", tone: .firm, deadlineDays: 7),
    Step(
      id: StepID("R3"),
      names: [.french: "Dernier avis avant mise en demeure", .english: "Last reminder before formal notice"],
      offset: 28, template: "r3", tone: .last, deadlineDays: 8),
  ]

  private static let byHand = [
    Step(
      id: StepID("MD"), names: [.french: "Mise en demeure", .english: "Formal notice"], offset: 38,
      channel: .registeredLetter, template: "md", tone: .formal, release: .byHand, deadlineDays: 15,
      isFormalNotice: true),
    Step(
      id: StepID("AM"), names: [.french: "Recouvrement amiable", .english: "Amicable collection"], offset: 53,
      channel: .letter, template: "am", tone: .formal, release: .byHand),
    court,
  ]

  /// What goes to court is handed over: nothing more is asked for it here.
  private static let court: Step = {
    var step = Step(
      id: StepID("CX"), names: [.french: "Contentieux", .english: "Court proceedings"], offset: 75,
      channel: .letter, template: "cx", tone: .legal, release: .byHand)
    step.handOver = .court
    return step
  }()
}
