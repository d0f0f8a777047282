import ArgumentParser
import Backoffice
import Casework
import Delivery
import Glibc
import Journal
import Mailroom
import Receivables

/// Writes the hand-over dossier of a customer: a ZIP archive and the document in it as PDF.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Writes a customer's hand-over dossier as ZIP and PDF.")

  @OptionGroup var options: CourierOptions
  @Argument(help: "The customer's number.")
  var customer: String
  @Option(help: "The archive to write.")
  var zip: String
  @Option(help: "The document to write.")
  var pdf: String
  @Option(help: "An invoice to claim (I-12); without any, every overdue one.")
  var invoice: [String] = []
  @Option(help: "A paper to add, as KIND=FILE.")
  var attach: [String] = []
  @Flag(help: "Replaces files of these names.")
  var replace = false

  /// No paper of a dossier is larger, in bytes.
  private static let largest = 64 << 20

  func run() throws {
    do throws(BookkeeperProblem) {
      let session = try options.open(.readOnly, asOfDay: true)
      let book = session.keeper.book
      guard let known = book.portfolio.customer(numbered: customer) else {
        throw .refused(.unknownCustomer(customer))
      }
      let facts = try facts(of: known.id, in: book, on: session.today)
      let given = try attachments()
      let (copied, faults) = try copies(for: facts, in: session)
      let builder = try DossierBuilder(
        facts, in: session.keeper, language: options.language, attachments: given + copied, faults: faults)
      try write(made(by: builder))
    } catch {
      throw options.fail(error)
    }
  }

  private func made(by builder: DossierBuilder) -> Dossier {
    do throws(DeliveryProblem) {
      return try builder.dossier()
    } catch {
      let words = error.wording(inFrench: options.language == .french)
      options.complain("\(words.problem) \(words.remedy)")
      Self.exit(withError: ExitCode(1))
    }
  }

  /// What is claimed and told: the one way to know which invoices the dossier is about.
  private func facts(of customer: CustomerID, in book: Casebook, on day: Day) throws(BookkeeperProblem)
    -> DossierFacts
  {
    let only = try chosen()
    do throws(Refusal) {
      return try DossierFacts(of: customer, in: book, on: Ledger(of: book, on: day), only: only)
    } catch {
      throw .refused(error)
    }
  }

  private func chosen() throws(BookkeeperProblem) -> [InvoiceID]? {
    var found: [InvoiceID] = []
    for text in invoice {
      guard text.hasPrefix("I-"), let number = UInt32(text.dropFirst(2)) else {
        throw .refused(.unknownInvoice(text))
      }
      found.append(InvoiceID(number))
    }
    return found.isEmpty ? nil : found
  }

  private func attachments() throws(BookkeeperProblem) -> [DossierAttachment] {
    var found: [DossierAttachment] = []
    for word in attach {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let paper = DossierPaper(named: parts[0]) else {
        throw .unreadable(path: word, code: EINVAL)
      }
      found.append(try attachment(paper, at: parts[1]))
    }
    return found
  }

  /// The invoices claimed as the company's folder has them, and why files of others were not taken.
  private func copies(
    for facts: DossierFacts, in session: CourierSession
  ) throws(BookkeeperProblem) -> ([DossierAttachment], [InvoiceID: InvoiceCopyFault]) {
    let store = session.keeper.store.path
    guard let folder = InvoiceFolder(of: session.settings, in: store) else { return ([], [:]) }
    let book = session.keeper.book
    let claimed = facts.claims.map(\.invoice.id)
    let found = try folder.copies(of: claimed, in: book.portfolio)
    var faults = found.faults
    var copies: [DossierAttachment] = []
    for id in claimed {
      guard let path = found.paths[id] else { continue }
      switch InvoiceCopy.bytes(of: path) {
      case .failure(let fault): faults[id] = fault
      case .success(let bytes):
        copies.append(
          DossierAttachment(paper: .invoice, fileName: Self.name(of: path), bytes: bytes, invoice: id))
      }
    }
    return (copies, faults)
  }

  private func attachment(_ paper: DossierPaper, at path: String) throws(BookkeeperProblem)
    -> DossierAttachment
  {
    switch FileBytes.read(path, atMost: Self.largest) {
    case .success(let bytes):
      return DossierAttachment(paper: paper, fileName: Self.name(of: path), bytes: bytes)
    case .failure(let failure): throw failure.problem(path, limit: Self.largest)
    }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The document first: whoever finds the archive has both.
  private func write(_ dossier: Dossier) throws(BookkeeperProblem) {
    for (bytes, path) in [(dossier.pdf, pdf), (dossier.zip, zip)] {
      if let failure = FileBytes.place(bytes, at: path, replacing: replace) {
        throw .store(.inputOutput(path: path, operation: "write", code: failure.code))
      }
    }
  }
}
