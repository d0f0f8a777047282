import ArgumentParser
import Backoffice
import Casework
import Receivables

/// Writes a customer's statement of account as PDF.
struct StatementVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: CommandWords.say(
      "Relevé de compte d'un client en PDF.", "A customer's statement of account as PDF."))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Le fichier à écrire ; il ne doit pas exister.", "The file to write; it must not exist.", name: "FILE"))
  var pdf: String
  @Option(
    help: .say(
      "Devise ; la première qui a un solde par défaut.", "Currency; default: the first with open amounts.",
      name: "CURRENCY")) var currency: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    var words = ["statement", known.number, "--pdf", pdf]
    if let currency { words += ["--currency", currency] }
    let code = try CourierCall.run(words, for: session, options: global)
    if code == 0, !global.json {
      session.console.line(session.console.say("Relevé écrit : \(pdf)", "Statement written: \(pdf)"))
    }
    return code
  }
}
