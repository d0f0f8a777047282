import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import Receivables
import Settings
import Wording

/// The scenarios: are the files right, who goes through them, what would leave.
struct ScenarioVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: CommandWords.say(
      "Les scénarios : vérifier, montrer, simuler.", "The scenarios: check, show, simulate."),
    subcommands: [ScenarioCheckVerb.self, ScenarioShowVerb.self, ScenarioSimulateVerb.self])
}

extension StoreSession {
  /// The casebook as `plan` would find it once it has adopted people's files; says so where they are not adopted yet.
  func bookOfFiles() throws -> Casebook {
    let rehearsal = try keeper.rehearseAdoption(
      on: try choice.occasion(in: keeper.mode, isWriting: false))
    if rehearsal.adoption != nil {
      console.note(
        console.say(
          "Réglages et scénarios des fichiers, pas encore adoptés : relance plan.",
          "Settings and scenarios of the files, not adopted yet: relance plan."))
    }
    return rehearsal.book
  }
}

/// Checks people's files without adopting them.
struct ScenarioCheckVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: CommandWords.say(
      "Vérifie réglages, scénarios et textes, sans rien adopter.",
      "Checks settings, scenarios and texts, and adopts nothing."),
    discussion: CommandWords.say(
      """
      Sort avec 78 si un fichier est faux : fichier, ligne, clé, problème, remède. Chaque texte d'un scénario est
      essayé sur les clients qui le suivent ; ce qui manque à leurs fiches n'est pas une faute (template check le dit).
      --json : {"problems":[{"file","line","key","problem","remedy"}],"scenarios":[{"name","steps","customers"}],
      "idle":[fichiers sans règle que rien ne nomme],"notes":[phrases],"hints":[{"file","line","key","hint","remedy"}]}.
      "hints" : ce qui est permis et ne fait pas ce qu'on attend, comme une étape qui ne viendra jamais.
      """,
      """
      Exits with 78 when a file is wrong: file, line, key, problem, remedy. Every text of a scenario is tried on the
      customers who go through it; what their records lack is no fault (template check tells it).
      --json: {"problems":[{"file","line","key","problem","remedy"}],"scenarios":[{"name","steps","customers"}],
      "idle":[files without a rule that nothing names],"notes":[sentences],"hints":[{"file","line","key","hint","remedy"}]}.
      "hints": what is allowed and does not do what one expects, such as a step that never comes.
      """))

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let problems = wrong(in: session)
    guard problems.isEmpty else { return try tell(problems, in: session) }
    let files = try session.keeper.peoplesFiles()
    let book = try session.keeper.rehearseAdoption(
      on: try session.choice.occasion(in: session.keeper.mode, isWriting: false)
    ).book
    let texts = TemplateCensus(of: book, on: session.ledger)
    let faults = texts.textProblems(in: book)
    guard faults.isEmpty else { return try tell(faults, in: session) }
    let census = ScenarioCensus(of: book, on: session.ledger)
    let hints = census.hints(files)
    let notes =
      census.notes(in: session.language) + [texts.noteOfValues(in: session.language)].compactMap { $0 }
      + hints.map { hint in
        let phrase = hint.placedPhrase(in: session.language)
        return session.console.say("À noter : ", "Note: ") + "\(phrase.problem) \(phrase.remedy)"
      }
    let idle = files?.idleScenarios ?? []
    if global.json {
      session.console.json { $0.scenarioCheck([], census.rows, idle, notes, hints, in: session.language) }
      return 0
    }
    let console = session.console
    for row in census.rows {
      let file = "\(row.scenario.name).toml"
      let isThere = access("\(session.keeper.store.scenarios)/\(file)", F_OK) == 0
      let origin =
        isThere
        ? "" : console.say(" (d'origine, ce fichier n'existe pas)", " (built in, there is no such file)")
      console.line("scenarios/\(file)\(origin) : \(row.summary(in: session.language)).")
    }
    for name in idle {
      console.line(
        console.say(
          "scenarios/\(name).toml : sans [rule] et pas nommé par settings.toml, personne ne le suit.",
          "scenarios/\(name).toml: no [rule] and not named by settings.toml, nobody goes through it."))
    }
    for note in notes { console.line(note) }
    return 0
  }
}

extension ScenarioCheckVerb {
  /// Names every fault.
  private func tell(_ problems: [SettingsProblem], in session: StoreSession) throws -> Int32 {
    guard global.json else { throw BookkeeperProblem.settings(problems) }
    session.console.json { $0.scenarioCheck(problems, [], [], [], [], in: session.language) }
    return 78
  }

  /// What is wrong in people's files; empty where nothing is, or where they cannot be read at all.
  private func wrong(in session: StoreSession) -> [SettingsProblem] {
    do throws(BookkeeperProblem) {
      _ = try session.keeper.peoplesFiles()
      return []
    } catch {
      if case .settings(let problems) = error { return problems }
      return []
    }
  }
}

extension TemplateCensus {
  /// That customers cannot get a text although it is right, and who tells more; nil where all can.
  fileprivate func noteOfValues(in language: Language) -> String? {
    let count = customersWithoutValues
    guard count > 0 else { return nil }
    return count == 1
      ? language.say(
        "À noter : il manque à 1 client une donnée ou une adresse pour un texte : relance template check.",
        "Note: 1 customer lacks a value or an address for a text: relance template check.")
      : language.say(
        "À noter : il manque à \(count) clients une donnée ou une adresse pour un texte : relance template check.",
        "Note: \(count) customers lack a value or an address for a text: relance template check.")
  }
}

/// How many customers go through each scenario.
struct ScenarioCensus {
  /// One scenario.
  struct Row {
    let scenario: Scenario
    let customers: Int
    /// Of these, those with something overdue.
    let overdue: Int
  }

  let rows: [Row]
  private let unknown: [(scenario: String, number: String)]
  private let rules: DunningRules
  /// What a customer may owe one day, in cents: ten times what anybody owes now, and a million at least.
  private let most: Int

  init(of book: Casebook, on ledger: Ledger) {
    let scenarios = book.scenarios
    let owed = book.portfolio.customers.flatMap { ledger.accounts(of: $0.id) }.map(\.balance.outstanding)
    most = max(100_000_000, min(owed.max() ?? 0, Int.max / 10) * 10)
    var (all, late) = (scenarios.map { _ in 0 }, scenarios.map { _ in 0 })
    for customer in book.portfolio.customers where !customer.isErased {
      let index = book.scenarioIndex(of: customer.id, on: ledger)
      all[index] += 1
      if ledger.isOverdue(customer.id) { late[index] += 1 }
    }
    rows = scenarios.indices.map { Row(scenario: scenarios[$0], customers: all[$0], overdue: late[$0]) }
    unknown = scenarios.flatMap { scenario in
      (scenario.rule?.customers ?? []).filter { book.portfolio.customer(numbered: $0) == nil }
        .map { (scenario.name, $0) }
    }
    rules = book.rules
  }

  /// Numbers that a rule names and nobody has.
  func notes(in language: Language) -> [String] {
    unknown.map { scenario, number in
      language.say(
        "À noter : scénario « \(scenario) », aucun client ne porte le numéro \(number).",
        "Note: scenario \"\(scenario)\", no customer has the number \(number).")
    }
  }

  /// What is no fault of the scenarios' files, but may not be what was meant.
  func hints(_ files: PeoplesFiles?) -> [ScenarioHint] {
    rows.flatMap { row in
      ScenarioHint.all(
        on: row.scenario, rules: rules, owing: most, text: files?.scenarioText(row.scenario.name))
    }
  }
}

extension ScenarioCensus.Row {
  /// Steps and customers in one sentence.
  func summary(in language: Language) -> String {
    let who = language.counted(
      customers, language.say("client", "customer"), language.say("clients", "customers"))
    guard !scenario.isNeverChased else {
      return language.say("jamais relancé par la machine, \(who)", "never chased by machine, \(who)")
    }
    let steps = language.counted(
      scenario.steps.count, language.say("étape", "step"), language.say("étapes", "steps"))
    return "\(steps), \(who)"
  }
}

extension JSONWriter {
  fileprivate mutating func scenarioCheck(
    _ problems: [SettingsProblem], _ rows: [ScenarioCensus.Row], _ idle: [String], _ notes: [String],
    _ hints: [ScenarioHint], in language: Language
  ) {
    beginObject()
    field("problems", listing: problems) { writer, problem in
      let phrase = problem.phrase(in: language)
      writer.beginObject()
      writer.field("file", problem.file)
      writer.field("line", problem.line)
      writer.field("key", problem.key)
      writer.field("problem", phrase.problem)
      writer.field("remedy", phrase.remedy)
      writer.endObject()
    }
    field("scenarios", listing: rows) { writer, row in
      writer.beginObject()
      writer.field("name", row.scenario.name)
      writer.field("steps", row.scenario.steps.count)
      writer.field("customers", row.customers)
      writer.endObject()
    }
    field("idle", listing: idle) { $0.string($1) }
    field("notes", listing: notes) { $0.string($1) }
    field("hints", listing: hints) { writer, hint in
      let phrase = hint.note.phrase(in: language)
      writer.beginObject()
      writer.field("file", hint.file)
      writer.fact("line", hint.line)
      writer.field("key", hint.key)
      writer.field("hint", phrase.problem)
      writer.field("remedy", phrase.remedy)
      writer.endObject()
    }
    endObject()
  }
}
