import Backoffice
import Casework
import Journal
import Receivables
import Wording

/// The papers of a dossier: those that a person attaches, and the copies in the company's folder of invoices.
struct GivenPapers {
  private let kinds: Set<DossierPaper>
  /// The invoices of which there is a copy; nil where a person attached some, which may hold them all.
  private let copies: Set<InvoiceID>?
  private let faults: [InvoiceID: InvoiceCopyFault]

  /// Looks into the folder of invoices, where the settings name one.
  ///
  /// - Throws: `.unreadable` when that folder is not there or cannot be listed.
  init(
    _ papers: [AttachedPaper], for facts: DossierFacts, in session: StoreSession
  ) throws(BookkeeperProblem) {
    let folder = InvoiceFolder(of: session.settings, in: session.keeper.store.path)
    let found = try folder?.copies(of: facts.claims.map(\.invoice.id), in: session.book.portfolio)
    kinds = Set(papers.map(\.kind)).union(found?.paths.isEmpty == false ? [.invoice] : [])
    copies = papers.contains { $0.kind == .invoice } ? nil : Set((found?.paths ?? [:]).keys)
    faults = found?.faults ?? [:]
  }

  /// Whether somebody or the folder gave such a paper.
  func holds(_ paper: DossierPaper) -> Bool { kinds.contains(paper) }

  /// Numbers of the claimed invoices without a copy.
  func uncopied(_ facts: DossierFacts) -> [String] { facts.uncopied(with: copies).map(\.number) }

  /// The claimed invoices whose file in the folder was not taken, and why.
  func refused(_ facts: DossierFacts) -> [(number: String, fault: InvoiceCopyFault)] {
    facts.uncopied(with: copies).compactMap { invoice in faults[invoice.id].map { (invoice.number, $0) } }
  }

  /// Each paper that the dossier wants and nobody gave, without a full stop.
  ///
  /// - Parameter withOptions: Whether to say how a command attaches it.
  func lacking(_ facts: DossierFacts, in language: Language, withOptions: Bool) -> [String] {
    var lines: [String] = []
    let missing = facts.uncopied(with: copies).map { invoice in
      faults[invoice.id].map { "\(invoice.number) (\($0.words(in: language)))" } ?? invoice.number
    }.joined(separator: ", ")
    // Without any copy nor file the paper itself is asked for below.
    if !missing.isEmpty, holds(.invoice) || !refused(facts).isEmpty {
      lines.append(language.say("Sans copie : \(missing)", "Without a copy: \(missing)"))
    }
    for paper in facts.wantedPapers where !holds(paper) {
      let option = withOptions ? " (\(paper.option(in: language)))" : ""
      lines.append(
        language.say("À ajouter", "To add") + (withOptions ? language.say(" à la main", " by hand") : "")
          + language.say(" : ", ": ") + paper.name(in: language) + option)
    }
    return lines
  }
}
