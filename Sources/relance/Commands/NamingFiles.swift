import Backoffice
import Glibc
import Journal
import PlainText
import Receivables
import Settings

/// Lines of people's files that still name a customer: the program erases nothing in them and never rewrites them.
struct NamingFiles {
  /// What gives the customer away, folded.
  private let words: [String]
  /// Copies of the customer's invoices, as `../factures/F-101.pdf`.
  private var papers: [String] = []
  /// The folder of these, where it does not let itself be listed.
  private var unlisted: [String] = []

  /// Remembers what names a customer, before it is erased.
  ///
  /// - Parameter portfolio: With everybody else: a group that they share names nobody.
  init(_ customer: Customer, in portfolio: Portfolio, settings: StoreSettings, store: StoreFolder) {
    let isShared = portfolio.customers.contains { $0.id != customer.id && $0.group == customer.group }
    var words = [
      customer.name, customer.siren, customer.siret, customer.vatNumber, isShared ? "" : customer.group,
    ]
    for contact in customer.contacts { words += [contact.lastName, contact.email, contact.phone] }
    // A number is looked for as scenario rules write it, in quotes: in prose it is any number.
    self.words =
      words.filter { $0.count >= 4 }.map(folded)
      + ["\"\(customer.number)\"", "'\(customer.number)'"].map(folded)
    guard let folder = InvoiceFolder(of: settings, in: store.path) else { return }
    var shown = settings.invoiceFolder
    if !shown.hasSuffix("/") { shown += "/" }
    do throws(BookkeeperProblem) {
      let words = self.words
      papers = try folder.files(of: customer.id, in: portfolio) { name in
        let name = folded(name)
        return words.contains(where: name.contains)
      }.map { legible(shown + $0) }
    } catch {
      unlisted = [legible(shown)]
    }
  }

  /// Where a customer is still named, and what could not be looked through.
  struct Findings {
    /// As `scenarios/grands-comptes.toml:4`, in the order of the files.
    var places: [String] = []
    /// Copies of its invoices in the company's folder, as `../factures/F-101.pdf`.
    var papers: [String] = []
    /// Files and folders that did not let themselves be read, as `templates/R1.txt`.
    var unread: [String] = []
  }

  /// Looks through scenarios, texts and settings; copies of invoices were looked for before the erasure.
  func findings(in store: StoreFolder) -> Findings {
    var findings = Findings(papers: papers, unread: unlisted)
    var files: [(shown: String, path: String)] = []
    for (folder, path, ending) in [
      ("scenarios", store.scenarios, ".toml"), ("templates", store.templates, ".txt"),
    ] {
      do throws(StoreProblem) {
        files += try FolderListing.names(ifThere: path).filter { $0.hasSuffix(ending) }
          .map { ("\(folder)/\($0)", "\(path)/\($0)") }
      } catch {
        findings.unread.append("\(folder)/")
      }
    }
    for (shown, path) in files + [("settings.toml", store.settings)] {
      switch FileBytes.read(path, atMost: FileBytes.peoplesLimit) {
      case .success(let bytes): findings.places += lines(of: bytes).map { "\(legible(shown)):\($0)" }
      case .failure where !FileBytes.exists(path): continue
      case .failure: findings.unread.append(legible(shown))
      }
    }
    return findings
  }

  /// The numbers of the lines, from 1, that name the customer.
  private func lines(of bytes: [UInt8]) -> [Int] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .compactMap { place, line in
        let text = folded(String(decoding: line, as: UTF8.self))
        return words.contains(where: text.contains) ? place + 1 : nil
      }
  }
}
