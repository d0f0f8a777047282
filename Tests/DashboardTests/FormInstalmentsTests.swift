import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("Part payments")
struct FormInstalmentsTests {
  private let today = FormFixture.today

  @Test("of one plan count as one earlier promise")
  func planCountsOnce() throws {
    var events: [CaseEvent] = []
    for number in UInt32(1)...3 {
      guard case .promiseRecorded(var part) = FormFixture.promise(number, daysAgo: 20 - Int(number)) else {
        return
      }
      part.plan = PromiseID(1)
      events.append(.promiseRecorded(part))
    }
    let book = FormFixture.folding(events, into: FormFixture.book())
    let account = try #require(CustomerAccount(of: CustomerID(1), in: book, on: FormFixture.ledger(book)))
    let entry = PromiseEntry(TalkSubject(account, today: today, minute: 582), language: .french)
    #expect(entry.subject.earlierPromises.count == 3 && entry.earlier.count == 1 && !entry.needsReason)
  }

  @Test("agree a plan of equal instalments, shown before it is saved")
  func instalments() {
    var form = InstalmentsForm(FormFixture.subject(), language: .french)
    #expect(form.press(.control("s")).stays, "the first day is missing")
    form.type("+8")
    #expect(form.schedule.count == 3, "\(form.shown())")
    let command = form.press(.control("s")).command
    guard case .agreeInstalments(let order)? = command else {
      Issue.record("Ctrl-S agrees")
      return
    }
    #expect(order.parts == form.schedule && order.parts[0].day == today + 8)
    form.focus.go(to: .each)
    form.type("100 +9 ; 50,5 +9")
    #expect(form.press(.control("s")).stays && form.shown().contains("ne suit pas"))
    form.press(.backspace)
    form.type("20")
    guard case .agreeInstalments(let typed)? = form.press(.control("s")).command else {
      Issue.record("each part typed by hand:\n\(form.shown())")
      return
    }
    #expect(
      typed.parts.map(\.cents) == [10_000, 5_050] && typed.parts.map(\.day) == [today + 9, today + 20])
    form.type(" ; 999999 +30")
    #expect(form.press(.control("s")).stays && form.shown().contains("Plus que ces factures"))
  }

  @Test(
    "log a part payment with the rest for a later day, and propose the payment run of an invoice in approval")
  func partAndApproval() {
    var form = CallForm(FormFixture.subject(), language: .french, outcome: .partial)
    form.focus.go(to: .promise(.amount))
    form.type("100")
    form.press(.tab)
    form.type("+5")
    form.focus.go(to: .rest)
    form.type("t")
    form.press(.tab)
    #expect(form.press(.control("s")).stays, "the rest has no day yet")
    form.type("+5")
    #expect(form.press(.control("s")).stays && form.shown().contains("première part"))
    form.press(.backspace)
    form.type("20")
    guard case .logCall(let report)? = form.press(.control("s")).command else {
      Issue.record("both parts are typed:\n\(form.shown())")
      return
    }
    let covered = form.promise.coveredAmount.cents
    #expect(report.promise == nil && report.instalments?.parts.map(\.cents) == [10_000, covered - 10_000])
    let approval = CallForm(
      FormFixture.subject(runs: PaymentRuns([10])), language: .french,
      outcome: .inApproval)
    #expect(approval.shown().contains("(jour de règlement)"))
  }
}
