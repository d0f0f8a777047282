import Canvas
import Casework
import Dunning
import Receivables
import Wording

@testable import Dashboard

/// A dashboard with a casebook behind it: keys go in, commands are decided for real, frames come out.
struct FrameworkDesk {
  var world: DashboardWorld
  var state: DashboardState
  var effects: [DashboardEffect] = []
  private var sequence = 10

  init(
    size: Size = Size(columns: 80, rows: 24), language: Language = .french, mode: DashboardMode = .live,
    book: Casebook = FrameworkDesk.book(), keys: KeyMap = KeyMap(), readOnly: String? = nil
  ) {
    world = DashboardWorld(
      book: book, ledger: Ledger(of: book, on: FormFixture.today), today: FormFixture.today, minute: 582,
      now: 1_000_000, language: language, mode: mode, collector: "Léa", readOnly: readOnly)
    state = DashboardState(size: size, keys: keys, world: world)
  }

  /// The fixture's four customers, planned, so that reminders wait.
  static func book() -> Casebook {
    var desk = FormFixture.book()
    let occasion = Occasion(today: FormFixture.today, now: 1_000_000, collector: "plan", operation: "o-plan")
    if let decision = try? desk.decide(.plan(only: nil), on: occasion) {
      desk.apply(
        decision.events,
        at: Moment(sequence: 2, day: FormFixture.today, second: 0, by: "plan", operation: "o-plan"))
    }
    return desk
  }

  /// So many late customers with one invoice each.
  static func crowd(_ count: Int, invoicesEach: Int = 1) -> Casebook {
    var events: [CaseEvent] = [.rulesAdopted(FormFixture.house)]
    var number: UInt32 = 0
    for place in 1...count {
      events.append(.customerRecorded(FormFixture.customer(UInt32(place), "Société \(place)")))
      for _ in 0..<invoicesEach {
        number += 1
        events.append(
          .invoiceRecorded(
            FormFixture.invoice(number, of: UInt32(place), cents: 10_000 + place * 731, late: place % 120)))
      }
    }
    return FormFixture.folding(events, into: Casebook())
  }

  /// Types keys; commands are decided on the casebook and their answer is handed back.
  mutating func press(_ keys: Key...) {
    effects = []
    for key in keys { take(state.update(.key(key), world)) }
  }

  mutating func type(_ text: String) {
    effects = []
    for scalar in text.unicodeScalars { take(state.update(.key(.character(scalar)), world)) }
  }

  private mutating func take(_ new: [DashboardEffect]) {
    effects += new
    for case .record(let command) in new {
      sequence += 1
      let name = "o-\(sequence)"
      do throws(Refusal) {
        let decision = try world.book.decide(
          command, on: Occasion(today: world.today, now: world.now, collector: "Léa", operation: name))
        fold(decision.events, by: "Léa")
        effects += state.update(.recorded(remarks: [], isUnchanged: decision.events.isEmpty), world)
      } catch {
        effects += state.update(.refused(ProblemPhrase("Refus : \(error).", "Recommencez.")), world)
      }
    }
  }

  /// The first customer promises, to somebody else, to pay everything by a day; its reminders fall away.
  mutating func hearPromise(for day: Day) {
    let waiting = world.book.reminders.filter { $0.customer == CustomerID(1) }
    hear(
      waiting.map { .reminderCancelled($0.id, .promised) } + [
        .promiseRecorded(
          Promise(
            id: PromiseID(1), customer: CustomerID(1), invoices: [InvoiceID(1)],
            amount: Amount(cents: 1_245_000), day: day, givenOn: world.today))
      ])
  }

  /// Facts that somebody else recorded in one decision.
  mutating func hear(_ events: [CaseEvent]) {
    let before = counts
    fold(events, by: "Marc")
    let new = zip(counts, before).map { $0 - $1 }
    _ = state.update(
      .worldChanged(
        DashboardArrivals(
          decisions: 1, payments: new[0], invoices: new[1], customers: new[2], reminders: new[3],
          calls: new[4])), world)
  }

  private var counts: [Int] {
    let portfolio = world.book.portfolio
    return [
      portfolio.payments.count, portfolio.invoices.count, portfolio.customers.count,
      world.book.reminders.count, world.book.calls.count,
    ]
  }

  /// Facts that are there, untold.
  mutating func fold(_ events: [CaseEvent], by: String) {
    sequence += 1
    world.book.apply(
      events,
      at: Moment(sequence: sequence, day: world.today, second: 0, by: by, operation: "f-\(sequence)"))
    world.ledger = Ledger(of: world.book, on: world.today)
  }

  func frame(glyphs: Glyphs = .utf8) -> Frame {
    var frame = Frame(size: state.size, glyphs: glyphs)
    state.draw(into: &frame, world: world)
    return frame
  }

  var shown: String { frame().lines.joined(separator: "\n") }
  /// The line under everything but the footer.
  var statusLine: String { frame().line(state.size.rows - 2) }
  /// What the lines above the footer tell, as one text.
  var told: String {
    let rows = state.statusBlock(.utf8, columns: state.size.columns, world).rows
    let lines = frame().lines.suffix(rows + 1).dropLast()
    return lines.map { line in
      String(line.drop { $0 == "─" || $0 == " " }.reversed().drop { $0 == "─" || $0 == " " }.reversed())
    }.joined(separator: " ")
  }
  var footer: String { frame().line(state.size.rows - 1) }

  var commands: [Command] {
    effects.compactMap { if case .record(let command) = $0 { command } else { nil } }
  }
}
