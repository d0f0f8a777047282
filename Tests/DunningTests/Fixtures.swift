import Correspondence
import Dunning
import Receivables
import Settings

/// A day written `2026-06-02`; 1970-01-01 when it is no day.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

extension CustomerPosition.OpenInvoice {
  /// An invoice of 500 € issued thirty days before its due day.
  static func due(
    _ iso: String, _ number: UInt32 = 1, cents: Int = 50_000, currency: Currency = .eur, level: String? = nil,
    since: String? = nil, deadline: String? = nil, done: Set<String> = [], freeze: Hindrance? = nil
  ) -> Self {
    Self(
      id: InvoiceID(number), issued: day(iso) - 30, due: day(iso), openCents: cents, currency: currency,
      level: level.map { StepID($0) }, levelDay: since.map { day($0) }, deadline: deadline.map { day($0) },
      doneSteps: Set(done.map { StepID($0) }), freeze: freeze)
  }
}

extension CustomerPosition {
  /// A customer with these invoices.
  static func owing(
    _ invoices: OpenInvoice..., contact: String? = nil, notice: String? = nil, freeze: Hindrance? = nil,
    credits: [Currency: Int] = [:], reachable: Set<Channel> = [.email, .letter, .registeredLetter, .call],
    decisions: [HandDecision] = []
  ) -> Self {
    Self(
      customer: CustomerID(1), invoices: invoices, lastContact: contact.map { day($0) },
      noticeDeadline: notice.map { day($0) }, freeze: freeze, credits: credits, reachable: reachable,
      handDecisions: decisions)
  }
}

extension ReminderPlanner {
  /// The default scenario, sending e-mail and letters.
  static let standard = ReminderPlanner(
    scenario: .frenchBusiness, rules: DunningRules(), calendar: BusinessCalendar(),
    transports: [.email, .letter])

  /// The default scenario with a note for the collector, R2 by mail and letter, R3 by the best of both, the notice by registered letter and mail.
  static let severalWays = ReminderPlanner(
    scenario: .severalWays, rules: DunningRules(), calendar: BusinessCalendar(), transports: [.email])

  /// The plan on a day written `2026-06-02`.
  func plan(_ position: CustomerPosition, _ iso: String) -> ReminderPlan { plan(position, on: day(iso)) }
}

extension Scenario {
  /// The ladder of consumers as `init` writes it.
  static let consumers = written(ScenarioFile.consumerText, "particuliers")
  /// The ladder of public bodies as `init` writes it.
  static let publicBodies = written(ScenarioFile.publicBodyText, "public")

  /// Without steps when the file is wrong: then no history of it writes to anybody.
  private static func written(_ text: String, _ name: String) -> Scenario {
    let scenario = try? ScenarioFile.read(
      Array(text.utf8), name: name, file: name, library: TemplateLibrary())
    return scenario ?? Scenario(name: name, steps: [])
  }

  static var severalWays: Scenario {
    var scenario = Scenario.frenchBusiness
    func change(_ code: String, _ change: (inout Step) -> Void) {
      guard let place = scenario.steps.firstIndex(where: { $0.id.code == code }) else { return }
      change(&scenario.steps[place])
    }
    change("R2") { $0.furtherChannels = [.letter] }
    change("R3") {
      $0.furtherChannels = [.letter]
      $0.takesOneWay = true
    }
    change("MD") { $0.furtherChannels = [.email] }
    scenario.steps.append(
      Step(
        id: StepID("NI"), names: [.french: "Note", .english: "Note"], offset: 12, place: .internalNote,
        channel: .note, template: "", tone: .service, release: .byHand))
    return scenario
  }
}

extension ReminderPlan {
  /// Steps and ways of the proposals, a star for a task.
  var ways: [String] {
    proposals.filter { $0.channel != .note }.map {
      "\($0.step.code) \($0.channel.rawValue)" + ($0.isTask ? "*" : "")
    }
  }
  /// Codes of the proposed steps.
  var steps: [String] { proposals.map(\.step.code) }
  /// The reason of the only exclusion of an invoice.
  func reason(_ number: UInt32 = 1) -> Hindrance? {
    exclusions.first { $0.invoice == InvoiceID(number) }?.hindrance
  }
}

extension ReminderPlan.Proposal {
  /// Lines as text: `1↑R2`, `2=` when it stays, `3 named`.
  var spoken: [String] {
    lines.map { line in
      let number = "\(line.invoice.number)"
      if line.isNamedOnly { return number + " named" }
      return number + (line.rise.map { "↑\($0.code)" } ?? "=")
    }
  }
}

extension Step {
  /// A thank-you by e-mail.
  static let thankYou = Step(
    id: StepID("MC"), names: [.french: "Remerciement", .english: "Thank-you"], offset: 0,
    place: .afterPayment, template: "merci", tone: .friendly)
}

extension ReminderPlanner {
  /// The default scenario with a thank-you after a payment.
  static let thankful: ReminderPlanner = {
    var scenario = Scenario.frenchBusiness
    scenario.steps.append(.thankYou)
    return ReminderPlanner(
      scenario: scenario, rules: DunningRules(), calendar: BusinessCalendar(), transports: [.email, .letter])
  }()
}

/// Dollars, for a second ladder.
let dollar = Currency(code: "USD") ?? .eur
