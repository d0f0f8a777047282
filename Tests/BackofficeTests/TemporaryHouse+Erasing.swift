import Backoffice
import Casework
import Dunning
import Foundation
import Journal
import Receivables

extension TemporaryHouse {
  static let dupont = CustomerID(1)

  /// A store whose customer was written to, talked to and paid a little; another customer stands in the same lines.
  func lived() throws -> Bookkeeper {
    let keeper = try create()
    var entries = Self.entries
    var other = CustomerEntry(origin: EntryOrigin(line: 3), number: "411ELAN", name: "Élan & Cie")
    other.contacts = [Contact(lastName: "Œillet", email: "a@oeillet.example")]
    entries.customers.append(other)
    let file = ImportedFile(
      name: "releve-dupont.csv", fingerprint: String(repeating: "ef", count: 32), rows: 3, hasPayments: true,
      day: Self.today)
    try keeper.record(.importLedger(entries, files: [file]), on: Self.occasion("a"))
    try keeper.record(.plan(only: nil), on: Self.occasion("plan"))
    try keeper.record(.approve([ReminderID(1)], expecting: [:]), on: Self.occasion("b"))
    try keeper.record(.addNote(Self.dupont, "Dupont est son cousin"), on: Self.occasion("c"))
    try keeper.record(.addNote(CustomerID(2), "Élan, la voisine"), on: Self.occasion("d"))
    let order = PaymentOrder(
      customer: Self.dupont, amount: Amount(cents: 2_000), day: Self.today, label: "VIR M DUPONT FILS")
    try keeper.record(.receivePayment(order), on: Self.occasion("e"))
    _ = try BlobFolder(keeper.store).write(Array("Cher Dupont".utf8))
    let drafts = "\(state)/drafts-\(keeper.store.mark.id)"
    try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    try Data("Dupont dit".utf8).write(to: URL(fileURLWithPath: "\(drafts)/call-C-1.form"))
    try Data("Dupont & Fils;1".utf8).write(to: URL(fileURLWithPath: folder + "/inbox/later.csv"))
    _ = keeper.saveSnapshotIfWorthwhile(lines: 1)
    return keeper
  }

  @discardableResult
  func erase(_ keeper: Bookkeeper, _ operation: String = "erase") throws -> ErasureReport {
    try keeper.erase(Self.dupont, evenOwing: "asked for in writing", on: Self.occasion(operation))
  }

  /// Files below the house that hold a word, as text or in their name.
  func files(holding word: String = "dupont") throws -> [String] {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in
      // The account's number is an accounting fact that stays; it must not stand for the name here.
      let path = root + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let text =
        isFolder.boolValue
        ? "" : String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      return (name + text).lowercased().replacingOccurrences(of: "411dupont", with: "").contains(word)
    }.sorted()
  }
}
