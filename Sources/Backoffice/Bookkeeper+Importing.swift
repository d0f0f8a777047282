import Casework
import Intake
import Journal
import Receivables
import Wording

/// What became of files taken into the ledger.
package struct ImportReport: Sendable {
  /// The decision.
  package let receipt: Receipt
  /// Refused rows, those refused by the reader and those refused by the store, in file and line order.
  package let problems: [RowProblem]
  /// How each file was understood.
  package let understood: [UnderstoodFile]
  /// What the reader did that the collector should know.
  package let readingRemarks: [ReadingRemark]

  /// Exit code: 1 when a row was refused, else 0.
  package var exitCode: Int32 { problems.isEmpty ? receipt.exitCode : 1 }
}

extension Bookkeeper {
  /// Records what files say: the good rows as one decision; a file taken twice changes nothing.
  ///
  /// - Throws: `BookkeeperProblem`; the store is then unchanged.
  @discardableResult
  package func take(
    _ reading: ImportReading, on occasion: Occasion, followUp: Bool = true
  ) throws(BookkeeperProblem) -> ImportReport {
    try checkRoom(for: reading)
    let receipt = try record(
      .importLedger(reading.outcome.entries, files: reading.files(on: occasion.today)), on: occasion,
      followUp: followUp)
    return report(of: reading, receipt)
  }

  /// What `take` would record, for `--dry-run`; nothing is written.
  package func rehearse(_ reading: ImportReading, on occasion: Occasion) throws(BookkeeperProblem)
    -> ImportReport
  {
    let command = Command.importLedger(reading.outcome.entries, files: reading.files(on: occasion.today))
    return report(of: reading, try rehearse(command, on: occasion))
  }

  /// What a command would record now; nothing is written.
  package func rehearse(_ command: Command, on occasion: Occasion) throws(BookkeeperProblem) -> Receipt {
    do throws(Refusal) {
      let decision = try book.decide(command, on: occasion)
      return Receipt(
        sequence: sequence, events: decision.events, remarks: decision.remarks, isRepeat: false)
    } catch {
      throw .refused(error)
    }
  }

  private func report(of reading: ImportReading, _ receipt: Receipt) -> ImportReport {
    let understood = reading.outcome.understood
    let refused = receipt.remarks.compactMap { RowProblem($0, in: understood) }
    let problems = (reading.outcome.problems + refused).sorted {
      ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line)
    }
    return ImportReport(
      receipt: receipt, problems: problems, understood: understood,
      readingRemarks: reading.outcome.remarks)
  }

  private func checkRoom(for reading: ImportReading) throws(BookkeeperProblem) {
    let space: FreeSpace
    do throws(StoreProblem) {
      space = try FreeSpace(store)
    } catch {
      throw .store(error)
    }
    guard space.allowsImport(ofBytes: UInt64(reading.byteCount)) else {
      throw .noRoomForImport(bytes: reading.byteCount)
    }
  }
}

extension RowProblem {
  /// The rows that only the store could refuse, said like the reader's.
  fileprivate init?(_ remark: Casework.Remark, in files: [UnderstoodFile]) {
    func problem(_ origin: EntryOrigin, _ column: LedgerColumn, _ excerpt: String, _ kind: Kind) -> RowProblem
    {
      let columns = files.indices.contains(origin.file) ? files[origin.file].columns : []
      let header = columns.first { $0.columns.contains(column) }?.header ?? ""
      return RowProblem(origin: origin, column: header, excerpt: excerpt, kind: kind)
    }
    switch remark {
    case .unknownCustomer(let origin, let number):
      self = problem(origin, .customerNumber, number, .unknownCustomer)
    case .unknownInvoice(let origin, let number):
      self = problem(origin, .paidInvoice, number, .unknownInvoice)
    case .creditNotePaid(let origin, let number):
      self = problem(origin, .paidInvoice, number, .creditNotePaid)
    case .dueBeforeIssue(let origin, let number, let issued, let due):
      self = problem(origin, .invoiceNumber, number, .dueBeforeIssue(issued: issued, due: due))
    case .refundWithoutPayment(let origin, let cents):
      self = problem(
        origin, .paymentAmount, MoneyFigures.screen(cents: cents, in: .french), .refundWithoutPayment)
    case .currencyUnsaid(let origin, let customer, let currencies):
      self = problem(origin, .customerNumber, customer, .currencyUnsaid(among: currencies))
    case .referenceTaken(let origin, let holder, let customer):
      self = problem(
        origin, .bankReference, holder.bankReference, .referenceTaken(by: holder, customer: customer))
    default: return nil
    }
  }
}
