import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables

/// Writes a customer's statement of account as PDF.
struct StatementVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: CommandWords.say(
      "Relevé de compte d'un client en PDF.", "A customer's statement of account as PDF."),
    discussion: CommandWords.say(
      "--json : {\"day\",\"customer\",\"currency\",\"file\"}.",
      "--json: {\"day\",\"customer\",\"currency\",\"file\"}."))

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
    let currency = try currency(of: known, in: session)
    let words = ["statement", known.number, "--pdf", pdf, "--currency", currency.code]
    let code = try CourierCall.run(words, for: session, options: global)
    guard code == 0 else { return code }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.fact("day", session.today)
        writer.field("customer", known.number)
        writer.field("currency", currency.code)
        writer.field("file", pdf)
        writer.endObject()
      }
    } else {
      session.console.line(session.console.say("Relevé écrit : \(pdf)", "Statement written: \(pdf)"))
    }
    return code
  }

  /// The currency asked for, which the customer must have an account in; else the first with open amounts.
  private func currency(of customer: Customer, in session: StoreSession) throws -> Currency {
    let known = session.ledger.accounts(of: customer.id).map(\.currency)
    guard let asked = currency else { return known.first ?? .eur }
    guard let found = Currency(code: asked.uppercased()), known.contains(found) else {
      throw CommandProblem.noAccount(customer: customer.number, currency: asked, known: known.map(\.code))
    }
    return found
  }
}
