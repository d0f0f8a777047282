import Dunning
import Receivables

extension Casebook {
  /// Takes the rows of ledger files: good rows are recorded, bad ones are remarks, known ones change nothing.
  func decideImport(_ entries: LedgerEntries, files: [ImportedFile], on occasion: Occasion) -> Decision {
    var run = ImportRun(into: self, files: files)
    run.take(entries)
    var decision = Decision(run.events, remarks: run.remarks)
    guard !decision.events.isEmpty || files.contains(where: { $0.hasPayments }) else { return decision }
    let known = Set(imports.map(\.fingerprint))
    for file in files {
      if known.contains(file.fingerprint), decision.events.isEmpty {
        decision.remarks.append(.alreadyImported(file: file.name))
      } else {
        decision.events.append(.ledgerImported(file))
      }
    }
    return decision
  }
}
