import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("A customer's profile")
struct ProfileTests {
  private func owing(_ due: String = "2026-06-02") throws -> House {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: due)], on: "2026-05-20")
    return house
  }

  private func profile(_ fields: [ProfileField: String], _ language: Language? = nil) -> Command {
    .saveProfile(ProfileOrder(customer: House.elan, fields: fields, language: language))
  }

  @Test("keeps what nobody named, is undone, and refuses nonsense with an example")
  func saving() throws {
    var house = try owing()
    try house.run(profile([.paymentRuns: "10,25", .refused: "sms"], .english), "2026-06-03")
    try house.run(profile([.closings: "S32"]), "2026-06-03")
    let customer = house.book.portfolio.customers[0]
    #expect(customer.profile[.paymentRuns] == "10, 25" && customer.profile[.closings] == "S32")
    #expect(customer.language == .english)
    let again = try house.run(profile([.closings: "s32"]), "2026-06-03")
    #expect(again.events.isEmpty)
    #expect(house.refusal(profile([.callsPerWeek: "0"]), "2026-06-03") == .badProfile(.callsPerWeek, "0"))
    let words = house.refusal(profile([.closings: "été"]), "2026-06-03")?.phrase(in: .french)
    #expect(words?.remedy.contains("S32-S33") == true)
    try house.run(.undo, "2026-06-03")
    #expect(house.book.portfolio.customers[0].profile[.closings].isEmpty)
    #expect(house.book.portfolio.customers[0].profile[.paymentRuns] == "10, 25")
  }

  @Test("says the sentence that opens the reminders and the free variables; undone, they are as before")
  func opening() throws {
    var house = try owing()
    var order = ProfileOrder(customer: House.elan)
    order.iceBreaker = "Bravo pour le salon."
    order.variables = ["chantier": "Lyon", "lieu": "Nantes"]
    try house.run(.saveProfile(order), "2026-06-03")
    #expect(try house.run(.saveProfile(order), "2026-06-03").events.isEmpty)
    var forget = ProfileOrder(customer: House.elan)
    forget.variables = ["lieu": ""]
    try house.run(.saveProfile(forget), "2026-06-03")
    let customer = house.book.portfolio.customers[0]
    #expect(customer.iceBreaker == "Bravo pour le salon." && customer.variables == ["chantier": "Lyon"])
    try house.run(.undo, "2026-06-03")
    #expect(house.book.portfolio.customers[0].variables["lieu"] == "Nantes")
    forget.iceBreaker = ""
    try house.run(.saveProfile(forget), "2026-06-03")
    #expect(house.book.portfolio.customers[0].iceBreaker.isEmpty)
  }

  @Test("takes no name for a variable that a text would not be written with; one that a file brought stays")
  func names() throws {
    var house = try owing()
    var order = ProfileOrder(customer: House.elan)
    let long = String(repeating: "a", count: 41)
    for name in ["bad name", "", " site", "[[site]]", "si]te", "var:site", "-site", "a=b", "site\n", long] {
      order.variables = [name: "1"]
      let refused = house.refusal(.saveProfile(order), "2026-06-03")
      #expect(refused == .badVariableName(name))
      #expect(refused?.phrase(in: .french).remedy.contains("[[var:chantier]]") == true)
      #expect(refused?.phrase(in: .english).remedy.contains("no space") == true)
    }
    let sound = ["site", "numéro", "N2_a.b-c", "担当", "e\u{301}tage"]
    order.variables = Dictionary(uniqueKeysWithValues: sound.map { ($0, "x") })
    try house.run(.saveProfile(order), "2026-06-03")
    #expect(Set(house.book.portfolio.customers[0].variables.keys) == Set(sound))
    var entry = House.customer()
    entry.variables = ["bon de commande": "77"]
    try house.take([entry], [], file: "b", on: "2026-06-03")
    order.variables = ["bon de commande": "78"]
    try house.run(.saveProfile(order), "2026-06-03")
    #expect(house.book.portfolio.customers[0].variables["bon de commande"] == "78")
  }

  @Test(
    "takes no sentence and no variable that names an account; one from a file is told when it would be sent")
  func accounts() throws {
    var house = try owing()
    let text = "Compte FR14 2004 1010 0505 0001 3M02 606", account = "FR1420041010050500013M02606"
    var order = ProfileOrder(customer: House.elan)
    order.iceBreaker = text
    #expect(house.refusal(.saveProfile(order), "2026-06-03") == .accountInOwnText(.iceBreaker, account))
    order.iceBreaker = nil
    order.variables = ["lieu": "Nantes", "objet": text]
    let refused = house.refusal(.saveProfile(order), "2026-06-03")
    #expect(refused == .accountInOwnText(.variable("objet"), account))
    for language in Language.allCases {
      let phrase = refused?.phrase(in: language)
      #expect(phrase?.problem.contains(account) == true && phrase?.problem.contains("objet") == true)
    }
    var entry = House.customer()
    entry.iceBreaker = text
    try house.take([entry], [], file: "b", on: "2026-06-03")
    #expect(house.book.portfolio.customers[0].iceBreaker == text)
    try house.run(.plan(only: nil), "2026-06-08")
    let reminder = try #require(house.book.reminders.first)
    #expect(
      house.book.blockage(of: reminder, on: house.ledger("2026-06-08"))
        == .missingVariable(name: "IceBreaker"))
    #expect(throws: CompositionRefusal.ownText(.iceBreaker, says: .account(account))) {
      try house.book.compose(reminder, on: house.ledger("2026-06-08"))
    }
    #expect(house.refusal(.approve([reminder.id], expecting: [:]), "2026-06-08") != nil)
  }

  @Test("keeps a person's word while a file repeats itself, and takes what is new")
  func files() throws {
    var house = House()
    var entry = House.customer()
    entry.profile = [.paymentRuns: "10, 25", .refused: "sms"]
    try house.take([entry], [House.invoice("F-1", due: "2026-06-02")], on: "2026-05-20")
    #expect(house.book.portfolio.customers[0].profile.refused == [.sms])
    try house.run(profile([.paymentRuns: "15"]), "2026-05-21")
    let same = try house.take([entry], [], file: "b", on: "2026-05-22")
    #expect(house.book.portfolio.customers[0].profile[.paymentRuns] == "15")
    #expect(same.remarks.contains { $0.text(in: .french).contains("valeur saisie gardée") })
    entry.profile = [.paymentRuns: "5"]
    let new = try house.take([entry], [], file: "c", on: "2026-05-23")
    #expect(house.book.portfolio.customers[0].profile[.paymentRuns] == "5")
    #expect(house.book.portfolio.customers[0].profile.refused == [.sms], "the file is silent about it now")
    #expect(new.remarks.contains { $0.text(in: .english).contains("taken instead of \"15\"") })
  }

  @Test("holds messages back on payment runs and in closing weeks, also at the moment of sending")
  func days() throws {
    var house = try owing()
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    try house.work(profile([.paymentRuns: "9"]), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-09")), "2026-06-09")
        == .hindered(ReminderID(1), .paymentRun(until: day("2026-06-10"))))
    try house.work(profile([.paymentRuns: "", .closings: "09/06/2026-10/06/2026"]), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-09")), "2026-06-09")
        == .hindered(ReminderID(1), .customerClosed(until: day("2026-06-11"))))
  }

  @Test("turns a step by a refused way into a task by hand, and voids an approval")
  func refusal() throws {
    var house = try owing()
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.work(profile([.refused: "email"]), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .changed))
    let task = try #require(house.book.reminders.last)
    #expect(task.isTask && task.step == StepID("R1") && task.state == .proposed)
    try house.run(.done(task.id, on: day("2026-06-08"), proof: "lettre"), "2026-06-08")
    #expect(house.level(1) == "R1")
  }

  @Test("does not let a message leave by a way refused after the send was asked for")
  func refusedLate() throws {
    var house = try owing()
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-08")
    try house.run(profile([.refused: "email"]), "2026-06-08")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-08")), "2026-06-08")
        == .hindered(ReminderID(1), .refused(.email)))
  }

  @Test("gives a promise until the payment run where that is later than its grace")
  func paymentRun() throws {
    var house = try owing()
    try house.run(profile([.paymentRuns: "25"]), "2026-06-03")
    try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-12"))),
      "2026-06-08")
    let promise = house.book.promises[0]
    #expect(house.book.state(of: promise, on: day("2026-06-26")) == .expected, "the transfer takes a day")
    #expect(house.book.state(of: promise, on: day("2026-06-27")) == .broken)
    let freeze = house.book.position(of: House.elan, on: house.ledger("2026-06-10")).invoices[0].freeze
    #expect(freeze?.until == day("2026-06-27"))
  }

  @Test("counts calls by its own cap, and suggests none to whoever wants none")
  func calls() throws {
    var house = try owing("2026-05-20")
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .noAnswer)), "2026-06-03")
    func cautions() -> [CallCaution]? {
      CallSheet(of: house.book, on: house.ledger("2026-06-04")).toMake.first?.cautions
    }
    #expect(cautions() == [])
    try house.run(profile([.callsPerWeek: "1"]), "2026-06-03")
    #expect(cautions() == [.capReached(next: day("2026-06-10"))])
    let plan = house.book.position(of: House.elan, on: house.ledger("2026-06-02"))
    #expect(plan.refused.isEmpty)
    try house.run(profile([.refused: "phone"]), "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-04")
    #expect(!house.book.reminders.contains { $0.isCallTask })
  }

  @Test("is erased with the person")
  func erasure() throws {
    var house = try owing()
    try house.run(profile([.paymentRuns: "10", .callHours: "9-11"]), "2026-06-03")
    try house.run(
      .eraseSubject(ErasureOrder(Erasure(customer: House.elan, lines: []), evenOwing: "demande")),
      "2026-06-04")
    #expect(house.book.portfolio.customers[0].profile.isEmpty)
  }
}
