import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The customers' ledger")
struct CustomersScreenTests {
  @Test("says that a sort is reversed in words, as a minus before a name says nothing")
  func reversedSort() {
    for tab in ["1", "2"] {
      var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
      desk.type(tab + "T")
      #expect(desk.shown.contains("(inversé)"))
      #expect(!desk.shown.contains("tri: -"))
    }
  }

  @Test("lists every customer with what is open, and totals the currency")
  func rows() {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.press(.character("2"))
    let text = desk.shown
    #expect(text.contains("Garage du Pont SAS"))
    #expect(text.contains("1 600,00"))
    #expect(text.contains("Total EUR"))
    #expect(text.contains("16 345,20 €"))
  }

  @Test("sorts by name on demand and filters by what is open")
  func sortAndFilter() {
    var desk = FrameworkDesk()
    desk.press(.character("2"), .character("t"), .enter)
    #expect(desk.state.customers?.order.first == CustomerID(4))
    desk.press(.character("/"))
    desk.type("encours>2000")
    #expect(Set(desk.state.customers?.list.ids ?? []) == [CustomerID(1), CustomerID(3)])
  }
}
