import Casework
import Correspondence
import Dunning
import Receivables
import Risk

/// House rules: numbers stand under their names, so that a program reads what it knows and keeps its defaults for
/// the rest; company and templates are personal, since people sign.
extension JSONWriter {
  mutating func fields(of house: HouseRules) {
    field("fp", house.fingerprint)
    field("transports", listing: house.transports.map(\.rawValue).sorted()) { $0.string($1) }
    key("rules")
    beginObject()
    for (name, path) in RuleNumbers.rules { field(name, house.rules[keyPath: path]) }
    endObject()
    key("weights")
    beginObject()
    for (name, path) in RuleNumbers.weights { field(name, house.weights[keyPath: path]) }
    endObject()
    field("tiers", listing: house.weights.overdueTiers) { $0.integer($1) }
    if house.calendar.region != .metropole { field("region", house.calendar.region.rawValue) }
    if !house.calendar.closings.isEmpty {
      field("closed", listing: house.calendar.closings) { $0.string($1.text) }
    }
    key("scenario")
    write(house.scenario)
    if !house.furtherScenarios.isEmpty {
      field("more", listing: house.furtherScenarios) { $0.write($1) }
    }
    fields(of: house.charges)
    fields(of: house.rates)
  }

  private mutating func write(_ scenario: Scenario) {
    beginObject()
    field("name", scenario.name)
    field("entry", scenario.entry.rawValue)
    field("steps", listing: scenario.steps) { $0.write($1) }
    if let rule = scenario.rule {
      key("rule")
      write(rule)
    }
    endObject()
  }

  private mutating func write(_ step: Step) {
    beginObject()
    field("id", step.id.code)
    for language in Language.allCases {
      if let name = step.names[language] {
        key(named: language.rawValue)
        string(name)
      }
    }
    field("at", step.offset)
    field("place", step.place.rawValue)
    field("ch", step.channel.rawValue)
    field("text", step.template)
    field("tone", step.tone.rawValue)
    field("rel", step.release.rawValue)
    field("dl", step.deadlineDays)
    flag("notice", step.isFormalNotice)
    if !step.furtherChannels.isEmpty {
      field("also", listing: step.furtherChannels) { $0.string($1.rawValue) }
    }
    flag("oneway", step.takesOneWay)
    field("over", step.handOver?.rawValue)
    field("sms", step.smsTemplate)
    field("least", step.minimumCents)
    field("most", step.ceilingCents)
    field("second", step.secondApproverCents)
    flag("must", !step.maySkip)
    field("role", step.contactRole)
    if !step.copies.isEmpty { field("cc", listing: step.copies) { $0.string($1.text) } }
    flag("ccmust", step.needsCopies)
    field("within", step.withinDays)
    endObject()
  }

  mutating func personalFields(of house: HouseRules) {
    let company = house.company
    field("name", company.legalName)
    field("street", listing: company.addressLines) { $0.string($1) }
    field("post", company.postcode)
    field("city", company.city)
    field("country", company.country)
    field("siren", company.siren)
    field("siret", company.siret)
    field("vat", company.vatNumber)
    field("legal", company.legalLine)
    field("web", company.website)
    field("logo", company.logoFile)
    field("bank", listing: [company.bank.beneficiary, company.bank.iban, company.bank.bic]) { $0.string($1) }
    field("from", company.senderName)
    field("email", company.senderEmail)
    field("sign", listing: company.signatories) { writer, one in
      writer.beginArray()
      let texts = [one.firstName, one.lastName, one.role, one.email, one.phone] + one.steps
      for text in texts { writer.string(text) }
      writer.endArray()
    }
    field("texts", words: house.templates)
  }
}

/// The numbers of rules and weights by the names under which they are kept.
enum RuleNumbers {
  static var rules: [(StaticString, WritableKeyPath<DunningRules, Int>)] {
    [
      ("spacing", \.spacingDays), ("floor", \.floorCents), ("ceiling", \.ceilingCents),
      ("grace", \.promiseGraceDays), ("bank", \.bankFreshnessDays), ("approval", \.approvalValidityDays),
      ("issue", \.daysAfterIssue), ("postal", \.postalDays), ("calls-week", \.callsPerWeek),
      ("calls-month", \.callsPerMonth), ("messages-day", \.messagesPerDay),
      ("occasions-week", \.occasionsPerWeek), ("domain-minute", \.messagesPerDomainMinute),
      ("hold", \.holdSeconds),
    ]
  }

  static var weights: [(StaticString, WritableKeyPath<PriorityWeights, Int>)] {
    [
      ("broken-promise", \.brokenPromise), ("uncertain", \.uncertainSending), ("failed", \.failedSending),
      ("reply", \.unhandledReply), ("call-back", \.callBackDue), ("promise-today", \.promiseDueToday),
      ("dispute", \.disputeFollowUpDue), ("task", \.taskDue), ("decision", \.decisionNeeded),
      ("tier", \.overdueTier), ("ten-days", \.tenDaysLate), ("ten-days-limit", \.tenDaysLateLimit),
      ("limit", \.creditLimit), ("limit-from", \.creditLimitFrom), ("contact", \.missingContact),
      ("no-action", \.noNextAction), ("slower", \.slowerThanUsual),
    ]
  }
}
