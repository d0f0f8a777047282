import Casework
import Correspondence
import Dunning
import Receivables
import Risk

extension JSONCursor {
  mutating func readHouse(personal: JSONCursor?) throws(JSONFault) -> HouseRules {
    try enterObject()
    let fingerprint = try string("fp")
    let transports = try list("transports") { cursor throws(JSONFault) in try cursor.readString() }
    var rules = DunningRules()
    try readNumbers("rules", RuleNumbers.rules, into: &rules)
    var weights = PriorityWeights()
    try readNumbers("weights", RuleNumbers.weights, into: &weights)
    weights.overdueTiers = try list("tiers") { cursor throws(JSONFault) in try cursor.readInteger() }
    let calendar = try readCalendar()
    try key("scenario")
    let scenario = try readScenario()
    var further: [Scenario] = []
    if hasKey("more") {
      further = try readArray { cursor throws(JSONFault) in try cursor.readScenario() }
    }
    let charges = try readChargeRules()
    let rates = try readRates()
    try leaveObject()
    var house = HouseRules(
      company: CompanyProfile(legalName: "", bank: BankDetails(beneficiary: "", iban: "")), rules: rules,
      calendar: calendar, scenario: scenario, furtherScenarios: further, charges: charges, rates: rates,
      weights: weights,
      transports: Set(transports.compactMap(Channel.init(rawValue:))),
      fingerprint: fingerprint)
    if var personal { try personal.readPersonal(of: &house) }
    return house
  }

  /// Lines from before holidays were kept have those of the whole of France.
  private mutating func readCalendar() throws(JSONFault) -> BusinessCalendar {
    let region = try choice("region", else: HolidayRegion.metropole)
    return BusinessCalendar(region: region, closings: hasKey("closed") ? try readClosings() : [])
  }

  /// An array of closings as people write them.
  mutating func readClosings() throws(JSONFault) -> [ClosingPeriod] {
    try readArray { cursor throws(JSONFault) in
      guard let period = ClosingPeriod(text: try cursor.readString()) else { throw .invalid("a closing") }
      return period
    }
  }

  private mutating func readNumbers<Record>(
    _ name: StaticString, _ known: [(StaticString, WritableKeyPath<Record, Int>)], into record: inout Record
  ) throws(JSONFault) {
    try key(name)
    try enterObject()
    while let key = readKey() {
      let value = try readInteger()
      if let (_, path) = known.first(where: { key.equals($0.0) }) { record[keyPath: path] = value }
    }
    try leaveObject()
  }

  private mutating func readScenario() throws(JSONFault) -> Scenario {
    try enterObject()
    let name = try string("name")
    let entry = try choice("entry", as: Scenario.Entry.self)
    let steps = try list("steps") { cursor throws(JSONFault) in try cursor.readStep() }
    let rule = hasKey("rule") ? try readScenarioRule() : nil
    try leaveObject()
    return Scenario(name: name, entry: entry, steps: steps, rule: rule)
  }

  private mutating func readStep() throws(JSONFault) -> Step {
    try enterObject()
    let id = StepID(try string("id"))
    var names: [Language: String] = [:]
    if let name = try optionalString("fr") { names[.french] = name }
    if let name = try optionalString("en") { names[.english] = name }
    var step = Step(
      id: id, names: names, offset: try integer("at"), place: try choice("place", as: Step.Place.self),
      channel: try choice("ch", as: Channel.self), template: try string("text"),
      tone: try choice("tone", as: Step.Tone.self), release: try choice("rel", as: Step.Release.self),
      deadlineDays: try optionalInteger("dl"), isFormalNotice: try flag("notice"))
    if hasKey("also") {
      try enterArray()
      while !leaveArray() {
        guard let channel = Channel(rawValue: try readString()) else { throw .invalid("a channel") }
        step.furtherChannels.append(channel)
      }
    }
    step.takesOneWay = try flag("oneway")
    if let word = try optionalString("over") {
      guard let handOver = Step.HandOver(rawValue: word) else { throw .invalid("a hand-over") }
      step.handOver = handOver
    }
    step.smsTemplate = try optionalString("sms")
    step.minimumCents = try optionalInteger("least")
    step.ceilingCents = try optionalInteger("most")
    step.secondApproverCents = try optionalInteger("second")
    step.maySkip = !(try flag("must"))
    step.contactRole = try optionalString("role")
    if hasKey("cc") {
      try enterArray()
      while !leaveArray() {
        guard let copy = StepCopy(try readString()) else { throw .invalid("a copy") }
        step.copies.append(copy)
      }
    }
    step.needsCopies = try flag("ccmust")
    step.withinDays = try optionalInteger("within")
    try leaveObject()
    return step
  }

  private mutating func readPersonal(of house: inout HouseRules) throws(JSONFault) {
    try enterObject()
    var company = house.company
    company.legalName = try string("name")
    company.addressLines = try list("street") { cursor throws(JSONFault) in try cursor.readString() }
    company.postcode = try string("post")
    company.city = try string("city")
    company.country = try string("country")
    company.siren = try string("siren")
    company.siret = try string("siret")
    company.vatNumber = try string("vat")
    company.legalLine = try string("legal")
    company.website = try optionalString("web")
    company.logoFile = try optionalString("logo")
    let bank = try list("bank") { cursor throws(JSONFault) in try cursor.readString() }
    guard bank.count == 3 else { throw .unexpectedCount }
    company.bank = BankDetails(beneficiary: bank[0], iban: bank[1], bic: bank[2])
    company.senderName = try string("from")
    company.senderEmail = try string("email")
    company.signatories = try list("sign") { cursor throws(JSONFault) in
      let one = try cursor.readArray { cursor throws(JSONFault) in try cursor.readString() }
      guard one.count >= 5 else { throw .unexpectedCount }
      return Signatory(
        firstName: one[0], lastName: one[1], role: one[2], email: one[3], phone: one[4],
        steps: Array(one.dropFirst(5)))
    }
    try key("texts")
    house.templates = try readWords()
    house.company = company
    try leaveObject()
  }
}
