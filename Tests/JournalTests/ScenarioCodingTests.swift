import Casework
import Dunning
import Receivables
import Testing

@testable import Journal

@Suite("Scenarios in the journal")
struct ScenarioCodingTests {
  private func written(_ event: CaseEvent) throws -> CaseEvent? {
    var encoding = EventEncoding()
    let store = try TemporaryStore()
    try store.append(encoding.records(of: [event], in: Casebook()))
    var found: CaseEvent?
    let decoding = EventDecoding()
    let reader = JournalReader(store.store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in
      try line.forEachEvent { event throws(JSONFault) in
        if case .event(let happened) = try decoding.read(&event) { found = happened }
      }
    }
    return found
  }

  @Test("keep every condition of every rule, and the empty one")
  func rules() throws {
    let dollar = try #require(Currency(code: "USD"))
    let everything = ScenarioRule(
      segments: [.consumer, .publicBody], countries: ["BE"], groups: ["Élan"], tags: ["vip"],
      customers: ["411ELAN"], currency: dollar, outstanding: .init(from: 1), overdue: .init(below: 2),
      relationDays: .init(from: 3, below: 4), lateDays: .init(from: -5))
    var house = EventCodingSamples.house
    house.furtherScenarios = [
      Scenario(name: "all", entry: .standard, steps: Scenario.frenchBusiness.steps, rule: everything),
      Scenario(name: "never", steps: [], rule: ScenarioRule(tags: ["family"])),
    ]
    guard case .rulesAdopted(let read) = try #require(try written(.rulesAdopted(house))) else {
      Issue.record("no rules")
      return
    }
    #expect(read.furtherScenarios == house.furtherScenarios && read.scenario == house.scenario)
    #expect(read.furtherScenarios.last?.isNeverChased == true)
    #expect(read.fingerprinted.fingerprint == house.fingerprinted.fingerprint)
    house.furtherScenarios[0].rule?.customers = []
    #expect(read.fingerprinted.fingerprint != house.fingerprinted.fingerprint, "another rule is adopted")
  }

  @Test("keep what a step asks for, and write nothing for a step that asks for nothing")
  func stepFields() throws {
    var house = EventCodingSamples.house
    let plain = house.fingerprinted.fingerprint
    var step = house.scenario.steps[2]
    step.minimumCents = 5_000
    step.ceilingCents = 100_000
    step.secondApproverCents = 200_000
    step.maySkip = false
    step.contactRole = "direction"
    step.copies = [.role("Associée"), .address("chef@atelier.example")]
    step.needsCopies = true
    step.furtherChannels = [.letter, .sms]
    step.takesOneWay = true
    step.handOver = .court
    step.smsTemplate = "sms-r1"
    step.withinDays = 15
    house.scenario.steps[2] = step
    guard case .rulesAdopted(let read) = try #require(try written(.rulesAdopted(house))) else {
      Issue.record("no rules")
      return
    }
    #expect(read.scenario == house.scenario && house.fingerprinted.fingerprint != plain)
    var encoding = EventEncoding()
    for record in encoding.records(of: [.rulesAdopted(EventCodingSamples.house)], in: Casebook()) {
      let facts = String(decoding: record.facts, as: UTF8.self)
      for key in [
        "least", "most", "second", "must", "role", "cc", "ccmust", "also", "oneway", "sms", "more", "within",
      ] {
        #expect(!facts.contains("\"\(key)\""))
      }
    }
  }

  @Test("keep group and tags of a customer with what can be erased")
  func groupAndTags() throws {
    var customer = Customer(id: CustomerID(1), number: "C-1", name: "Élan")
    customer.group = "Groupe Kestrel"
    customer.tags = ["vip", "à ménager"]
    guard case .customerRecorded(let read) = try #require(try written(.customerRecorded(customer))) else {
      Issue.record("no customer")
      return
    }
    #expect(read == customer)
    var encoding = EventEncoding()
    for record in encoding.records(of: [.customerRecorded(customer)], in: Casebook()) {
      #expect(!String(decoding: record.facts, as: UTF8.self).contains("Kestrel"))
    }
  }
}
