import Glibc
import Journal
import PlainText
import Receivables

/// Lines of people's files that still name a customer: the program erases nothing in them and never rewrites them.
struct NamingFiles {
  /// What gives the customer away, folded.
  private let words: [String]

  /// Remembers what names a customer, before it is erased.
  ///
  /// - Parameter others: Everybody else: a group that they share names nobody.
  init(_ customer: Customer, among others: [Customer]) {
    let isShared = others.contains { $0.id != customer.id && $0.group == customer.group }
    var words = [
      customer.name, customer.siren, customer.siret, customer.vatNumber, isShared ? "" : customer.group,
    ]
    for contact in customer.contacts { words += [contact.lastName, contact.email, contact.phone] }
    // A number is looked for as scenario rules write it, in quotes: in prose it is any number.
    self.words =
      words.filter { $0.count >= 4 }.map(folded)
      + ["\"\(customer.number)\"", "'\(customer.number)'"].map(folded)
  }

  /// The places, as `scenarios/grands-comptes.toml:4`, in the order of the files.
  func places(in store: StoreFolder) -> [String] {
    let files =
      names(in: store.scenarios, ending: ".toml").map { ("scenarios/\($0)", "\(store.scenarios)/\($0)") }
      + names(in: store.templates, ending: ".txt").map { ("templates/\($0)", "\(store.templates)/\($0)") }
      + [("settings.toml", store.settings)]
    return files.flatMap { shown, path -> [String] in
      guard case .success(let bytes) = FileBytes.read(path) else { return [] }
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { place, line in
        let text = folded(String(decoding: line, as: UTF8.self))
        return words.contains(where: text.contains) ? "\(legible(shown)):\(place + 1)" : nil
      }
    }
  }

  private func names(in folder: String, ending: String) -> [String] {
    do throws(StoreProblem) {
      return try FolderListing.names(in: folder).filter { $0.hasSuffix(ending) }
    } catch {
      // Nobody has written such a file.
      return []
    }
  }
}
