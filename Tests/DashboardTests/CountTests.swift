import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("A count of one")
struct CountTests {
  @Test(
    "message that is leaving asks in the singular before the program is left", arguments: Language.allCases)
  func leaving(language: Language) {
    let send: Unicode.Scalar = language == .french ? "o" : "y"
    var desk = FrameworkDesk(language: language)
    desk.press(.character("3"), .character("a"), .character("S"), .character(send), .character("q"))
    let words = language.say("1 message part dans quelques secondes", "1 message leaves in a few seconds")
    #expect(desk.shown.contains(words), "\(desk.shown)")
  }

  @Test("message that is leaving is asked about at the first Ctrl-C too; the second one closes the program")
  func interrupted() {
    var desk = FrameworkDesk(language: .french)
    func quits() -> Bool {
      desk.state.update(.interrupted, desk.world).contains { if case .quit = $0 { true } else { false } }
    }
    #expect(quits(), "nothing leaves")
    desk.press(.character("3"), .character("a"), .character("S"), .character("o"))
    #expect(!quits())
    #expect(desk.shown.contains("1 message part dans quelques secondes"), "\(desk.shown)")
    #expect(quits())
  }

  @Test(
    "new customer, marked row, day or sending is not told in the plural", arguments: Language.allCases)
  func one(language: Language) throws {
    var desk = FrameworkDesk(language: language)
    desk.press(.character("2"))
    desk.hear([.customerRecorded(FormFixture.customer(5, "Lampes d'Ormesson"))])
    let customer = language.say("1 nouveau client : R pour le ranger", "1 new customer: R to sort it in")
    #expect(desk.shown.contains(customer), "\(desk.shown)")
    let waiting = Array(desk.world.book.reminders.filter(\.isApprovable).prefix(2))
    try #require(waiting.count == 2)
    let refusal = try #require(desk.state.markedRefusal(waiting, desk.world))
    #expect(refusal.contains(language.say("(et 1 autre)", "(and 1 more)")))
    let contact = TraceLine.lastContact(
      FormFixture.today, spacingDays: 1, freeOn: FormFixture.today + 1, isHindering: true)
    for sentence in [contact.sentence(in: language) { _ in "" }] {
      #expect(sentence.contains(language.say("1 jour", "1 day")))
      #expect(!sentence.contains(language.say("1 jours", "1 days")), "\(sentence)")
    }
    let cap = Refusal.capReached(.customerWeek(limit: 1)).phrase(in: language).problem
    #expect(cap.contains(language.say("1 envoi à", "1 occasion for")), "\(cap)")
  }
}
