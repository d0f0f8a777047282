import Correspondence
import Dunning
import Receivables
import Risk

/// What a store's `settings.toml` says.
package struct StoreSettings: Hashable, Sendable {
  /// The part that decides what is written to customers and when; the journal keeps it as adopted.
  package struct Deciding: Hashable, Sendable {
    /// Who we are, where to pay, who signs.
    package var company: CompanyProfile
    /// Spacing, floor, ceiling, limits.
    package var rules = DunningRules()
    /// Public holidays and closings.
    package var calendar = BusinessCalendar()
    /// Worklist weights.
    package var weights = PriorityWeights()
    /// How late-payment charges are computed.
    package var charges = ChargeRules()
    /// Name of the scenario file without suffix.
    package var scenario = "default"
    /// Language of the store's own texts.
    package var language = Language.french
    /// Time zone of its days (IANA name).
    package var zone = "Europe/Paris"
  }

  /// The deciding part.
  package var deciding: Deciding
  /// How mail leaves, or nil when no server is named; never journaled.
  package var mail: MailSettings?
  /// Limits of a sandbox store; never journaled.
  package var sandbox: SandboxSettings
  /// The folder of our invoices as PDF, absolute or relative to the store; empty when there is none. Never journaled.
  package var invoiceFolder = ""

  /// Nobody yet: what a store without `settings.toml` has.
  package static let empty = StoreSettings(
    deciding: Deciding(company: CompanyProfile(legalName: "", bank: BankDetails(beneficiary: "", iban: ""))),
    mail: nil, sandbox: SandboxSettings())
}
