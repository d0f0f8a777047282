import Correspondence
import Dunning
import Receivables
import Risk

/// Reads a store's `settings.toml`.
package enum SettingsFile {
  /// Name of the file in the store.
  package static let name = "settings.toml"

  /// Reads the whole file; empty texts are allowed (the message that needs one names it), wrong ones are not.
  ///
  /// - Throws: `SettingsRefusal` with every problem.
  package static func read(_ bytes: [UInt8], file: String = name) throws(SettingsRefusal) -> StoreSettings {
    var root = try TomlSection.open(bytes, file: file)
    var settings = StoreSettings.empty
    settings.deciding.language = root.word("language", languages) ?? .french
    settings.deciding.scenario = scenarioName(&root)
    settings.deciding.zone = zone(&root)
    settings.deciding.company = company(&root)
    if var rules = root.section("rules") {
      read(&rules, into: &settings.deciding.rules)
      root.take(rules.closed())
    }
    if var calendar = root.section("calendar") {
      settings.deciding.calendar = CalendarSection.read(&calendar)
      root.take(calendar.closed())
    }
    if var limits = root.section("limits") {
      limits.set(&settings.deciding.rules.messagesPerDay, "per-day", 1...100_000)
      limits.set(&settings.deciding.rules.occasionsPerWeek, "per-customer-week", 1...7)
      limits.set(&settings.deciding.rules.messagesPerDomainMinute, "per-domain-minute", 1...10_000)
      limits.set(&settings.deciding.rules.holdSeconds, "hold-seconds", 0...3_600)
      root.take(limits.closed())
    }
    if var priority = root.section("priority") {
      PrioritySection.read(&priority, into: &settings.deciding.weights)
      root.take(priority.closed())
    }
    if var charges = root.section("charges") {
      settings.deciding.charges = ChargesSection.read(&charges)
      root.take(charges.closed())
    }
    if var mail = root.section("mail") {
      settings.deciding.company.senderName = mail.text("from-name") ?? ""
      settings.deciding.company.senderEmail = mail.identifier("from", .email, Checks.email)
      settings.mail = MailSection.read(&mail)
      root.take(mail.closed())
    }
    if var sandbox = root.section("sandbox") {
      settings.sandbox.override = sandbox.identifier("override", .email, Checks.email)
      if let hosts = sandbox.texts("hosts") { settings.sandbox.hosts = hosts }
      root.take(sandbox.closed())
    }
    if var papers = root.section("papers") {
      settings.invoiceFolder = papers.text("invoices") ?? ""
      root.take(papers.closed())
    }
    let problems = root.closed()
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return settings
  }

  static let languages: [(String, Language)] = Language.allCases.map { ($0.rawValue, $0) }

  private static func scenarioName(_ root: inout TomlSection) -> String {
    let name = root.identifier("scenario", .fileName) { Checks.isPlainName($0) ? $0 : nil }
    return name.isEmpty ? "default" : name
  }

  private static func zone(_ root: inout TomlSection) -> String {
    let zone = root.identifier("zone", .zone) { Checks.isZone($0) ? $0 : nil }
    return zone.isEmpty ? "Europe/Paris" : zone
  }

  private static func company(_ root: inout TomlSection) -> CompanyProfile {
    var company = StoreSettings.empty.deciding.company
    if var section = root.section("company") {
      company.legalName = section.text("name") ?? ""
      company.addressLines = section.texts("address") ?? []
      company.postcode = section.text("postcode") ?? ""
      company.city = section.text("city") ?? ""
      company.country = section.text("country") ?? ""
      company.siren = section.identifier("siren", .siren, LegalIdentifiers.siren)
      company.siret = section.identifier("siret", .siret, LegalIdentifiers.siret)
      company.vatNumber = section.identifier("vat-number", .vatNumber, LegalIdentifiers.vatNumber)
      company.legalLine = section.text("legal-line") ?? ""
      let website = section.text("website") ?? ""
      company.website = website.isEmpty ? nil : website
      let logo = section.identifier("logo", .fileName) { Checks.isInside($0) ? $0 : nil }
      company.logoFile = logo.isEmpty ? nil : logo
      root.take(section.closed())
    }
    if var bank = root.section("bank") {
      company.bank.beneficiary = bank.text("beneficiary") ?? ""
      company.bank.iban = bank.identifier("iban", .iban, BankIdentifiers.iban)
      company.bank.bic = bank.identifier("bic", .bic, BankIdentifiers.bic)
      root.take(bank.closed())
    }
    for var section in root.sections("signatory") {
      company.signatories.append(
        Signatory(
          firstName: section.text("first-name") ?? "", lastName: section.text("last-name") ?? "",
          role: section.text("role") ?? "", email: section.identifier("email", .email, Checks.email),
          phone: section.text("phone") ?? "", steps: section.texts("steps") ?? []))
      root.take(section.closed())
    }
    return company
  }

  private static func read(_ section: inout TomlSection, into rules: inout DunningRules) {
    section.set(&rules.spacingDays, "spacing-days", 0...365)
    if let units = section.number("floor", 0...10_000_000_000) { rules.floorCents = units * 100 }
    if let units = section.number("ceiling", 0...10_000_000_000) { rules.ceilingCents = units * 100 }
    section.set(&rules.promiseGraceDays, "promise-grace-days", 0...60)
    section.set(&rules.bankFreshnessDays, "bank-freshness-days", 0...365)
    section.set(&rules.approvalValidityDays, "approval-validity-days", 0...60)
    section.set(&rules.daysAfterIssue, "days-after-issue", 0...365)
    section.set(&rules.postalDays, "postal-days", 0...60)
    section.set(&rules.callsPerWeek, "calls-per-week", 0...100)
    section.set(&rules.callsPerMonth, "calls-per-month", 0...500)
  }
}
