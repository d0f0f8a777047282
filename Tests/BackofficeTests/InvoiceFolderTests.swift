import Backoffice
import Foundation
import Receivables
import Settings
import Testing

@Suite("A folder of invoices")
struct InvoiceFolderTests {
  private let path = NSTemporaryDirectory() + "invoices-\(UUID().uuidString)"

  /// Numbers of the invoices of two customers; which of them the files hold.
  private func copies(_ files: [String], of numbers: [(customer: UInt32, number: String)]) throws -> [String?]
  {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for file in files { try Data(file.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)")) }
    var portfolio = Portfolio()
    for id in 1...2 as ClosedRange<UInt32> {
      portfolio.record(Customer(id: CustomerID(id), number: "C-\(id)", name: "Élan"))
    }
    for (place, one) in numbers.enumerated() {
      portfolio.record(
        Invoice(
          id: InvoiceID(UInt32(place + 1)), customer: CustomerID(one.customer), number: one.number,
          issued: Day(number: 20_000), due: Day(number: 20_030), cents: 100))
    }
    var settings = StoreSettings.empty
    settings.invoiceFolder = path
    let folder = try #require(InvoiceFolder(of: settings, in: "/nowhere"))
    let found = try folder.copies(of: portfolio.invoices.map(\.id), in: portfolio)
    return portfolio.invoices.map { found[$0.id].map { String($0.split(separator: "/").last ?? "") } }
  }

  @Test("finds a PDF by the number of its invoice, whatever its case and the signs that names cannot hold")
  func names() throws {
    #expect(
      try copies(
        ["f-1.PDF", "2026-0117.pdf", "F-3.txt", "notes.pdf"], of: [(1, "F-1"), (1, "2026/0117"), (1, "F-3")])
        == ["f-1.PDF", "2026-0117.pdf", nil])
  }

  @Test("gives nobody another's paper: a number of two customers needs the customer's in front")
  func shared() throws {
    #expect(try copies(["1.pdf"], of: [(1, "1"), (2, "1")]) == [nil, nil])
    #expect(try copies(["1.pdf", "C-2_1.pdf"], of: [(1, "1"), (2, "1")]) == [nil, "C-2_1.pdf"])
  }

  @Test("takes none of two files that read alike")
  func alike() throws {
    #expect(try copies(["F-1.pdf", "F_1.pdf"], of: [(1, "F-1")]) == [nil])
  }

  @Test("that is not there is an error; where the settings name none there is none")
  func missing() throws {
    var settings = StoreSettings.empty
    #expect(InvoiceFolder(of: settings, in: path) == nil)
    settings.invoiceFolder = "factures"
    let folder = try #require(InvoiceFolder(of: settings, in: path))
    #expect(throws: BookkeeperProblem.self) { try folder.copies(of: [], in: Portfolio()) }
  }
}
