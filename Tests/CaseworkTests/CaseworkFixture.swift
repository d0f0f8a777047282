import Casework
import Correspondence
import Dunning
import Receivables

/// A house with its casebook: commands in, decisions out; the journal's part is played by counting lines.
struct CaseworkFixture {
  var book: Casebook
  private var sequence = 0
  /// Unix seconds of the commands.
  var clock = 1_780_000_000
  var collector = "lea"
  /// Where messages of the store go; nil where no test asks.
  var mode: SendingMode?

  /// A house with rules, on the worked example's year.
  init(
    rules: DunningRules = DunningRules(), scenario: Scenario = .frenchBusiness, horizon: Day? = nil,
    bankCheckedOn bank: String? = nil
  ) {
    book = Casebook(horizon: horizon)
    _ = try? run(.adopt(Self.house(rules: rules, scenario: scenario)), "2026-01-02")
    if let bank { _ = try? run(.checkBank, bank) }
  }

  static func house(
    rules: DunningRules = DunningRules(), scenario: Scenario = .frenchBusiness,
    iban: String = "FR7630006000011234567890189", fingerprint: String = "a"
  ) -> HouseRules {
    HouseRules(
      company: CompanyProfile(
        legalName: "Atelier du Rhône SARL", addressLines: ["12 quai des Étroits"], postcode: "69005",
        city: "Lyon", siren: "999000003",
        bank: BankDetails(beneficiary: "Atelier du Rhône", iban: iban, bic: "AGRIFRPP"),
        senderName: "Atelier du Rhône", senderEmail: "compta@atelier.example",
        signatories: [
          Signatory(
            firstName: "Léa", lastName: "Martin", role: "Comptable", email: "lea@atelier.example",
            phone: "04 65 71 00 01")
        ]), rules: rules, scenario: scenario, fingerprint: fingerprint)
  }

  /// Decides and folds one command.
  @discardableResult
  mutating func run(_ command: Command, _ iso: String, as operation: String? = nil) throws(Refusal)
    -> Decision
  {
    let decision = try book.decide(command, on: occasion(iso))
    guard !decision.events.isEmpty else { return decision }
    sequence += 1
    book.apply(
      decision.events,
      at: Moment(
        sequence: sequence, day: day(iso), second: clock, by: collector,
        operation: operation ?? "op-\(sequence)"))
    return decision
  }

  /// Runs a command and plans again, as the bookkeeper does when facts of a customer change.
  @discardableResult
  mutating func work(_ command: Command, _ iso: String) throws(Refusal) -> Decision {
    let decision = try run(command, iso)
    try run(.plan(only: nil), iso, as: "op-\(sequence)/plan")
    return decision
  }

  func occasion(_ iso: String) -> Occasion {
    Occasion(today: day(iso), now: clock, collector: collector, operation: "op-\(sequence + 1)", mode: mode)
  }

  /// The refusal of a command, or nil when it is taken (nothing is folded).
  func refusal(_ command: Command, _ iso: String) -> Refusal? {
    do throws(Refusal) {
      _ = try book.decide(command, on: occasion(iso))
      return nil
    } catch {
      return error
    }
  }

  func ledger(_ iso: String) -> Ledger { Ledger(of: book, on: day(iso)) }
}

/// A day written `2026-06-02`; 1970-01-01 when it is no day.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// Dollars, for a second account.
let dollar = Currency(code: "USD") ?? .eur
