import Correspondence
import Dunning
import Receivables
import Risk

/// People's files as adopted into the journal: parsed values, texts and their hash; never a secret.
package struct HouseRules: Sendable {
  /// Who we are, where the money goes, who signs.
  package var company: CompanyProfile
  /// Spacing, floor, ceiling, grace.
  package var rules: DunningRules
  /// Public holidays and closings of the house.
  package var calendar: BusinessCalendar
  /// The scenario of everybody whom no rule chooses.
  package var scenario: Scenario
  /// The scenarios with a rule, by name.
  package var furtherScenarios: [Scenario]
  /// How late-payment charges are computed.
  package var charges: ChargeRules
  /// Published rates by half-year.
  package var rates: RateTable
  /// Worklist weights.
  package var weights: PriorityWeights
  /// Template texts that replace the built-in ones, by `name.language`.
  package var templates: [String: String]
  /// Channels that the program can use itself; the others become tasks by hand.
  package var transports: Set<Channel>
  /// SHA-256 (hex) over the adopted files: another value means that a person changed one.
  package var fingerprint: String

  /// Makes the rules.
  package init(
    company: CompanyProfile, rules: DunningRules = DunningRules(),
    calendar: BusinessCalendar = BusinessCalendar(), scenario: Scenario = .frenchBusiness,
    furtherScenarios: [Scenario] = [], charges: ChargeRules = ChargeRules(), rates: RateTable = .published,
    weights: PriorityWeights = PriorityWeights(), templates: [String: String] = [:],
    transports: Set<Channel> = [.email, .letter], fingerprint: String = ""
  ) {
    self.company = company
    self.rules = rules
    self.calendar = calendar
    self.scenario = scenario
    self.furtherScenarios = furtherScenarios
    self.charges = charges
    self.rates = rates
    self.weights = weights
    self.templates = templates
    self.transports = transports
    self.fingerprint = fingerprint
  }
}
