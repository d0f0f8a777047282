import ArgumentParser
import Backoffice
import Casework
import Delivery
import Journal
import Mailroom
import Receivables
import Wording

/// Writes a customer's statement of account as PDF.
struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Writes a statement of account (relevé de compte) as PDF.")

  @OptionGroup var options: CourierOptions
  @Argument(help: "The customer's number.")
  var customer: String
  @Option(help: "Currency; by default the first with open amounts.")
  var currency: String?
  @Option(help: "The file to write; it must not exist.")
  var pdf: String

  func run() throws {
    do throws(BookkeeperProblem) {
      let session = try options.open(.readOnly)
      guard let known = session.keeper.book.portfolio.customer(numbered: customer) else {
        throw .refused(.unknownCustomer(customer))
      }
      let ledger = Ledger(of: session.keeper.book, on: session.today)
      let chosen =
        currency.flatMap { Currency(code: $0) } ?? ledger.accounts(of: known.id).first?.currency ?? .eur
      try write(
        StatementBuilder(book: session.keeper.book, ledger: ledger).statement(
          of: known.id, currency: chosen, language: known.language, asOf: session.today))
    } catch {
      throw options.fail(error)
    }
  }

  private func write(_ statement: StatementDocument) throws(BookkeeperProblem) {
    let bytes: [UInt8]
    do throws(DeliveryProblem) {
      bytes = try StatementWriter.pdf(statement)
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
