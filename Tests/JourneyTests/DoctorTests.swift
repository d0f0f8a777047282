import Foundation
import Testing
import Workbench

@Suite("The doctor")
struct DoctorTests {
  @Test("names a step that a signatory signs and no scenario has")
  func signatory() throws {
    let house = try House()
    try house.open()
    let more = "\n[[signatory]]\nlast-name = \"Élan\"\nsteps = [\"MD\", \"MDD\"]\n"
    try house.write(Company.settings() + more, "store/settings.toml")
    let told = try house.relance("doctor", "--lang", "fr").ended(78)
    #expect(told.output.contains("aucun scénario n'a d'étape MDD"))
    try house.write(Company.settings() + more.replacing("MDD", with: "CX"), "store/settings.toml")
    #expect(!(try house.relance("doctor").output.contains("MDD")))
  }

  @Test("tells a sender that is missing where reminders go by e-mail, even if nothing leaves the machine")
  func sender() throws {
    let house = try House()
    try house.open()
    #expect(!(try house.relance("doctor").output.contains("[mail] from")))
    let settings = Company.settings().split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("from ") }.joined(separator: "\n")
    try house.write(settings, "store/settings.toml")
    let told = try house.relance("doctor", "--lang", "en").ended(78).output
    #expect(told.contains("without a sender: fill in [mail] from in settings.toml"))
  }

  @Test("says of each fault of a fresh store what to fill in or do, in the person's language")
  func doctor() throws {
    let house = try House()
    try house.relance("init").ended()
    let french = try house.relance("doctor", "--lang", "fr").ended(78).output
    #expect(
      french.contains("réglages")
        && french.contains("remplir [company] name, [bank] beneficiary, [bank] iban, [[signatory]] last-name")
    )
    #expect(french.contains("aucun enregistrement en échec") && !french.contains("settings "))
    try Data("1".utf8).write(to: URL(filePath: house.store + "/latch"))
    try Data().write(to: URL(filePath: house.store + "/PAUSE"))
    let english = try house.relance("doctor", "--lang", "en").ended(78).output
    #expect(english.contains("store check --clear") && english.contains("the file PAUSE stops every sending"))
  }

  @Test("says on a day off why planning proposes nothing, and until when")
  func dayOff() throws {
    let house = try House()
    try house.open()
    let saturday = try house.relance("plan", "--lang", "fr", on: "2026-06-20").ended().output
    #expect(saturday.contains("Jour non ouvré : rien n'est proposé avant le 22/06/2026"), "\(saturday)")
    #expect(try !house.relance("plan", "--lang", "fr", on: "2026-06-22").ended().output.contains("non ouvré"))
  }
}
