import ArgumentParser
import Backoffice
import Casework
import Delivery
import Journal
import Mailroom
import Receivables

/// Writes what is kept about a customer as PDF.
struct SubjectReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject-report", abstract: "Writes everything kept about a customer as PDF.")

  @OptionGroup var options: CourierOptions
  @Argument(help: "The customer's number.")
  var customer: String
  @Option(help: "The file to write; it must not exist.")
  var pdf: String

  func run() throws {
    do throws(BookkeeperProblem) {
      let session = try options.open(.readOnly)
      let book = session.keeper.book
      let builder = SubjectReportBuilder(
        book: book, ledger: Ledger(of: book, on: session.today), language: options.language)
      guard let known = book.portfolio.customer(numbered: customer), let report = builder.report(of: known.id)
      else { throw .refused(.unknownCustomer(customer)) }
      try write(report)
    } catch {
      throw options.fail(error)
    }
  }

  private func write(_ report: LetterDocument) throws(BookkeeperProblem) {
    let bytes: [UInt8]
    do throws(DeliveryProblem) {
      bytes = try LetterWriter.pdf(report)
    } catch {
      let words = error.wording(inFrench: options.language == .french)
      options.complain("\(words.problem) \(words.remedy)")
      Self.exit(withError: ExitCode(1))
    }
    if let failure = FileBytes.write(bytes, to: pdf, mustBeNew: true) {
      throw .store(.inputOutput(path: pdf, operation: "write", code: failure.code))
    }
  }
}
