import Correspondence
import Dunning

extension HouseRules {
  /// Places of `settings.toml` that are empty and without which no demand can be written, as they are named there.
  package var gaps: [String] {
    let isSigned = company.signatories.contains { !$0.lastName.isEmpty }
    return [
      company.legalName.isEmpty ? "[company] name" : "",
      company.bank.beneficiary.isEmpty ? "[bank] beneficiary" : "",
      company.bank.iban.isEmpty ? "[bank] iban" : "",
      isSigned ? "" : "[[signatory]] last-name",
    ].filter { !$0.isEmpty }
  }

  /// Whether reminders go by e-mail and nobody sends them: `[mail] from` is empty.
  package var lacksSender: Bool {
    company.senderEmail.isEmpty
      && ([scenario] + furtherScenarios).contains { $0.steps.contains { $0.channels.contains(.email) } }
  }
}
