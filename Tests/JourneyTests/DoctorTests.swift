import Foundation
import Testing
import Workbench

@Suite("The doctor")
struct DoctorTests {
  @Test("says of each fault of a fresh store what to fill in or do, in the person's language")
  func doctor() throws {
    let house = try House()
    try house.relance("init").ended()
    let french = try house.relance("doctor", "--lang", "fr").ended(78).output
    #expect(
      french.contains("réglages")
        && french.contains("remplir [company] name, [bank] iban, [[signatory]] last-name"))
    #expect(french.contains("aucun enregistrement en échec") && !french.contains("settings "))
    try Data("1".utf8).write(to: URL(filePath: house.store + "/latch"))
    try Data().write(to: URL(filePath: house.store + "/PAUSE"))
    let english = try house.relance("doctor", "--lang", "en").ended(78).output
    #expect(english.contains("store check --clear") && english.contains("the file PAUSE stops every sending"))
  }
}
