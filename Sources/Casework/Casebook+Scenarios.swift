import Dunning
import Receivables

extension Casebook {
  /// The scenarios in force: the fallback first, then those with a rule.
  package var scenarios: [Scenario] { [scenario] + (house?.furtherScenarios ?? []) }

  /// Whether a scenario in force never chases.
  var hasUnchased: Bool {
    scenario.isNeverChased || house?.furtherScenarios.contains(where: \.isNeverChased) == true
  }

  /// The rungs of all scenarios in force, in climbing order.
  package var rungs: [StepID] { Scenario.rungs(of: scenarios) }

  /// The planner for the rules in force, each customer by its own scenario.
  package var planner: PortfolioPlanner {
    PortfolioPlanner(
      scenarios: scenarios, rules: rules, calendar: calendar,
      transports: house?.transports ?? [.email, .letter])
  }

  /// Which scenario a customer goes through on the ledger's day, and why.
  package func scenarioChoice(of id: CustomerID, on ledger: Ledger) -> ScenarioChoice {
    ScenarioChoice(
      among: house?.furtherScenarios ?? [], fallback: scenario, for: scenarioSubject(id, on: ledger))
  }

  /// Position among `scenarios` of the one that a customer goes through.
  package func scenarioIndex(of id: CustomerID, on ledger: Ledger) -> Int {
    guard let further = house?.furtherScenarios, !further.isEmpty,
      portfolio.customers.indices.contains(id.index)
    else { return 0 }
    let kind = scenarioKind(id)
    var (isAdmitted, asksHowMuch) = (false, false)
    for place in further.indices {
      guard let rule = further[place].rule, rule.admits(kind) else { continue }
      isAdmitted = true
      if rule.asksHowMuch { asksHowMuch = true }
    }
    if !isAdmitted { return 0 }
    return ScenarioChoice(
      among: further, fallback: scenario, for: asksHowMuch ? scenarioSubject(id, on: ledger) : kind
    ).index
  }

  /// The name of the scenario at a position of `scenarios` if it never chases, else nil.
  func unchasedName(at index: Int) -> String? {
    guard index > 0 else { return scenario.isNeverChased ? scenario.name : nil }
    guard let further = house?.furtherScenarios, further.indices.contains(index - 1),
      further[index - 1].isNeverChased
    else { return nil }
    return further[index - 1].name
  }

  /// The thank-you of the scenario at a position of `scenarios`, asked in its place; nil where it thanks nobody.
  func thankYou(at index: Int) -> Step? {
    guard index > 0, let further = house?.furtherScenarios, further.indices.contains(index - 1) else {
      return scenario.thankYou
    }
    return further[index - 1].thankYou
  }

  /// The scenario that a customer goes through.
  package func scenario(of id: CustomerID, on ledger: Ledger) -> Scenario {
    scenario(at: scenarioIndex(of: id, on: ledger))
  }

  /// The scenario at a position of `scenarios`.
  func scenario(at index: Int) -> Scenario {
    guard index > 0, let further = house?.furtherScenarios, further.indices.contains(index - 1) else {
      return scenario
    }
    return further[index - 1]
  }

  /// The scenario that proposed a reminder, as it now stands; the fallback where no such file is left.
  package func scenario(of reminder: Reminder) -> Scenario { scenario(at: scenarioPlace(of: reminder)) }

  /// The step of a reminder, in its own scenario.
  package func step(of reminder: Reminder) -> Step? {
    let place = scenarioPlace(of: reminder)
    // Asked in its place: a run asks this several times of every reminder, and a scenario is a large value.
    guard place > 0 else { return scenario.step(reminder.step) }
    return house?.furtherScenarios[place - 1].step(reminder.step)
  }

  /// Position among `scenarios` of the one that proposed a reminder; the fallback's where no such file is left.
  private func scenarioPlace(of reminder: Reminder) -> Int {
    guard let further = house?.furtherScenarios else { return 0 }
    for place in further.indices where further[place].name == reminder.scenario { return place + 1 }
    return 0
  }

  /// The step of a reminder of the past: in its own scenario, else in any that still knows the code.
  package func pastStep(of reminder: Reminder) -> Step? {
    step(of: reminder) ?? scenario.step(reminder.step)
      ?? house?.furtherScenarios.lazy.compactMap { $0.step(reminder.step) }.first
  }

  /// The customer's stage: the highest rung of its own ladder among its open invoices (behaviours rule 12).
  ///
  /// - Parameter planner: Made once for many customers.
  package func stage(of id: CustomerID, on ledger: Ledger, by planner: PortfolioPlanner) -> StepID? {
    let climbing = portfolio.documents[id.index].filter {
      ledger.standing.open($0) > 0 && standing(of: $0).level != nil
    }
    if climbing.isEmpty { return nil }
    return planner.planners[scenarioIndex(of: id, on: ledger)].highest(
      of: climbing.lazy.map { document in
        let standing = standing(of: document)
        let due = standing.restartedDue ?? portfolio.invoices[document.index].due
        return (standing.level, (standing.levelDay ?? due) - due)
      })
  }

  /// What rules may ask of a customer.
  func scenarioSubject(_ id: CustomerID, on ledger: Ledger) -> ScenarioSubject {
    guard portfolio.customers.indices.contains(id.index) else { return ScenarioSubject(number: "") }
    var subject = scenarioKind(id)
    for account in ledger.accounts(of: id) {
      subject.outstanding[account.currency] = account.balance.outstanding
      subject.overdue[account.currency] = account.balance.overdue
    }
    guard portfolio.documents.indices.contains(id.index) else { return subject }
    for document in portfolio.documents[id.index] {
      let invoice = portfolio.invoices[document.index]
      guard invoice.kind == .invoice, invoice.issued <= ledger.day else { continue }
      subject.relationDays = max(subject.relationDays ?? 0, ledger.day - invoice.issued)
      if ledger.standing.open(document) > 0 {
        let due = standing(of: document).restartedDue ?? invoice.due
        subject.lateDays = max(subject.lateDays ?? .min, ledger.day - due)
      }
    }
    return subject
  }

  /// What rules may ask of a customer that is the same on every day.
  ///
  /// Read field by field: a customer is a large value, and copying one for every customer of a run is felt.
  private func scenarioKind(_ id: CustomerID) -> ScenarioSubject {
    let index = id.index
    return ScenarioSubject(
      number: portfolio.customers[index].number, segment: portfolio.customers[index].segment,
      country: portfolio.customers[index].address.country, group: portfolio.customers[index].group,
      tags: portfolio.customers[index].tags)
  }
}
