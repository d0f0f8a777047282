import ArgumentParser
import Backoffice
import Casework
import Receivables

/// Writes a customer's statement of account as PDF.
struct StatementVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Relevé de compte d'un client en PDF.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String
  @Option(help: ArgumentHelp("The file to write; it must not exist.", valueName: "FILE")) var pdf: String
  @Option(help: "Currency; default: the first with open amounts.") var currency: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    var words = ["statement", known.number, "--pdf", pdf]
    if let currency { words += ["--currency", currency] }
    return try CourierCall.run(words, for: session, options: global)
  }
}
