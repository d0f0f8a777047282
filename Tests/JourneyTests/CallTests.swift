import Foundation
import Testing
import Workbench

@Suite("A logged call")
struct CallTests {
  @Test("keeps its length and the hour agreed for the next one")
  func lengthAndHour() throws {
    let house = try House()
    try house.open()
    try house.relance("call", "C-001", "--outcome", "call-back", "--callback", "\(house.today)@25:00").ended(
      64)
    try house.relance("call", "C-001", "--outcome", "call-back", "--minutes", "-1").ended(64)
    try house.relance("call", "C-001", "--outcome", "call-back", "--minutes", "601").ended(64)
    for (customer, hour) in [("C-001", "@14:30"), ("C-002", "@9h"), ("C-003", "")] {
      try house.relance(
        "call", customer, "--outcome", "call-back", "--callback", house.today + hour, "--minutes", "3"
      ).ended()
    }
    let calls = try house.relance("dump", "--json").ended().list("calls")
    #expect(calls.map { $0["minutes"] as? Int } == [3, 3, 3])
    #expect(calls.map { $0["call_back_time"] as? String } == ["14:30", "09:00", nil])
    let list = try house.relance("worklist", "--lang", "fr").ended().output
    #expect(list.contains(" à 14:30") && list.contains(" à 09:00"))
    #expect(try house.relance("customer", "C-001", "--lang", "fr").ended().output.contains(", 3 min"))
  }
}
