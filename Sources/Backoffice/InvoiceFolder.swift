import Casework
import Glibc
import Journal
import PlainText
import Receivables
import Settings

/// The folder in which the company keeps its invoices as PDF, each under its number: `F-2231.pdf`.
///
/// Case and signs that a file name cannot hold do not matter (`2026/0117` is `2026-0117.pdf`); the customer's number may
/// stand in front, `C-117_F-1.pdf`. A name that can mean two invoices is taken for neither: nobody's paper goes into
/// another's dossier.
package struct InvoiceFolder: Sendable {
  /// The most that one copy may hold, in bytes.
  package static let largestCopy = 64 << 20
  /// The most that the copies of one dossier may hold together, in bytes.
  package static let largestTotal = 256 << 20

  /// What a folder gives of some invoices.
  package struct Copies: Sendable {
    /// The paths of the copies, by invoice.
    package var paths: [InvoiceID: String] = [:]
    /// Why a file that is there was not taken, by invoice.
    package var faults: [InvoiceID: InvoiceCopyFault] = [:]
  }

  private let path: String

  /// The folder that the settings name, or nil.
  ///
  /// - Parameter store: The store's folder, to which a path may be relative.
  package init?(of settings: StoreSettings, in store: String) {
    guard !settings.invoiceFolder.isEmpty else { return nil }
    path =
      settings.invoiceFolder.hasPrefix("/") ? settings.invoiceFolder : "\(store)/\(settings.invoiceFolder)"
  }

  /// The copies that are there, and why others were not taken.
  ///
  /// - Parameter total: Bytes that they may hold together; the rest is told as too much, in the order of record numbers.
  /// - Throws: `.unreadable` when the folder is not there or cannot be listed.
  package func copies(
    of invoices: [InvoiceID], in portfolio: Portfolio, atMost total: Int = InvoiceFolder.largestTotal
  ) throws(BookkeeperProblem) -> Copies {
    let names = try namesByKey()
    let meanings = Meanings(of: portfolio, among: Set(names.keys))
    var copies = Copies()
    var room = total
    for id in invoices.sorted() {
      var found: [String] = []
      var isDoubtful = false
      for key in Meanings.keys(of: id, in: portfolio) where found.isEmpty {
        guard let files = names[key] else { continue }
        if meanings.isOnly(id, key: key) { found = files } else { isDoubtful = true }
      }
      guard let file = found.first else {
        if isDoubtful { copies.faults[id] = .ambiguous }
        continue
      }
      // Two files that read alike are nobody's: a person has to choose.
      guard found.count == 1 else {
        copies.faults[id] = .ambiguous
        continue
      }
      switch InvoiceCopy.size(of: "\(path)/\(file)") {
      case .failure(let fault): copies.faults[id] = fault
      case .success(let size) where size > room: copies.faults[id] = .tooMuch
      case .success(let size):
        room -= size
        copies.paths[id] = "\(path)/\(file)"
      }
    }
    return copies
  }

  /// Names of the files that may be invoices of a customer, in the order of their bytes: also where a name may mean
  /// somebody else's, for a person to look.
  ///
  /// - Parameter isNaming: Whether a file's name gives the customer away.
  /// - Throws: `.unreadable` when the folder is not there or cannot be listed.
  package func files(
    of customer: CustomerID, in portfolio: Portfolio, orNamed isNaming: (String) -> Bool
  ) throws(BookkeeperProblem) -> [String] {
    var keys: Set<String> = []
    for invoice in portfolio.invoices where invoice.customer == customer {
      keys.formUnion(Meanings.keys(of: invoice.id, in: portfolio))
    }
    return try listing().filter { name in
      isNaming(name) || Self.stem(of: name).flatMap(Meanings.key).map(keys.contains) == true
    }
  }

  private func namesByKey() throws(BookkeeperProblem) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for name in try listing() {
      if let key = Self.stem(of: name).flatMap(Meanings.key) { names[key, default: []].append(name) }
    }
    return names
  }

  /// A PDF's name without its ending; nil for other files.
  private static func stem(of name: String) -> String? {
    name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : nil
  }

  private func listing() throws(BookkeeperProblem) -> [String] {
    do throws(StoreProblem) {
      return try FolderListing.names(in: path)
    } catch .inputOutput(_, _, let code) {
      throw .unreadable(path: path, code: code)
    } catch {
      throw .store(error)
    }
  }
}

/// Which invoices of all a file's name can mean.
private struct Meanings {
  /// By key: the only invoice, or nil where there are several.
  private var byKey: [String: InvoiceID?] = [:]

  /// Looks at every invoice of every customer.
  ///
  /// - Parameter wanted: The keys to look for.
  init(of portfolio: Portfolio, among wanted: Set<String>) {
    guard !wanted.isEmpty else { return }
    for invoice in portfolio.invoices {
      for key in Self.keys(of: invoice.id, in: portfolio) where wanted.contains(key) {
        if let known = byKey[key] {
          if known != invoice.id { byKey.updateValue(nil, forKey: key) }
        } else {
          byKey.updateValue(invoice.id, forKey: key)
        }
      }
    }
  }

  /// Whether a key means this invoice and no other.
  func isOnly(_ invoice: InvoiceID, key: String) -> Bool { byKey[key] == .some(.some(invoice)) }

  /// The keys of an invoice: with its customer's number in front, and plain.
  static func keys(of id: InvoiceID, in portfolio: Portfolio) -> [String] {
    guard let invoice = portfolio.invoice(id), let plain = key(invoice.number) else { return [] }
    guard let owner = portfolio.customer(invoice.customer), let front = key(owner.number) else {
      return [plain]
    }
    return ["\(front)-\(plain)", plain]
  }

  /// A number or a file's name as both are compared: small letters and digits, all else a dash; nil without any letter
  /// or digit, which names nothing.
  static func key(_ text: String) -> String? {
    var hasSign = false
    var key = ""
    for scalar in folded(text).unicodeScalars {
      let value = scalar.value
      let isSign =
        value < 0x80
        ? (0x61...0x7A).contains(value) || (0x30...0x39).contains(value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      hasSign = hasSign || isSign
      key.unicodeScalars.append(isSign ? scalar : "-")
    }
    return hasSign ? key : nil
  }
}
