import Casework
import Glibc
import Journal
import PlainText
import Receivables
import Settings

/// The folder in which the company keeps its invoices as PDF, each under its number: `F-2231.pdf`.
///
/// Case and signs that a file name cannot hold do not matter (`2026/0117` is `2026-0117.pdf`). A number that two customers
/// share is taken only with the customer's in front, `C-117_F-1.pdf`: nobody's paper goes into another's dossier.
package struct InvoiceFolder: Sendable {
  private let path: String

  /// The folder that the settings name, or nil.
  ///
  /// - Parameter store: The store's folder, to which a path may be relative.
  package init?(of settings: StoreSettings, in store: String) {
    guard !settings.invoiceFolder.isEmpty else { return nil }
    path =
      settings.invoiceFolder.hasPrefix("/") ? settings.invoiceFolder : "\(store)/\(settings.invoiceFolder)"
  }

  /// The paths of the copies that are there, by invoice.
  ///
  /// - Throws: `.unreadable` when the folder is not there or cannot be listed.
  package func copies(
    of invoices: [InvoiceID], in portfolio: Portfolio
  ) throws(BookkeeperProblem) -> [InvoiceID: String] {
    var names: [String: [String]] = [:]
    for name in try listing() where name.lowercased().hasSuffix(".pdf") {
      names[Self.key(String(name.dropLast(4))), default: []].append(name)
    }
    var owners: [String: Set<CustomerID>] = [:]
    for invoice in portfolio.invoices {
      owners[Self.key(invoice.number), default: []].insert(invoice.customer)
    }
    var copies: [InvoiceID: String] = [:]
    for id in invoices {
      guard let invoice = portfolio.invoice(id), let owner = portfolio.customer(invoice.customer) else {
        continue
      }
      let plain = Self.key(invoice.number)
      let found =
        names[Self.key("\(owner.number)-\(invoice.number)")]
        ?? (owners[plain] == [invoice.customer] ? names[plain] : nil)
      // Two files that read alike are nobody's: a person has to choose.
      if let found, found.count == 1 { copies[id] = "\(path)/\(found[0])" }
    }
    return copies
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

  /// A number or a file's name as both are compared: small letters and digits, all else a dash.
  private static func key(_ text: String) -> String {
    String(
      folded(text).unicodeScalars.map {
        $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : "-"
      })
  }
}
