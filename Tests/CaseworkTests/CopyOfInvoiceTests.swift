import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("An invoice that the customer has not received")
struct CopyOfInvoiceTests {
  private let status = PauseID(1)

  private func sent(_ way: SentCopy.Way = .email, on iso: String? = nil) -> Command {
    .changeStatus(StatusChange(status, copy: (way: way, day: iso.map { day($0) })))
  }

  /// The first of two overdue invoices is said on Monday 08/06/2026 not to have come.
  private func missing(until: String? = nil) throws -> House {
    var house = try House.owingTwo()
    try house.run(
      House.status(.notReceived, invoices: [InvoiceID(1)], reason: "pas reçue", until: until), "2026-06-08")
    return house
  }

  private func why(_ house: House, _ iso: String, _ language: Language = .french) -> [String] {
    WhyAnswer(of: .customer(House.elan), in: house.book, on: house.ledger(iso), language: language)?
      .lines.map(\.text) ?? []
  }

  @Test(
    "puts the sending of a copy on the worklist at once, by a call as well, until somebody says that it was sent"
  )
  func task() throws {
    var house = try missing()
    #expect(house.action("2026-06-08") == .sendCopy(status))
    #expect(house.action("2026-06-20") == .sendCopy(status), "nobody has sent it")
    try house.run(sent(.letter), "2026-06-09")
    #expect(house.action("2026-06-09") != .sendCopy(status))
    #expect(house.book.pauses[0].facts.copy == SentCopy(day: day("2026-06-09"), way: .letter, by: "lea"))
    #expect(
      house.action("2026-06-11") == .followStatus(status, .notReceived, due: day("2026-06-11")),
      "two working days later somebody asks whether it came")
    let first = InvoiceID(1)
    func freeze(_ iso: String) -> Hindrance? {
      house.book.position(of: House.elan, on: house.ledger(iso)).invoices.first { $0.id == first }?.freeze
    }
    #expect(freeze("2026-06-11") != nil)
    #expect(freeze("2026-06-12") == nil, "the next day it goes on by its new clock")
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(!house.book.reminders.contains { $0.lines.contains { $0.invoice == first && $0.rise != nil } })
    var called = try House.owingTwo()
    try called.run(
      .logCall(CallReport(customer: House.elan, outcome: .invoiceNotReceived, invoices: [InvoiceID(1)])),
      "2026-06-08")
    #expect(called.action("2026-06-10") == .sendCopy(status), "before it is called again")
    try called.run(sent(), "2026-06-10")
    #expect(called.action("2026-06-10") == .callBack(CallID(1), due: day("2026-06-10"), minute: nil))
  }

  @Test("put off for another look holds until then, and is still taken back as a mistake once it is over")
  func putOff() throws {
    var house = try missing()
    try house.run(sent(), "2026-06-09")
    try house.run(.changeStatus(StatusChange(status, followUp: day("2026-06-18"))), "2026-06-11")
    #expect(house.action("2026-06-12") != .followStatus(status, .notReceived, due: day("2026-06-18")))
    #expect(house.action("2026-06-18") == .followStatus(status, .notReceived, due: day("2026-06-18")))
    #expect(house.book.pauses[0].until == day("2026-06-19"))
    try house.run(.retractStatus(status), "2026-06-22")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == nil)
  }

  @Test("has its clock given back where it was said by mistake; what another status restarted stays")
  func mistaken() throws {
    var house = try missing()
    try house.run(sent(on: "2026-06-10"), "2026-06-11")
    try house.run(.retractStatus(status), "2026-06-11")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == nil)
    try house.run(.undo, "2026-06-11")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-10"))

    var twice = try missing()
    try twice.run(House.status(.notReceived, reason: "aucune reçue"), "2026-06-15")
    #expect(twice.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-15"))
    #expect(twice.book.standing(of: InvoiceID(2)).restartedDue == day("2026-06-15"))
    try twice.run(.retractStatus(PauseID(2)), "2026-06-16")
    #expect(twice.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-08"))
    #expect(twice.book.standing(of: InvoiceID(2)).restartedDue == nil)
  }

  @Test("restarts its clock on the day of the copy; undone, it is as before")
  func clock() throws {
    var house = try missing()
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-08"))
    try house.run(sent(on: "2026-06-10"), "2026-06-11")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-10"))
    #expect(house.book.standing(of: InvoiceID(2)).restartedDue == nil)
    try house.run(.undo, "2026-06-11")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-08"))
    #expect(house.action("2026-06-11") == .sendCopy(status))
    try house.run(.redo, "2026-06-11")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-10"))
    #expect(house.book.pauses[0].facts.copy?.day == day("2026-06-10"))
  }

  @Test(
    "asks for no copy once it is paid, the status is ended, or somebody reached the customer after it was over"
  )
  func over() throws {
    var paid = try missing()
    try paid.take([], [], [House.payment("2026-06-09", cents: 50_000)], file: "p", on: "2026-06-09")
    #expect(paid.action("2026-06-09") != .sendCopy(status))
    var ended = try missing()
    try ended.run(.endPause(status), "2026-06-09")
    #expect(ended.action("2026-06-09") != .sendCopy(status))
    var reached = try missing(until: "2026-06-10")
    #expect(reached.action("2026-06-12") == .sendCopy(status), "it was over, and the copy never left")
    try reached.run(.logCall(CallReport(customer: House.elan, outcome: .refuses)), "2026-06-12")
    #expect(reached.action("2026-06-12") != .sendCopy(status))
  }

  @Test("takes no copy of another day, another kind or a second time")
  func refused() throws {
    var house = try missing()
    #expect(house.refusal(sent(on: "2026-06-10"), "2026-06-09") == .dayInFuture(day("2026-06-10")))
    #expect(house.refusal(sent(on: "2026-06-07"), "2026-06-09") == .beforeStatus(status, day("2026-06-08")))
    try house.run(sent(), "2026-06-09")
    #expect(house.refusal(sent(), "2026-06-09") == .noCopyAwaited(status, sent: day("2026-06-09")))
    var other = try House.owingTwo()
    try other.run(House.status(.paused, reason: "vacances"), "2026-06-08")
    #expect(other.refusal(sent(), "2026-06-08") == .noCopyAwaited(status, sent: nil))
    for language in Language.allCases {
      for refusal in [
        Refusal.noCopyAwaited(status, sent: nil), .noCopyAwaited(status, sent: day("2026-06-09")),
        .beforeStatus(status, day("2026-06-08")),
      ] {
        let phrase = refusal.phrase(in: language)
        #expect(phrase.problem.contains("PA-1") && !phrase.remedy.isEmpty)
      }
    }
  }

  @Test(
    "is told by why, coverage and history: the real delay, since when it is counted anew, the copy and its day"
  )
  func told() throws {
    var house = try missing(until: "2026-06-10")
    for language in Language.allCases {
      #expect(
        why(house, "2026-06-08", language).contains { $0.contains("--copy-sent") && $0.contains("F-1") })
    }
    let coverage = Coverage(
      of: house.book, on: house.ledger("2026-06-08"),
      entries: Worklist(of: house.book, on: house.ledger("2026-06-08")).entries)
    #expect(coverage.rows.map(\.account) == [.action(.sendCopy(status))])
    try house.run(sent(.portal), "2026-06-09")
    let told = why(house, "2026-06-12")
    #expect(
      told.contains {
        $0.contains("F-1") && $0.contains("10 jours de retard")
          && $0.contains("échéance du 02/06/2026, délai reparti du 09/06/2026")
      }, "\(told)")
    #expect(told.contains { $0.contains("copie envoyée le 09/06/2026 sur un portail (lea)") }, "\(told)")
    let overdue = "échu \(MoneyFigures.screen(cents: 100_000, in: .french))"
    #expect(told.contains { $0.contains(overdue) }, "\(told)")
    let copies = TimelineEntry.timeline(
      of: House.elan, in: house.book, on: house.ledger("2026-06-12"), reach: .acts
    ).filter {
      if case .copySent = $0.fact { true } else { false }
    }
    #expect(copies.map(\.day) == [day("2026-06-09")] && copies[0].by == "lea")
    #expect(copies[0].text(in: .french) == "copie de facture envoyée sur un portail (PA-1)")
    #expect(copies[0].text(in: .english) == "copy of the invoice sent on a portal (PA-1)")
  }
}
