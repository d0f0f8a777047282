import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Mailroom
import Testing

@Suite("A sender that the settings leave out")
struct MissingSenderTests {
  @Test(
    "keeps a message here, names the setting, and lets it leave once that is filled in and the text approved anew"
  )
  func sender() throws {
    var rules = Mailhouse.rules
    rules.company.senderEmail = ""
    let house = try Mailhouse(rules: rules)
    try house.request()
    let report = try house.run()
    #expect(report.sent.isEmpty && report.unmakeable.map(\.problem) == [.sender(.empty)])
    let words = try #require(report.unmakeable.first).problem.wording(inFrench: false)
    #expect(words.problem.contains("[mail] from") && words.remedy.contains("settings.toml"))
    #expect(!words.remedy.contains("contact"))
    var mended = Mailhouse.rules
    mended.fingerprint = "second"
    try house.keeper.record(.adopt(mended), on: house.occasion())
    try house.keeper.record(.plan(only: nil), on: house.occasion())
    #expect(house.state(1) == .proposed)
    try house.request()
    #expect(try house.run().sent == [ReminderID(1)])
  }
}
