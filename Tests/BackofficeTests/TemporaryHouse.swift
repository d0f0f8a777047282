import Backoffice
import Casework
import Correspondence
import Dunning
import Foundation
import Glibc
import Journal
import Receivables

/// A store and a state folder of their own, removed with the value.
final class TemporaryHouse {
  static let today = Day(number: 20_780)
  let root: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/relance-house.XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    root = String(cString: made)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      print("left behind: \(root)")
    }
  }

  var folder: String { root + "/store" }
  var state: String { root + "/state" }

  func create(_ mode: StoreMode = .sandbox) throws -> Bookkeeper {
    try Bookkeeper.create(
      folder: folder, mode: mode, stateFolder: state, rules: Self.rules, on: Self.occasion("init"),
      allowingNetwork: true)
  }

  /// Makes the store with its first reminder approved and requested.
  func requested() throws -> Bookkeeper {
    let keeper = try create()
    let first = ReminderID(1)
    try keeper.record(.importLedger(Self.entries, files: []), on: Self.occasion("import"))
    try keeper.record(.plan(only: nil), on: Self.occasion("plan"))
    try keeper.record(.approve([first], expecting: [:]), on: Self.occasion("approve"))
    try keeper.record(.requestSend([first], holdSeconds: 0), on: Self.occasion("send"))
    return keeper
  }

  func open(_ access: Bookkeeper.Access = .readWrite) throws -> Bookkeeper {
    try Bookkeeper.open(folder: folder, stateFolder: state, access: access, allowingNetwork: true)
  }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = root + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  var journal: String { folder + "/journal/000000000001.jsonl" }

  func lines() throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: journal)).count { $0 == UInt8(ascii: "\n") }
  }

  static func occasion(_ operation: String, by: String = "alice", today: Day = today) -> Occasion {
    Occasion(today: today, now: Int(today.number) * 86_400 + 40_000, collector: by, operation: operation)
  }

  static var rules: HouseRules {
    HouseRules(
      company: CompanyProfile(
        legalName: "Atelier Élan", addressLines: ["1 rue du Port"], postcode: "69001", city: "Lyon",
        siren: "999000002",
        bank: BankDetails(beneficiary: "Atelier Élan", iban: "FR7630006000011234567890189"),
        senderName: "Atelier Élan", senderEmail: "compta@elan.example",
        signatories: [Signatory(firstName: "Zoé", lastName: "Élan", email: "zoe@elan.example")]),
      fingerprint: "first")
  }

  /// One customer with an invoice forty days late.
  static var entries: LedgerEntries {
    var entries = LedgerEntries()
    var customer = CustomerEntry(origin: EntryOrigin(line: 2), number: "411DUPONT", name: "Dupont & Fils")
    customer.contacts = [Contact(lastName: "Dupont", email: "compta@dupont.example")]
    entries.customers = [customer]
    entries.invoices = [
      InvoiceEntry(
        origin: EntryOrigin(line: 2), customer: "411DUPONT", number: "F-1", issued: today - 42,
        due: today - 12,
        cents: 120_000)
    ]
    return entries
  }
}
