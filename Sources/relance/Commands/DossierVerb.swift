import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import Receivables
import Wording

/// Writes the hand-over dossier of a customer as ZIP and PDF.
struct DossierVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: CommandWords.say(
      "Dossier de transmission d'un client : relevé, pénalités, messages et preuves, en ZIP et PDF.",
      "A customer's hand-over dossier: statement, charges, messages and proofs, as ZIP and PDF."),
    discussion: CommandWords.say(
      """
      Pour un cabinet de recouvrement ou une injonction de payer. Dit ce qui manque ; les pièces que le dossier
      n'a pas se joignent : --attach commande=bc-231.pdf (facture, commande, livraison, contrat, cgv, recepisse, kbis,
      mandat, autre) ; les factures viennent d'elles-mêmes du dossier que nomme [papers] invoices dans settings.toml.
      Le même jour, le même dossier donne les mêmes octets.
      --json : {"day","customer","zip","pdf","totals":[{"currency","principal","interest","recovery_fee","credits",
      "total"}],"checks":[{"met","text"}],"papers":[{"kind","name","attached"}],"uncopied":[…],
      "refused_copies":[{"invoice","text"}]}.
      """,
      """
      For a collection agency or an order for payment. Says what is missing; papers that the store does not hold are
      attached: --attach order=po-231.pdf (invoice, order, delivery, contract, terms, proof, register, mandate,
      other); invoices come by themselves from the folder that [papers] invoices names in settings.toml.
      The same store on the same day gives the same bytes.
      --json: {"day","customer","zip","pdf","totals":[{"currency","principal","interest","recovery_fee","credits",
      "total"}],"checks":[{"met","text"}],"papers":[{"kind","name","attached"}],"uncopied":[…],
      "refused_copies":[{"invoice","text"}]}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Dossier où écrire, ou nom de l'archive en .zip (par défaut : ici).",
      "Folder to write into, or the archive's name ending in .zip (default: here).", name: "DIR|FILE"))
  var out: String?
  @Option(
    parsing: .upToNextOption,
    help: .say(
      "Ces factures seulement ; toutes les échues par défaut.",
      "Only these invoices; default: all overdue ones.",
      name: "INVOICE")) var invoices: [String] = []
  @Option(
    help: .say(
      "Joint une pièce ; se répète.", "Attaches a paper; may be repeated.", name: "KIND=FILE"))
  var attach: [String] = []
  @Flag(help: .say("Remplace des fichiers du même nom.", "Replaces files of these names.")) var force = false

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    let chosen = invoices.isEmpty ? nil : try session.invoices(invoices, of: known)
    let facts: DossierFacts
    do throws(Refusal) {
      facts = try DossierFacts(of: known.id, in: session.book, on: session.ledger, only: chosen)
    } catch {
      throw BookkeeperProblem.refused(error)
    }
    let papers = try attach.map(AttachedPaper.init)
    let given = try GivenPapers(papers, for: facts, in: session)
    let target = try DossierTarget(out, of: known, on: session)
    if !force { try target.mustBeNew() }
    var words = ["dossier", known.number, "--zip", target.zip, "--pdf", target.pdf]
    for id in chosen ?? [] { words += ["--invoice", id.description] }
    for paper in papers { words += ["--attach", "\(paper.kind.rawValue)=\(paper.path)"] }
    if force { words.append("--replace") }
    let code = try CourierCall.run(words, for: session, options: global)
    guard code == 0 else { return code }
    if global.json {
      session.console.json { $0.dossier(facts, at: target, given: given, in: session.language) }
    } else {
      show(facts, at: target, given: given, on: session.console)
    }
    return 0
  }

  private func show(
    _ facts: DossierFacts, at target: DossierTarget, given: GivenPapers, on console: Console
  ) {
    let language = console.language
    console.line(
      console.say(
        "Dossier écrit : \(target.zip) et \(target.pdf)", "Dossier written: \(target.zip) and \(target.pdf)"))
    for total in facts.totals {
      let sum = Amount(cents: total.sum, currency: total.currency).text(in: language)
      console.line(console.say("Total réclamé : \(sum)", "Total claimed: \(sum)"))
    }
    for point in facts.points {
      console.line("\(point.isMet ? "[x]" : "[ ]") \(point.sentence(in: language))")
    }
    for paper in given.lacking(facts, in: language, withOptions: true) { console.line("[ ] \(paper)") }
  }
}

/// Where a dossier is written: the archive, and the document beside it.
struct DossierTarget {
  let zip: String
  let pdf: String

  init(_ out: String?, of customer: Customer, on session: StoreSession) throws {
    let name = "dossier-\(customer.fileStem)-\(session.today.iso)"
    if let out, out.hasSuffix(".zip") {
      zip = out
      pdf = out.dropLast(4) + ".pdf"
      return
    }
    let folder = out ?? "."
    var facts = stat()
    guard stat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      throw CommandProblem.usage(
        french: "« \(folder) » n'est ni un dossier existant ni un nom en .zip.",
        english: "\"\(folder)\" is neither an existing folder nor a name ending in .zip.")
    }
    let stem = (out.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "") + name
    (zip, pdf) = (stem + ".zip", stem + ".pdf")
  }

  /// - Throws: `CommandProblem.dossierThere` when a file of that name is there.
  func mustBeNew() throws {
    for path in [zip, pdf] where FileBytes.exists(path) { throw CommandProblem.dossierThere(path) }
  }
}
