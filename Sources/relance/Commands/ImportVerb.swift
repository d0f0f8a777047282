import ArgumentParser
import Backoffice
import Casework
import Intake
import Journal
import Receivables
import Settings
import Wording

/// Takes ledger files in.
struct ImportVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: CommandWords.say(
      "Importe clients, factures, paiements (CSV) ou un FEC.",
      "Imports customers, invoices, payments (CSV), or a FEC."),
    discussion: CommandWords.say(
      """
      Une ligne fausse est refusée seule (code 1), un fichier qui n'est pas ce qu'il prétend l'est en entier (66).
      --json : {"sequence","customers","invoices","corrected","payments","problems":[{"file","line","column",
      "excerpt","problem","remedy"}],"remarks":[…]} ; les nombres sont ceux des enregistrements.
      """,
      """
      Bad rows are refused one by one (exit 1), a file that is not what it claims is refused whole (exit 66).
      --json: {"sequence","customers","invoices","corrected","payments","problems":[{"file","line","column",
      "excerpt","problem","remedy"}],"remarks":[…]}; the counts are records written.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Les fichiers, dans n'importe quel ordre.", "Files, in any order.", name: "FILE"))
  var files: [String]
  @Option(help: .say("Comment lire les tableaux.", "How to read the tables.", name: "FILE.toml")) var map:
    String?
  @Option(
    help: .say(
      "utf-8, windows-1252, iso-8859-1, iso-8859-15…", "utf-8, windows-1252, iso-8859-1, iso-8859-15…",
      name: "NAME")) var encoding: String?
  @Flag(
    help: .say(
      "Prend aussi un fichier dont la dernière ligne, sans fin de ligne, semble coupée.",
      "Takes a file too whose last row, without a line ending, may be cut.")) var allowUnended = false
  @Flag(
    help: .say(
      "Montre les premières lignes comprises, n'enregistre rien.",
      "Shows the first rows as understood, records nothing.")) var dryRun = false

  var isWriting: Bool { !dryRun }

  func perform(in session: StoreSession) throws -> Int32 {
    let reading = try ImportReading.read(
      paths: files, map: try columnMap(), encoding: try textEncoding(), isUnendedAllowed: allowUnended)
    let occasion = try session.choice.occasion(in: session.keeper.mode, isWriting: isWriting)
    let report =
      dryRun
      ? try session.keeper.rehearse(reading, on: occasion)
      : try session.keeper.take(reading, on: occasion, followUp: !session.isReplay)
    if session.isReplay { return report.exitCode }
    let console = session.console
    if global.json {
      console.json { $0.importing(report, ImportCount(report.receipt.events), in: console.language) }
    } else {
      if dryRun { show(report.understood, on: console) }
      show(ImportCount(report.receipt.events), on: console)
      for remark in report.readingRemarks {
        let name = report.understood.indices.contains(remark.file) ? report.understood[remark.file].name : ""
        console.note("\(name): \(remark.text(in: console.language)).")
      }
    }
    console.say(report.receipt.remarks, files: report.understood)
    for problem in report.problems { console.say(problem, files: report.understood) }
    if report.receipt.planningProblem != nil { console.sayPlanningFailed() }
    if !dryRun { session.keeper.saveSnapshotIfWorthwhile() }
    return report.exitCode
  }

  private func columnMap() throws -> ColumnMap? {
    guard let map else { return nil }
    switch FileBytes.read(map, atMost: FileBytes.peoplesLimit) {
    case .success(let bytes): return try ColumnMapFile.read(bytes, file: map)
    case .failure(let failure): throw failure.problem(map)
    }
  }

  private func textEncoding() throws -> TextEncoding? {
    guard let encoding else { return nil }
    guard let known = TextEncoding(name: encoding) else {
      throw CommandProblem.usage(
        french: "Encodage inconnu : \(encoding).", english: "Unknown encoding: \(encoding).")
    }
    return known
  }

  private func show(_ files: [UnderstoodFile], on console: Console) {
    for file in files {
      console.line(
        "\(file.name)\(console.say(" : ", ": "))\(file.content.text(in: console.language)), "
          + console.language.counted(file.rows, console.say("ligne", "row"), console.say("lignes", "rows"))
          + ", \(file.encoding.rawValue)")
      for row in file.firstRows {
        let values = row.values.map { "\($0.label(in: console.language))=\($0.text)" }
        console.line("  \(row.line): \(values.joined(separator: "; "))")
      }
    }
  }

  private func show(_ count: ImportCount, on console: Console) {
    let language = console.language
    let verb = dryRun ? language.say("À importer :", "To import:") : language.say("Importé :", "Imported:")
    let parts = [
      language.counted(
        count.customers, language.say("client", "customer"), language.say("clients", "customers")),
      language.counted(
        count.invoices, language.say("facture", "invoice"), language.say("factures", "invoices")),
      language.counted(
        count.corrected, language.say("facture modifiée", "changed invoice"),
        language.say("factures modifiées", "changed invoices")),
      language.counted(
        count.payments, language.say("paiement", "payment"), language.say("paiements", "payments")),
    ]
    console.line("\(verb) \(parts.joined(separator: ", ")).")
  }
}

/// Records that an import wrote.
struct ImportCount {
  private(set) var customers = 0
  private(set) var invoices = 0
  private(set) var corrected = 0
  private(set) var payments = 0

  init(_ events: [CaseEvent]) {
    for event in events {
      switch event {
      case .customerRecorded: customers += 1
      case .invoiceRecorded: invoices += 1
      case .invoiceCorrected: corrected += 1
      case .paymentReceived: payments += 1
      default: break
      }
    }
  }
}

extension UnderstoodFile.Content {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .table(let kind): kind.name(in: language)
    case .mapped(let kinds):
      TableKind.allCases.filter(kinds.contains).map { $0.name(in: language) }.joined(separator: " + ")
    case .fec: "FEC"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func importing(_ report: ImportReport, _ count: ImportCount, in language: Language) {
    beginObject()
    field("sequence", report.receipt.sequence)
    field("customers", count.customers)
    field("invoices", count.invoices)
    field("corrected", count.corrected)
    field("payments", count.payments)
    field("problems", listing: report.problems) { writer, problem in
      let file = problem.origin.file
      writer.beginObject()
      writer.field("file", report.understood.indices.contains(file) ? report.understood[file].name : "")
      writer.field("line", problem.origin.line)
      writer.field("column", problem.column)
      writer.field("excerpt", problem.excerpt)
      writer.field("problem", problem.problem(in: language))
      writer.field("remedy", problem.remedy(in: language))
      writer.endObject()
    }
    let names = report.understood.map(\.name)
    let told = report.receipt.remarks.filter { !$0.isRefusal }.map { $0.text(in: language, files: names) }
    field("remarks", listing: report.readingRemarks.map { $0.text(in: language) } + told) {
      $0.string($1)
    }
    endObject()
  }
}
