import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dashboard
import Dunning
import Glibc
import Journal
import PlainText
import Receivables
import Settings
import Wording

/// Looks at everything that the program needs.
struct DoctorVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: CommandWords.say(
      "Vérifie machine, terminal, dossier, réglages et courrier.",
      "Checks machine, terminal, store, settings and mail."),
    discussion: CommandWords.say(
      "--json : {\"checks\":[{\"name\",\"ok\",\"detail\"}]} ; code 78 quand il faut réparer.",
      "--json: {\"checks\":[{\"name\",\"ok\",\"detail\"}]}; exit 78 when something must be mended."))

  @OptionGroup var global: GlobalOptions

  struct Check {
    /// The name that `--json` gives; the same in every language.
    let name: String
    let isFine: Bool
    let detail: String

    func title(in language: Language) -> String {
      let title =
        switch name {
        case "locale": language.say("langue", "locale")
        case "courier": language.say("courrier", "courier")
        case "config": language.say("préférences", "config")
        case "store": language.say("dossier", "store")
        case "latch": language.say("verrou", "latch")
        case "clock": language.say("horloge", "clock")
        case "space": language.say("disque", "space")
        case "sending": language.say("envoi", "sending")
        case "queue": language.say("relances", "queue")
        case "terms": language.say("délais", "terms")
        case "rates": language.say("taux", "rates")
        case "settings": language.say("réglages", "settings")
        case "signatory": language.say("signataire", "signatory")
        case "mail": language.say("e-mail", "mail")
        case "invoices": language.say("factures", "invoices")
        default: name
        }
      return title.padded(to: 11)
    }
  }

  func perform(on console: Console) throws -> Int32 {
    var checks = machine(console) + tastes(console)
    checks += store(console)
    if global.json {
      console.json { writer in
        writer.beginObject()
        writer.field("checks", listing: checks) { writer, check in
          writer.beginObject()
          writer.field("name", check.name)
          writer.field("ok", check.isFine)
          writer.field("detail", check.detail)
          writer.endObject()
        }
        writer.endObject()
      }
    } else {
      for check in checks {
        console.line(
          "\(check.isFine ? console.say("bon   ", "fine  ") : console.say("À VOIR", "MEND  "))  "
            + "\(check.title(in: console.language))  \(check.detail)")
      }
    }
    return checks.allSatisfy(\.isFine) ? 0 : 78
  }

  private func machine(_ console: Console) -> [Check] {
    var checks: [Check] = []
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    let isTerminal = isatty(STDOUT_FILENO) == 1
    checks.append(
      Check(name: "terminal", isFine: !isTerminal || !["", "dumb"].contains(terminal), detail: terminal))
    let locale = DoctorVerb.locale
    checks.append(Check(name: "locale", isFine: true, detail: locale))
    do {
      checks.append(Check(name: "courier", isFine: true, detail: try CourierProgram.find()))
    } catch {
      checks.append(Check(name: "courier", isFine: false, detail: words(error, console)))
    }
    return checks
  }

  /// The person's own file: what is wrong in it and which keys collide.
  private func tastes(_ console: Console) -> [Check] {
    let wrong = console.tastes.problems.map { $0.text(in: console.language) }
    let odd = KeyMap(overrides: console.tastes.config.keys).conflicts.map { $0.text(in: console.language) }
    return (wrong + odd).map { Check(name: "config", isFine: false, detail: $0) }
  }

  private static var locale: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value
    }
    return ""
  }

  private func store(_ console: Console) -> [Check] {
    var checks: [Check] = []
    do {
      let session = try StoreSession.open(global, isWriting: false, console: console)
      let store = session.keeper.store
      let wrong = session.keeper.obstacle == .openedInThePast ? nil : session.keeper.obstacle
      let obstacle = (wrong ?? session.keeper.copyFound).map { words($0, console) }
      let place = "\(store.path) (\(session.keeper.knownMode?.rawValue ?? "?"), \(session.keeper.sequence))"
      checks.append(
        Check(name: "store", isFine: obstacle == nil, detail: obstacle.map { "\(place): \($0)" } ?? place))
      let isLatched = try store.isLatched()
      checks.append(
        Check(
          name: "latch", isFine: !isLatched,
          detail: isLatched
            ? words(StoreProblem.latched, console)
            : console.say("aucun enregistrement en échec", "no recording has failed")))
      let isClockWrong = session.keeper.notices(at: session.choice.now).contains(.clock)
      checks.append(
        Check(
          name: "clock", isFine: !isClockWrong,
          detail: isClockWrong
            ? StoreNotice.clock.text(in: console.language)
            : console.say("convient au journal", "fits the journal")))
      let space = try FreeSpace(store)
      checks.append(Check(name: "space", isFine: !space.isLow, detail: "\(space.bytes / 1_048_576) MiB"))
      checks.append(
        Check(
          name: "sending", isFine: !store.isPaused && obstacle == nil,
          detail: store.isPaused
            ? console.say("le fichier PAUSE arrête tout envoi", "the file PAUSE stops every sending")
            : obstacle ?? console.say("permis", "allowed")))
      if let warning = session.book.maybeSentWarning(in: console.language) {
        checks.append(Check(name: "queue", isFine: false, detail: warning))
      }
      checks.append(contentsOf: settings(of: session, console))
    } catch {
      checks.append(Check(name: "store", isFine: false, detail: words(error, console)))
    }
    return checks
  }

  /// A step that nobody has would leave its message to the usual signatory, unseen.
  private func signatories(of rules: HouseRules, _ console: Console) -> [Check] {
    let codes = Set(([rules.scenario] + rules.furtherScenarios).flatMap(\.steps).map(\.id.code))
    let unknown = rules.company.signatories.flatMap(\.steps).filter { !codes.contains($0) }
    guard !unknown.isEmpty else { return [] }
    let list = unknown.joined(separator: ", ")
    return [
      Check(
        name: "signatory", isFine: false,
        detail: console.say(
          "[[signatory]] steps : aucun scénario n'a d'étape \(list)",
          "[[signatory]] steps: no scenario has a step \(list)"))
    ]
  }

  private func settings(of session: StoreSession, _ console: Console) -> [Check] {
    do throws(BookkeeperProblem) {
      guard let files = try session.keeper.peoplesFiles() else {
        return [
          Check(
            name: "settings", isFine: false,
            detail: console.say("settings.toml manque", "settings.toml is missing"))
        ]
      }
      let company = files.rules.company
      let gaps = files.rules.gaps.joined(separator: ", ")
      return [
        Check(
          name: "settings", isFine: gaps.isEmpty,
          detail: gaps.isEmpty
            ? company.legalName
            : console.say("settings.toml : remplir \(gaps)", "settings.toml: fill in \(gaps)")),
        Check.mail(of: session, files, console), rates(files.rules.rates, on: session.today, console),
        terms(of: session, console),
      ] + signatories(of: files.rules, console) + Check.invoices(of: session, files.settings, console)
        + files.notices.map { Check(name: "settings", isFine: false, detail: $0.text(in: console.language)) }
    } catch {
      guard case .settings(let problems) = error else {
        return [Check(name: "settings", isFine: false, detail: words(error, console))]
      }
      return problems.map {
        Check(name: "settings", isFine: false, detail: $0.text(in: console.language))
      }
    }
  }

  /// The half-year that runs must have its rates; those to come are published when they begin.
  private func rates(_ rates: RateTable, on day: Day, _ console: Console) -> Check {
    do throws(MissingRate) {
      let now = try rates.rates(of: HalfYear(of: day))
      let first = rates.halfYears.first?.halfYear ?? now.halfYear
      return Check(name: "rates", isFine: true, detail: "\(first) - \(now.halfYear)")
    } catch {
      let phrase = error.phrase(in: console.language)
      return Check(name: "rates", isFine: false, detail: "\(phrase.problem) \(phrase.remedy)")
    }
  }

  /// Terms that are longer than the law allows are told, and nothing is to be mended here: contracts are.
  private func terms(of session: StoreSession, _ console: Console) -> Check {
    let portfolio = session.book.portfolio
    let customers = portfolio.customers.count { one in
      one.terms.map { LegalTerms.isTooLong($0, of: one.segment) } == true
    }
    let invoices = portfolio.invoices.count { invoice in
      portfolio.customer(invoice.customer).map { LegalTerms.isTooLong(invoice, to: $0.segment) } == true
    }
    let detail =
      customers + invoices == 0
      ? console.say("dans le maximum légal", "within the legal maximum")
      : console.say(
        "\(customers) client(s) et \(invoices) facture(s) au-delà de 60 jours ou 45 jours fin de mois (art. L441-10 I "
          + "du Code de commerce ; personne publique : 30 jours, art. R2192-10 du Code de la commande publique)",
        "\(customers) customer(s) and \(invoices) invoice(s) beyond 60 days or 45 days end of month (art. L441-10 I "
          + "Code de commerce; public body: 30 days, art. R2192-10 Code de la commande publique)")
    return Check(name: "terms", isFine: true, detail: detail)
  }

  private func words(_ error: any Error, _ console: Console) -> String {
    let phrase =
      switch error {
      case let problem as BookkeeperProblem: problem.phrase(in: console.language)
      case let problem as StoreProblem: problem.phrase(in: console.language)
      case let problem as CommandProblem: problem.phrase(in: console.language)
      default: CommandProblem.usage(french: "\(error)", english: "\(error)").phrase(in: console.language)
      }
    return "\(phrase.problem) \(phrase.remedy)"
  }
}
