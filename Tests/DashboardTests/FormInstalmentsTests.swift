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

  @Test("beyond the limitation of an invoice say so, name it, and tell how an acknowledgment is entered")
  func outlasting() throws {
    let subject = FormFixture.subject()
    let first = try #require(subject.invoices.first { $0.isOverdue })
    var form = InstalmentsForm(subject, limitations: [first.id: today + 40], language: .french)
    form.focus.go(to: .shared(.day))
    form.type("+8")
    let words = form.notices.map(\.text).joined()
    #expect(words.contains("après la prescription de \(first.number) le \((today + 40).numeric)"), "\(words)")
    #expect(words.contains("touche I") && form.shown().contains("art. 2240"), "\(form.shown())")
    #expect(form.press(.control("s")).command != nil, "a warning alone")
    form = InstalmentsForm(subject, limitations: [first.id: today + 400], language: .french)
    form.focus.go(to: .shared(.day))
    form.type("+8")
    #expect(!form.notices.map(\.text).joined().contains("prescription"))
  }

  @Test("propose the whole sum and three parts: the first figure typed takes their place, arrows keep them")
  func proposals() {
    let subject = FormFixture.subject()
    let whole = subject.main.overdue.figures(in: .french)
    var form = InstalmentsForm(subject, language: .french)
    #expect(form.entry.amount.text == whole && form.shown().contains("taper remplace"))
    form.type("900")
    #expect(form.entry.amount.text == "900" && form.shown().contains("(t tout)"))
    form.type("t")
    #expect(form.entry.amount.text == whole)
    form.type("800")
    #expect(form.entry.amount.text == "800")
    form.focus.go(to: .parts)
    form.type("4")
    #expect(form.parts.text == "4")
    var kept = InstalmentsForm(subject, language: .english)
    #expect(kept.shown().contains("typing replaces"))
    kept.press(.backspace)
    kept.type("1")
    #expect(kept.entry.amount.text == String(subject.main.overdue.figures(in: .english).dropLast()) + "1")
    // Kept as a draft, a proposal is one again.
    var again = InstalmentsForm(subject, language: .french)
    again.restore(InstalmentsForm(subject, language: .french).draft)
    again.type("7")
    #expect(again.entry.amount.text == "7")
  }

  @Test("of a plan, a promise or a call below the debt say what stays outside and is frozen too")
  func uncovered() {
    var form = InstalmentsForm(FormFixture.subject(), language: .french)
    form.entry.amount.text = "1 000"
    form.focus.go(to: .shared(.day))
    form.type("+8")
    #expect(form.shown().contains("Reste 11 450,00 € hors échéancier, gelé aussi"), "\(form.shown())")
    #expect(form.press(.control("s")).command != nil, "it is a warning")
    form.entry.amount.text = "12 450"
    #expect(!form.shown().contains("hors échéancier"))
    var promise = PromiseForm(FormFixture.subject(), language: .english)
    promise.type("450")
    #expect(promise.shown().contains("€12,000.00 stay outside of the promise, frozen too"))
    var call = CallForm(FormFixture.subject(), language: .french, outcome: .promise)
    call.focus.go(to: .promise(.amount))
    call.type("450")
    #expect(call.shown().contains("Reste 12 000,00 € hors promesse"), "\(call.shown())")
  }

  @Test("of a plan that runs are named, as a new plan replaces it")
  func running() throws {
    var events: [CaseEvent] = []
    for number in UInt32(1)...2 {
      var part = Promise(
        id: PromiseID(number), customer: CustomerID(1), invoices: [InvoiceID(1)],
        amount: Amount(cents: 50_000), day: today + 10 * Int(number), givenOn: today - 1)
      part.plan = PromiseID(1)
      events.append(.promiseRecorded(part))
    }
    let book = FormFixture.folding(events, into: FormFixture.book())
    let account = try #require(CustomerAccount(of: CustomerID(1), in: book, on: FormFixture.ledger(book)))
    let form = InstalmentsForm(TalkSubject(account, today: today, minute: 582), language: .french)
    let shown = form.shown().split(separator: "\n").joined().replacing(/[│ ]+/, with: " ")
    #expect(
      shown.contains("Échéancier PR-1 en cours : 1 000,00 € attendus, dernier le 07/07"), "\(form.shown())")
    #expect(shown.contains("celui-ci le remplace"))
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
