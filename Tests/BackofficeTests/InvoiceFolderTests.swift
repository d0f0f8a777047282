import Backoffice
import Foundation
import Glibc
import Receivables
import Settings
import Testing
import Workbench

@Suite("A folder of invoices")
struct InvoiceFolderTests {
  private let path = NSTemporaryDirectory() + "invoices-\(UUID().uuidString)"

  /// Numbers of the invoices of two customers; which of them the files hold.
  private func copies(
    _ files: [String], of numbers: [(customer: UInt32, number: String)], owners: [String] = ["C-1", "C-2"]
  ) throws -> [String?] {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let portfolio = Self.portfolio(numbers, owners)
    let found = try folder(holding: files).copies(of: portfolio.invoices.map(\.id), in: portfolio)
    return portfolio.invoices.map { found.paths[$0.id].map { String($0.split(separator: "/").last ?? "") } }
  }

  private func folder(holding files: [String]) throws -> InvoiceFolder {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files { try SmallPDF.bytes(file).write(to: URL(fileURLWithPath: "\(path)/\(file)")) }
    var settings = StoreSettings.empty
    settings.invoiceFolder = path
    return try #require(InvoiceFolder(of: settings, in: "/nowhere"))
  }

  private static func portfolio(
    _ numbers: [(customer: UInt32, number: String)], _ owners: [String] = ["C-1", "C-2"]
  ) -> Portfolio {
    var portfolio = Portfolio()
    for (place, number) in owners.enumerated() {
      portfolio.record(Customer(id: CustomerID(UInt32(place + 1)), number: number, name: "Élan"))
    }
    for (place, one) in numbers.enumerated() {
      portfolio.record(
        Invoice(
          id: InvoiceID(UInt32(place + 1)), customer: CustomerID(one.customer), number: one.number,
          issued: Day(number: 20_000), due: Day(number: 20_030), cents: 100))
    }
    return portfolio
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

  @Test("gives nobody a file whose name reads as one customer's number and another's invoice")
  func straddling() throws {
    let owners = ["26", "X"]
    #expect(try copies(["26-1.pdf"], of: [(1, "1"), (2, "26-1")], owners: owners) == [nil, nil])
    #expect(try copies(["26_1.pdf"], of: [(1, "1"), (2, "26/1")], owners: owners) == [nil, nil])
    #expect(
      try copies(["26-1.pdf", "1.pdf", "X_26-1.pdf"], of: [(1, "1"), (2, "26-1")], owners: owners)
        == ["1.pdf", "X_26-1.pdf"])
    #expect(try copies(["a-b-1.pdf"], of: [(1, "b-1"), (2, "1")], owners: ["a", "a-b"]) == [nil, nil])
  }

  @Test("gives neither of two invoices of one customer a file that reads as both")
  func twins() throws {
    #expect(try copies(["F-1.pdf", "C-1_F-1.pdf"], of: [(1, "F-1"), (1, "F/1")]) == [nil, nil])
  }

  @Test("takes no name without a letter or digit")
  func nameless() throws {
    #expect(try copies([".pdf", "-.pdf", "--.pdf"], of: [(1, ""), (1, "-"), (2, "//")]) == [nil, nil, nil])
  }

  @Test("tells of each file that it does not take why, and takes the others")
  func faults() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let numbers = ["F-1", "F-2", "F-3", "F-4", "F-5", "F-6", "F-7", "F-8", "F-9"]
    let portfolio = Self.portfolio(numbers.map { (1, $0) } + [(2, "F-9")])
    let folder = try folder(holding: ["F-1.pdf", "F-8.pdf", "F-9.pdf"])
    try FileManager.default.createDirectory(atPath: path + "/F-2.pdf", withIntermediateDirectories: false)
    #expect(mkfifo(path + "/F-3.pdf", 0o600) == 0)
    try Data("Bonjour".utf8).write(to: URL(fileURLWithPath: path + "/F-4.pdf"))
    #expect(symlink(path + "/F-1.pdf", path + "/F-5.pdf") == 0)
    try Data("%PDF-1.7".utf8).write(to: URL(fileURLWithPath: path + "/F-6.pdf"))
    #expect(truncate(path + "/F-6.pdf", InvoiceFolder.largestCopy + 1) == 0)
    // A byte that is no UTF-8 stands where another name has its dash.
    let wild = Array("\(path)/F".utf8) + [0xFF] + Array("7.pdf".utf8) + [0]
    let file = wild.withUnsafeBytes {
      open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
    }
    #expect(file >= 0)
    close(file)
    let found = try folder.copies(
      of: portfolio.invoices.map(\.id), in: portfolio, atMost: SmallPDF.bytes("F-1.pdf").count + 4)
    #expect(Array(found.paths.keys) == [InvoiceID(1)])
    let faults = portfolio.invoices.map { found.faults[$0.id] }
    #expect(
      faults == [
        nil, .notPDF, .notPDF, .notPDF, .notPDF, .tooLarge, .notPDF, .tooMuch, .ambiguous, .ambiguous,
      ])
    for name in ["F-2.pdf", "F-3.pdf", "F-4.pdf", "F-5.pdf", "gone.pdf"] {
      #expect(throws: InvoiceCopyFault.notPDF) { try InvoiceCopy.bytes(of: "\(path)/\(name)").get() }
    }
    #expect(throws: InvoiceCopyFault.tooLarge) { try InvoiceCopy.bytes(of: "\(path)/F-6.pdf").get() }
    #expect(try InvoiceCopy.bytes(of: path + "/F-1.pdf").get() == Array(SmallPDF.bytes("F-1.pdf")))
  }

  @Test("takes no file that only begins as a PDF does, was cut off, or leads to nothing")
  func unreadable() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try folder(holding: ["whole.pdf"])
    let whole = String(decoding: SmallPDF.bytes("whole.pdf"), as: UTF8.self)
    let stream =
      "%PDF-1.5\n4 0 obj\n<< /Type /XRef /Size 5 /Root 1 0 R /W [1 2 1] /Length 0 >>\nstream\n\nendstream\nendobj\n"
      + "startxref\n9\n%%EOF"
    let texts = [
      "%PDF-1.4 trash": false, "%PDF-1.4 startxref 0 %%EOF": false, "%PDF-1.4\nstartxref\n999\n%%EOF": false,
      whole: true, whole + "\r\n\0": true, stream: true, String(whole.dropLast(6)): false,
      String(whole.prefix(60)): false, whole.replacing("/Root 1 0 R", with: "/Info 1 0 R"): false,
      whole.replacing("1 0 obj\n", with: "7 0 obj\n"): false,
      stream.replacing("/XRef", with: "/ObjStm"): false,
      whole.replacing("\nstartxref\n", with: "\nstartxref\n1"): false,
    ]
    for (text, isReadable) in texts {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/F-1.pdf"))
      let found = InvoiceCopy.bytes(of: path + "/F-1.pdf")
      #expect(found == (isReadable ? .success(Array(text.utf8)) : .failure(.notPDF)), "\(text)")
    }
  }

  @Test("names the files that may be a customer's, also where they may be another's")
  func files() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let portfolio = Self.portfolio([(1, "F-1"), (2, "F-1"), (2, "F-2")])
    let folder = try folder(holding: ["F-1.pdf", "F-2.pdf", "c-1_f-1.PDF", "lettre Elan.txt", "F-1.txt"])
    let named = try folder.files(of: CustomerID(1), in: portfolio) { $0.contains("Elan") }
    #expect(named == ["F-1.pdf", "c-1_f-1.PDF", "lettre Elan.txt"])
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
