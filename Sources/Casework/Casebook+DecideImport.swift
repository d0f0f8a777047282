import Dunning
import Receivables

extension Casebook {
  /// Takes the rows of ledger files: good rows are recorded, bad ones are remarks, known ones change nothing.
  func decideImport(_ entries: LedgerEntries, files: [ImportedFile], on occasion: Occasion) -> Decision {
    var run = ImportRun(into: self, files: files)
    run.take(entries)
    run.take(files)
    return run.decision
  }
}

extension ImportRun {
  /// The files themselves, once all their rows are taken; one that was taken in before and brings nothing is told.
  fileprivate mutating func take(_ files: [ImportedFile]) {
    guard !decision.events.isEmpty || files.contains(where: { $0.hasPayments }) else { return }
    for (place, file) in files.enumerated() {
      if knownFiles.contains(place), decision.events.isEmpty {
        remark(.alreadyImported(file: file.name))
      } else {
        record(.ledgerImported(file))
      }
    }
  }
}
