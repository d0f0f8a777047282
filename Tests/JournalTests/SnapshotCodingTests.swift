import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@testable import Journal

@Suite("A snapshot of a casebook")
struct SnapshotCodingTests {
  private let day = EventCodingSamples.day

  private func moment(_ sequence: Int, by collector: String = "alice") -> Moment {
    Moment(sequence: sequence, day: day, second: sequence, by: collector, operation: "op-\(sequence)")
  }

  /// Every sample folded, each a decision, and behind them what keeps every part filled.
  private var history: [[CaseEvent]] {
    let second = Customer(id: CustomerID(2), number: "411B", name: "作者商事 \"\\\u{7}")
    let note = Invoice(
      id: InvoiceID(3), customer: CustomerID(1), number: "AV-3", issued: day - 5, due: day - 5, cents: 9_000,
      kind: .creditNote)
    let payment = Payment(
      id: PaymentID(2), customer: CustomerID(1), day: day - 1, cents: 30_000, bankReference: "VIR-2")
    let reminder = EventCodingSamples.reminder
    let invoice = EventCodingSamples.invoice
    return EventCodingSamples.events.map { [$0] } + [
      [.customerRecorded(second), .invoiceRecorded(note)],
      [
        .paymentReceived(payment, [InvoiceShare(invoice: invoice, cents: 10_000)]),
        .allocated(.creditNote(note.id), [InvoiceShare(invoice: invoice, cents: 500)]),
      ],
      [.allocationReleased(.payment(payment.id))],
      [.allocated(.payment(payment.id), [InvoiceShare(invoice: invoice, cents: 7_000)])],
      [
        .reminderEdited(reminder, Reminder.Edit(subject: "Élan", body: "Corps\n\n[[invoices]]", by: "alice")),
        .reminderEdited(reminder, Reminder.Edit(subject: "Encore", body: "Corps", by: "bob")),
      ],
      [.reminderApproved(reminder, Approval(day: day, content: EventCodingSamples.content, by: "alice"))],
      EventCodingSamples.modes.dropLast(),
      [.sendRequested([reminder], holdUntil: 1_795_435_200, mode: .sandbox)],
      [
        .clockRestarted([invoice], on: day + 2),
        .stageMoved([invoice], to: StepID("R3"), on: day, reason: "insiste"),
      ],
      [.bankChecked(day)],
      [
        .paymentReceived(
          Payment(
            id: PaymentID(3), customer: CustomerID(1), day: day, cents: 800, referenceFingerprint: 77), [])
      ],
      EventCodingSamples.limitations, EventCodingSamples.caseEnds, EventCodingSamples.allocations,
      [.decisionUndone(sequence: 7), .promiseCancelled(PromiseID(1), on: day)],
    ]
  }

  /// - Parameter states: Events of one more reminder, to leave it in a state of its own.
  private func book(_ states: [CaseEvent] = []) -> Casebook {
    var book = Casebook()
    for (place, events) in (history + states.map { [$0] }).enumerated() {
      book.apply(events, at: moment(place + 1, by: place.isMultiple(of: 3) ? "bob" : "alice"))
    }
    return book
  }

  /// Every stored value in words; sets and dictionaries in an order of their own.
  private func words(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .set, .dictionary: return mirror.children.map { words($0.value) }.sorted().description
    case nil: return String(reflecting: value)
    default:
      if mirror.children.isEmpty { return String(reflecting: value) }
      return "(" + mirror.children.map { "\($0.label ?? ""):\(words($0.value))" }.joined(separator: " ") + ")"
    }
  }

  @Test(
    "holds every stored value of the casebook but its horizon and what a decision leaves behind for the next line of its own"
  )
  func forgetsNoPart() {
    let stored = Set(Mirror(reflecting: Casebook()).children.compactMap(\.label))
    let parts = Set(Mirror(reflecting: Casebook.Parts()).children.compactMap(\.label))
    #expect(stored.subtracting(["horizon", "current", "takingBackIn"]) == parts)
  }

  @Test("gives back a rich history part by part, and the same bytes again")
  func roundTrip() throws {
    var book = book()
    // The samples end in doubt, which takes back that the message arrived.
    let arrived = Delivery(day: Day(number: 20_700), reply: "250 ok", deadline: nil)
    book.apply([.reminderSent(EventCodingSamples.reminder, arrived)], at: moment(98))
    var leap = moment(99)
    leap.second += 50 * 86_400
    book.apply([EventCodingSamples.store[0]], at: leap)
    #expect(SnapshotCoding.isFit(book))
    let body = SnapshotCoding.encode(book.parts)
    #expect(body.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    let parts = try SnapshotCoding.decode(body[...])
    #expect(SnapshotCoding.encode(parts) == body)
    #expect(parts.promises.contains { $0.paymentsBefore > 0 }, "what was on record when it was given")
    let before = Mirror(reflecting: book.parts).children
    for (was, found) in zip(before, Mirror(reflecting: parts).children) {
      let filled = words(was.value)
      #expect(filled == words(found.value), "\(was.label ?? "")")
      #expect(filled != "()" && filled != "[]" && filled != "nil", "\(was.label ?? "") is empty here")
    }
  }

  @Test("keeps every state that a reminder can have")
  func states() throws {
    let id = EventCodingSamples.reminder
    let intended = EventCodingSamples.sending[0]
    let delivery = Delivery(day: day, reply: "250 ok", deadline: nil)
    let endings: [[CaseEvent]] = [
      [], [intended], [intended, .pointOfNoReturnPassed(id, attempt: 1)], [intended, .sendingUncertain(id)],
      [intended, .reminderSent(id, delivery)],
      [intended, .sendingDeferred(id, retryAt: 1_795_435_500, reason: "451 \u{9B}")],
      [intended, .sendingFailed(id, reason: "550")], [.reminderReturned(id, .undone)],
      [.reminderCancelled(id, .dropped)], [.reminderCancelled(id, .late)],
      [.reminderSkipped(id, reason: "demandé")],
      [.reminderSnoozed(id, until: day + 3)],
    ]
    for ending in endings {
      let book = book(ending)
      let parts = try SnapshotCoding.decode(SnapshotCoding.encode(book.parts)[...])
      #expect(parts.reminders == book.reminders)
      #expect(parts.deliveries == book.deliveries)
    }
  }

  @Test("keeps what is left of an approved content once its person was erased")
  func erasedContent() throws {
    var content = EventCodingSamples.content
    content.recipient = MessageRecipient(name: "")
    content.sender = MessageSender(
      company: "", postalLines: [], city: "", legalLine: "", name: "", email: "", replyTo: "")
    content.subject = ""
    content.blocks = []
    content.lines = []
    content.bank = BankDetails(beneficiary: "", iban: "")
    content.reference = ""
    content.attachments = []
    let id = EventCodingSamples.reminder
    let book = book([.reminderApproved(id, Approval(day: day, content: content, by: "alice"))])
    #expect(try SnapshotCoding.decode(SnapshotCoding.encode(book.parts)[...]).contents == [id: content])
  }

  @Test("is gone on from as if nothing had been kept")
  func goesOn() throws {
    let whole = book()
    var book = Casebook()
    for (place, events) in history.enumerated() {
      let body = SnapshotCoding.encode(book.parts)
      book = Casebook(try SnapshotCoding.decode(body[...]))
      book.apply(events, at: moment(place + 1, by: place.isMultiple(of: 3) ? "bob" : "alice"))
    }
    #expect(SnapshotCoding.encode(book.parts) == SnapshotCoding.encode(whole.parts))
    let payment = Allocation.Source.payment(PaymentID(2))
    #expect(book.portfolio.allocations(of: payment) == whole.portfolio.allocations(of: payment))
    #expect(book.portfolio.customer(numbered: "411B")?.id == CustomerID(2))
  }

  @Test("keeps more entries than a block holds")
  func manyBlocks() throws {
    var book = Casebook()
    book.apply([.customerRecorded(EventCodingSamples.firstCustomer)], at: moment(1))
    let invoices = (1...2_500).map {
      CaseEvent.invoiceRecorded(
        Invoice(
          id: InvoiceID($0), customer: CustomerID(1), number: "F-\($0)", issued: day, due: day,
          cents: Int($0)))
    }
    book.apply(invoices, at: moment(2))
    let parts = try SnapshotCoding.decode(SnapshotCoding.encode(book.parts)[...])
    #expect(parts.portfolio.invoices == book.portfolio.invoices)
    #expect(parts.portfolio.documents == book.portfolio.documents)
  }

  @Test("is not made of a casebook that ends at a day in the past")
  func notOfAReplay() {
    #expect(!SnapshotCoding.isFit(Casebook(horizon: day)))
  }

  @Test("is refused when another version wrote it, when its rules read differently, or when it is incomplete")
  func refusals() throws {
    let text = String(decoding: SnapshotCoding.encode(book().parts), as: UTF8.self)
    func decode(_ text: String) throws { _ = try SnapshotCoding.decode(Array(text.utf8)[...]) }
    try decode(text)
    let damaged = [
      text.replacing(
        "\"coding\":\(SnapshotCoding.version)", with: "\"coding\":\(SnapshotCoding.version + 1)"),
      text.replacing(#""floor":1234"#, with: #""floor":1235"#),
      text.replacing(#""rows":[2,"#, with: #""rows":[3,"#),
      text.replacing(#"{"promises":"#, with: #"{"vows":"#),
      text.replacing(#"{"allocations":["#, with: #"{"allocations":[77,1,5,"#),
      text.replacing(#"{"files":[[1,"#, with: #"{"files":[[9],[1,"#),
    ]
    for other in damaged {
      #expect(other != text)
      #expect(throws: JSONFault.self) { try decode(other) }
    }
    #expect(throws: JSONFault.self) { try decode(String(text.prefix(text.count / 2))) }
    #expect(throws: JSONFault.self) { try decode("") }
  }
}
