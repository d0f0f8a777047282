import Dunning
import Receivables

/// The ladder standings of all invoices by `InvoiceID.index`.
///
/// Most invoices are paid before any reminder: only those that have begun the ladder take the room of a standing, and
/// a pass over what is open does not drag empty ones through memory.
package struct LadderStandings: Sendable {
  /// One more than the position in `begun`, by invoice; zero for an invoice that has never begun.
  private var places: [UInt32]
  private var begun: [LadderStanding] = []

  /// Standings of as many invoices, none of which has begun.
  package init(count: Int = 0) { places = Array(repeating: 0, count: count) }

  /// How many invoices there are.
  package var count: Int { places.count }
  /// Positions of the invoices.
  package var indices: Range<Int> { places.indices }

  /// The standing of the invoice at a position.
  package subscript(index: Int) -> LadderStanding {
    get { places[index] == 0 ? LadderStanding() : begun[Int(places[index]) - 1] }
    set {
      if places[index] != 0 {
        begun[Int(places[index]) - 1] = newValue
      } else if newValue != LadderStanding() {
        begun.append(newValue)
        places[index] = UInt32(begun.count)
      }
    }
  }

  /// Whether the invoice at a position has begun: told apart, since a pass in recording order learns it at once, and a
  /// customer's invoices lie far from each other.
  func hasBegun(at index: Int) -> Bool { places[index] != 0 }

  /// Makes room for later invoices, none of which has begun.
  mutating func grow(to count: Int) {
    if count > places.count { places += repeatElement(0, count: count - places.count) }
  }
}
