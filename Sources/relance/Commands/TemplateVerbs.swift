import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Receivables
import Wording

/// The texts: can they be written for everybody, how do they read, what are their words.
struct TemplateVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: CommandWords.say(
      "Les textes : vérifier sur tous les clients, lire sur un client, montrer.",
      "The texts: check on all customers, read on one, show."),
    subcommands: [TemplateCheckVerb.self, TemplatePreviewVerb.self, TemplateShowVerb.self])
}

/// Tries every text of the scenarios on every customer.
struct TemplateCheckVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: CommandWords.say(
      "Essaie chaque texte sur chaque client, avec ses données ; n'écrit rien.",
      "Tries every text on every customer, with its own data; writes nothing."),
    discussion: CommandWords.say(
      """
      Sort avec 1 s'il y a des clients à qui un texte de leur scénario ne pourrait pas partir.
      --json : {"texts":[…],"customers","left_out","findings":[{"texts":[…],"line","steps","problem","remedy","customers":[…]}]}.
      """,
      """
      Exits with 1 when there are customers to whom a text of their scenario could not go.
      --json: {"texts":[…],"customers","left_out","findings":[{"texts":[…],"line","steps","problem","remedy","customers":[…]}]}.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let book = try session.bookOfFiles()
    let census = TemplateCensus(of: book, on: session.ledger)
    let code: Int32 = census.findings.isEmpty ? 0 : 1
    if global.json {
      session.console.json { $0.census(census, in: book, language: session.language) }
      return code
    }
    let console = session.console
    for finding in census.findings {
      let phrase = finding.fault.phrase(in: session.language)
      let steps = finding.steps.map(\.code).joined(separator: ", ")
      let place = finding.place(in: book)
      console.line("\(place) (\(steps)) : \(phrase.problem) \(phrase.remedy)")
      console.line("    " + customers(finding.customers, in: book, session.language))
    }
    let texts = census.texts.map(\.description).joined(separator: ", ")
    let faults = census.findings.count
    console.line(
      console.say(
        "\(census.customers) clients, textes \(texts) : "
          + (faults == 0 ? "tous peuvent partir." : "\(faults) \(faults == 1 ? "défaut" : "défauts")."),
        "\(census.customers) customers, texts \(texts): "
          + (faults == 0 ? "all can leave." : "\(faults) \(faults == 1 ? "fault" : "faults").")))
    if census.leftOut > 0 {
      console.line(
        console.say(
          Language.french.counted(
            census.leftOut, "client effacé ou jamais relancé", "clients effacés ou jamais relancés")
            + " : non essayé\(census.leftOut == 1 ? "" : "s").",
          Language.english.counted(census.leftOut, "customer", "customers")
            + " erased or never chased: not tried."))
    }
    return code
  }

  /// The first twenty numbers, and how many more.
  private func customers(_ ids: [CustomerID], in book: Casebook, _ language: Language) -> String {
    let shown = ids.prefix(20).compactMap { book.portfolio.customer($0)?.number }.joined(separator: ", ")
    let rest = ids.count - 20
    return rest > 0 ? shown + language.say(" et \(rest) autres", " and \(rest) more") : shown
  }
}

/// One text as a customer would get it today.
struct TemplatePreviewVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: CommandWords.say(
      "Une étape telle qu'un client la recevrait aujourd'hui ; rien n'est proposé.",
      "A step as a customer would get it today; nothing is proposed."),
    discussion: CommandWords.say(
      """
      Si l'étape ne partirait pas aujourd'hui pour ce client, la première ligne le dit, avec la raison (comme why).
      --json : {"step","not_today","text","language","to","address","subject","body"} ; not_today : null si elle partirait.
      """,
      """
      Where the step would not leave for that customer today, the first line says so, with the reason (as why does).
      --json: {"step","not_today","text","language","to","address","subject","body"}; not_today: null if it would leave.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Code de l'étape (R2).", "The step's code (R2).", name: "STEP")) var step: String
  @Argument(help: .say("Numéro du client.", "The customer's number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Par quelle voie de l'étape ; la première par défaut.",
      "By which way of the step; by default its first.",
      name: "WAY")) var by: String?

  /// The way asked for, of those that the step has.
  private func way(of step: Step) throws -> Channel {
    guard let by else { return step.channel }
    guard let way = step.channels.first(where: { $0.rawValue == by.lowercased() }) else {
      let ways = step.channels.map(\.rawValue).joined(separator: ", ")
      throw CommandProblem.usage(
        french: "\(step.id) ne part pas par « \(by) » (\(ways)).",
        english: "\(step.id) does not go by \"\(by)\" (\(ways)).")
    }
    return way
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let book = try session.bookOfFiles()
    let who = try session.customer(customer)
    let ledger = session.ledger
    let scenario = book.scenario(of: who.id, on: ledger)
    guard let step = scenario.steps.first(where: { $0.id.code.lowercased() == step.lowercased() }),
      step.hasText
    else {
      let codes = scenario.steps.filter(\.hasText).map(\.id.code).joined(separator: ", ")
      throw CommandProblem.usage(
        french: "Scénario « \(scenario.name) » : « \(step) » n'est pas une étape avec un texte (\(codes)).",
        english: "Scenario \"\(scenario.name)\": \"\(step)\" is no step with a text (\(codes)).")
    }
    guard let currency = book.trialCurrency(of: who.id, on: ledger) else {
      throw CommandProblem.usage(
        french: "\(who.number) n'a pas de facture : rien à écrire.",
        english: "\(who.number) has no invoice: nothing to write.")
    }
    let way = try way(of: step)
    let preview = StepPreview(
      of: step, by: way, scenario: scenario, for: who.id, in: currency, book: book, on: ledger,
      language: session.language)
    let content: MessageContent
    do throws(CompositionRefusal) {
      content = try book.compose(preview.reminder, on: ledger)
    } catch {
      let phrase = error.phrase(in: session.language)
      throw CommandProblem.usage(
        french: "\(step.id) pour \(who.number) : \(phrase.problem) \(phrase.remedy)",
        english: "\(step.id) for \(who.number): \(phrase.problem) \(phrase.remedy)")
    }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.field("step", step.id.code)
        writer.fact("not_today", preview.whyNotToday)
        writer.field("text", step.text(by: way))
        writer.field("language", who.language.rawValue)
        writer.field("to", content.recipient.name)
        writer.field("address", content.recipient.address)
        writer.field("subject", content.subject)
        writer.field("body", content.plainText())
        writer.endObject()
      }
      return 0
    }
    if let reason = preview.whyNotToday {
      session.console.line(
        session.console.say(
          "À noter : \(step.id) ne partirait pas aujourd'hui. \(reason)",
          "Note: \(step.id) would not leave today. \(reason)"))
    }
    session.console.message(content)
    return 0
  }
}

extension JSONWriter {
  fileprivate mutating func census(_ census: TemplateCensus, in book: Casebook, language: Language) {
    beginObject()
    field("texts", listing: census.texts) { $0.string($1.description) }
    field("customers", census.customers)
    field("left_out", census.leftOut)
    field("findings", listing: census.findings) { writer, finding in
      let phrase = finding.fault.phrase(in: language)
      writer.beginObject()
      writer.field("texts", listing: finding.keys) { $0.string($1.description) }
      writer.fact("line", finding.line)
      writer.field("steps", listing: finding.steps) { $0.string($1.code) }
      writer.field("problem", phrase.problem)
      writer.field("remedy", phrase.remedy)
      writer.field("customers", listing: finding.customers) { writer, id in
        writer.string(book.portfolio.customer(id)?.number ?? "\(id)")
      }
      writer.endObject()
    }
    endObject()
  }
}
