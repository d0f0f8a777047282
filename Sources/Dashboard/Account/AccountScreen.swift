import Canvas
import Casework
import Dunning
import Receivables

/// One customer: what is open, what was said and sent, whom to call.
struct AccountScreen: Sendable {
  private(set) var customer: CustomerID
  /// The list that it was opened from, for `<` and `>`.
  let siblings: [CustomerID]
  private(set) var pane = AccountPane.invoices
  private(set) var brief: CustomerBrief?
  /// All messages and tasks ever, newest first.
  private(set) var messages: [Reminder] = []
  private(set) var notes: [Note] = []
  /// Late-payment charges, beside the invoices.
  private(set) var charges: CustomerCharges?
  var window = ListWindow()

  init(_ customer: CustomerID, siblings: [CustomerID], _ world: DashboardWorld) {
    self.customer = customer
    self.siblings = siblings
    read(world)
  }

  /// Takes the facts as they are now.
  mutating func read(_ world: DashboardWorld) {
    brief = CustomerBrief(of: customer, entry: nil, reach: .everything, world: world)
    charges = CustomerCharges(of: customer, in: world.book, on: world.ledger)
    let file = world.book.file(of: customer)
    messages = file.reminders.reversed().compactMap(world.book.reminder)
    notes = file.notes.reversed().compactMap { place in
      world.book.notes.indices.contains(place) ? world.book.notes[place] : nil
    }.filter { !$0.isRetracted }
    window.resize(count: count(of: pane), height: window.height)
  }

  /// Rows of a pane.
  func count(of pane: AccountPane) -> Int {
    guard let account = brief?.account else { return 0 }
    return switch pane {
    case .invoices: account.rows.count + account.unallocated.count
    case .timeline: account.timeline.count
    case .contacts: account.customer.contacts.count
    case .messages: messages.count
    case .notes: notes.count
    }
  }

  /// The place among its siblings, from 1.
  var place: Int? { siblings.firstIndex(of: customer).map { $0 + 1 } }

  /// The customer so many places on, or nil at the end of the list.
  func sibling(_ step: Int) -> CustomerID? {
    guard let index = siblings.firstIndex(of: customer), siblings.indices.contains(index + step) else {
      return nil
    }
    return siblings[index + step]
  }

  /// Goes to another customer of the list and keeps the pane.
  mutating func go(to customer: CustomerID, _ world: DashboardWorld) {
    self.customer = customer
    window = ListWindow()
    read(world)
  }

  mutating func turn(_ step: Int) {
    let panes = AccountPane.allCases
    pane = panes[(pane.rawValue + step + panes.count) % panes.count]
    window = ListWindow(count: count(of: pane), height: window.height)
  }

  /// Moves the cursor; `stride` as in `ListWindow.move`.
  mutating func move(_ move: ListMove, height: Int, stride: Int = 1) {
    window.resize(count: count(of: pane), height: height)
    window.move(move, stride: stride)
  }
}
