import ArgumentParser
import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// What would leave on the next working days if nobody paid; nothing is written.
struct ScenarioSimulateVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: CommandWords.say(
      "Ce qui partirait les prochains jours ouvrés si personne ne payait.",
      "What would leave on the next working days if nobody paid."),
    discussion: CommandWords.say(
      """
      Chaque jour est planifié ; ce qui est proposé est tenu pour validé, parti et fait ce jour-là. Rien n'est enregistré.
      --json : {"from","days":[{"day","held_by_caps","leaving":[{"customer","scenario","step","channel","task",
      "currency","amount","invoices","blocked"}]}],"held":[{"customer","why","until"}]} ; avec --why aussi
      "why":[…phrases…]. "held" : les clients en retard pour qui rien ne part, avec le motif.
      """,
      """
      Each day is planned; what is proposed counts as approved, sent and done on that day. Nothing is recorded.
      --json: {"from","days":[{"day","held_by_caps","leaving":[{"customer","scenario","step","channel","task",
      "currency","amount","invoices","blocked"}]}],"held":[{"customer","why","until"}]}; with --why also
      "why":[…sentences…]. "held": late customers for whom nothing leaves, with the reason.
      """))

  @OptionGroup var global: GlobalOptions
  @Option(help: .say("Jours ouvrés (1 à 260).", "Working days (1 to 260).", name: "N")) var days = 30
  @Option(
    help: .say("Ce client seulement, ligne à ligne.", "Only this customer, line by line.", name: "CUSTOMER"))
  var customer: String?
  @Flag(help: .say("Une ligne par relance.", "One line a reminder.")) var details = false
  @Flag(help: .say("Sous chaque ligne, pourquoi.", "Under each line, why.")) var why = false

  func validate() throws {
    guard (1...260).contains(days) else {
      throw ValidationError(
        CommandWords.say("--days va de 1 à 260.", "--days goes from 1 to 260."))
    }
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let only = try customer.map { try session.customer($0).id }
    let book = try session.bookOfFiles()
    let simulation = ScenarioSimulation(
      of: book, from: session.today, workingDays: days, isExplaining: why)
    let lived = simulation.days.map { day in
      (day, day.leaving.filter { only == nil || $0.customer == only })
    }
    let held = simulation.held.filter { only == nil || $0.customer == only }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.fact("from", session.today)
        writer.field("days", listing: lived) { $0.day($1.0, $1.1, in: book, session.language) }
        writer.field("held", listing: held) { $0.held($1, in: book, session.language) }
        writer.endObject()
      }
      return 0
    }
    for (day, leaving) in lived where only == nil || !leaving.isEmpty {
      show(day, leaving, isDetailed: details || why || only != nil, in: session)
    }
    let all = lived.flatMap(\.1)
    let (messages, tasks) = (all.count { $0.isMessage }, all.count { $0.blocked == nil && !$0.isMessage })
    session.console.line(
      session.console.say(
        Language.french.counted(messages, "message", "messages") + " et "
          + Language.french.counted(tasks, "tâche", "tâches") + ".",
        Language.english.counted(messages, "message", "messages") + " and "
          + Language.english.counted(tasks, "task", "tasks") + "."))
    let blocked = all.count { $0.blocked != nil }
    if blocked > 0 {
      session.console.line(
        session.console.say(
          Language.french.counted(blocked, "ne peut pas être écrite", "ne peuvent pas être écrites")
            + " (--why dit ce qui manque).",
          "\(blocked) cannot be written (--why says what is missing)."))
    }
    show(held, isDetailed: details || why || only != nil, in: session)
    return 0
  }

  private func show(
    _ day: ScenarioSimulation.WorkingDay, _ leaving: [ScenarioSimulation.Leaving], isDetailed: Bool,
    in session: StoreSession
  ) {
    let console = session.console
    var words = words(for: leaving, in: session.language)
    if day.heldByCaps > 0 {
      words += console.say(
        " · \(day.heldByCaps) retenues par les plafonds", " · \(day.heldByCaps) held by caps")
    }
    console.line("\(day.day.numeric)  \(words)")
    guard isDetailed else { return }
    for one in leaving {
      let amount = Amount(cents: one.cents, currency: one.proposal.currency)
      let asked =
        one.proposal.isThankYou
        ? Reminder.thanksWord(in: session.language)
        : "\(amount.figures(in: session.language)) \(amount.currency.code)"
      console.line(
        "  \(one.proposal.step.code)  \(session.name(of: one.customer))  \(asked)"
          + (one.proposal.isTask ? console.say("  tâche", "  task") : "")
          + (one.blocked == nil ? "" : console.say("  bloquée", "  blocked")))
      for sentence in one.sentences(in: session.language, of: session.keeper.book) {
        console.line("      " + sentence)
      }
    }
  }

  /// `R1 3 · R2 1 · MD 1`, in the order of the steps' first coming.
  private func words(for leaving: [ScenarioSimulation.Leaving], in language: Language) -> String {
    var order: [StepID] = []
    var counts: [StepID: Int] = [:]
    for one in leaving where one.blocked == nil {
      if counts[one.proposal.step] == nil { order.append(one.proposal.step) }
      counts[one.proposal.step, default: 0] += 1
    }
    var words = order.sorted { $0.code < $1.code }.map { "\($0.code) \(counts[$0] ?? 0)" }
    let blocked = leaving.count { $0.blocked != nil }
    if blocked > 0 {
      words.append(
        language.counted(blocked, language.say("bloquée", "blocked"), language.say("bloquées", "blocked")))
    }
    return words.isEmpty ? language.say("rien", "nothing") : words.joined(separator: " · ")
  }
}

extension ScenarioSimulation.Leaving {
  /// Whether the program sends it.
  fileprivate var isMessage: Bool { blocked == nil && !proposal.isTask }

  /// The facts that led to it, when it was asked for them, and what its text lacks.
  func sentences(in language: Language, of book: Casebook) -> [String] {
    let facts = trace.map { line in
      line.sentence(in: language) { book.portfolio.invoice($0)?.number ?? $0.description }
    }
    return facts + (blocked.map { [$0.sentence(in: language)] } ?? [])
  }
}
