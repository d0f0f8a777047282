import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// The ladder of a scenario, or of the one that a customer goes through.
struct ScenarioShowVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: CommandWords.say(
      "Les étapes d'un scénario et à qui il s'applique.", "The steps of a scenario, and whom it is for."),
    discussion: CommandWords.say(
      """
      Sans nom, tous les scénarios ; avec un numéro de client, le sien et pourquoi.
      --json : {"scenarios":[{"name","fallback","rule","customers","overdue","entry","steps":[{"id","name","days",
      "within","earliest","place","channel","template","tone","release","deadline","formal_notice","minimum","ceiling",
      "second_approver_from","may_skip","contact_role"}]}],"choice":phrase}.
      """,
      """
      Without a name, every scenario; with a customer's number, its own and why.
      --json: {"scenarios":[{"name","fallback","rule","customers","overdue","entry","steps":[{"id","name","days",
      "within","earliest","place","channel","template","tone","release","deadline","formal_notice","minimum","ceiling",
      "second_approver_from","may_skip","contact_role"}]}],"choice":sentence}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: .say(
      "Nom d'un scénario, ou numéro d'un client.", "A scenario's name, or a customer's number.", name: "NAME")
  )
  var name: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let book = try session.bookOfFiles()
    let ledger = session.ledger
    var rows = ScenarioCensus(of: book, on: ledger).rows
    var choice: ScenarioChoice?
    if let name {
      if rows.contains(where: { $0.scenario.name == name }) {
        rows = rows.filter { $0.scenario.name == name }
      } else {
        let customer = try customer(name, among: rows, in: session)
        let chosen = book.scenarioChoice(of: customer.id, on: ledger)
        rows = [rows[chosen.index]]
        choice = chosen
      }
    }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.field("scenarios", listing: rows) { $0.scenario($1, rules: book.rules, in: session.language) }
        if let choice { writer.field("choice", choice.sentence(in: session.language)) }
        writer.endObject()
      }
      return 0
    }
    if let choice { session.console.line(choice.sentence(in: session.language)) }
    for (place, row) in rows.enumerated() {
      if place > 0 { session.console.line() }
      show(row, rules: book.rules, on: session.console)
    }
    return 0
  }

  private func customer(
    _ name: String, among rows: [ScenarioCensus.Row], in session: StoreSession
  ) throws -> Customer {
    let portfolio = session.keeper.book.portfolio
    guard let known = portfolio.customer(numbered: name) ?? portfolio.customer(numbered: name.uppercased())
    else {
      let names = rows.map(\.scenario.name).joined(separator: ", ")
      throw CommandProblem.usage(
        french: "« \(name) » n'est ni un scénario (\(names)) ni un numéro de client.",
        english: "\"\(name)\" is neither a scenario (\(names)) nor a customer's number.")
    }
    return known
  }

  private func show(_ row: ScenarioCensus.Row, rules: DunningRules, on console: Console) {
    let language = console.language
    let who =
      row.scenario.rule.map { $0.sentence(in: language) }
      ?? console.say("tous ceux qu'aucune règle ne choisit", "everybody whom no rule chooses")
    let late = console.say("dont \(row.overdue) en retard", "\(row.overdue) of them late")
    console.line("\(row.scenario.name) : \(who) · \(row.summary(in: language)), \(late).")
    guard !row.scenario.isNeverChased else { return }
    let earliest = row.scenario.earliestDays(rules: rules)
    var table = TextTable([
      console.say("Étape", "Step"), ">" + console.say("Jours", "Days"),
      ">" + console.say("Au plus tôt", "Earliest"),
      console.say("Nom", "Name"), console.say("Canal", "Channel"), console.say("Texte", "Text"),
      console.say("Départ", "Release"), ">" + console.say("Délai", "Deadline"),
    ])
    for step in row.scenario.steps {
      table.add([
        step.id.code, days(of: step),
        earliest.first { $0.step.id == step.id }.map { $0.days > step.offset ? "+\($0.days)" : "" } ?? "",
        step.name(in: language), step.waysName(in: language), step.template,
        step.handOver?.name(in: language) ?? step.release.name(in: language),
        step.deadlineDays.map(String.init) ?? "",
      ])
    }
    console.table(table)

    func days(of step: Step) -> String {
      if step.isThankYou { return console.say("payé ≤\(step.within)", "paid ≤\(step.within)") }
      return step.offset > 0 ? "+\(step.offset)" : "\(step.offset)"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func scenario(
    _ row: ScenarioCensus.Row, rules: DunningRules, in language: Language
  ) {
    let earliest = row.scenario.earliestDays(rules: rules)
    beginObject()
    field("name", row.scenario.name)
    field("fallback", row.scenario.rule == nil)
    if let rule = row.scenario.rule { field("rule", rule.sentence(in: language)) }
    field("customers", row.customers)
    field("overdue", row.overdue)
    field("entry", row.scenario.entry.rawValue)
    field("steps", listing: row.scenario.steps) { writer, step in
      writer.beginObject()
      writer.field("id", step.id.code)
      writer.field("name", step.name(in: language))
      writer.field("days", step.offset)
      writer.field("within", step.isThankYou ? step.within : nil)
      writer.field("earliest", earliest.first { $0.step.id == step.id }?.days ?? step.offset)
      writer.field("place", step.place.rawValue)
      writer.field("channel", step.channel.rawValue)
      writer.field("channels", listing: step.channels) { $0.string($1.rawValue) }
      writer.field("one_of", step.takesOneWay)
      writer.field("hand_over", step.handOver?.rawValue)
      writer.field("sms_template", step.smsTemplate)
      writer.field("template", step.template)
      writer.field("tone", step.tone.rawValue)
      writer.field("release", step.release.rawValue)
      writer.field("deadline", step.deadlineDays)
      writer.field("formal_notice", step.isFormalNotice)
      if let cents = step.minimumCents { writer.money("minimum", cents) }
      if let cents = step.ceilingCents { writer.money("ceiling", cents) }
      if let cents = step.secondApproverCents { writer.money("second_approver_from", cents) }
      writer.field("may_skip", step.maySkip)
      writer.field("contact_role", step.contactRole)
      writer.field("copies", listing: step.copies) { $0.string($1.text) }
      writer.field("copies_needed", step.needsCopies)
      writer.endObject()
    }
    endObject()
  }
}
