import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Dashboard
import Glibc
import Journal
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

  private struct Check {
    let name: String
    let isFine: Bool
    let detail: String
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
          "\(check.isFine ? console.say("bon   ", "fine  ") : console.say("À VOIR", "MEND  "))  \(check.name)  \(check.detail)"
        )
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
      checks.append(
        Check(
          name: "store", isFine: session.keeper.obstacle == nil || global.today != nil,
          detail: "\(store.path) (\(session.keeper.mode.rawValue), \(session.keeper.sequence))"))
      checks.append(Check(name: "latch", isFine: try !store.isLatched(), detail: ""))
      let space = try FreeSpace(store)
      checks.append(Check(name: "space", isFine: !space.isLow, detail: "\(space.bytes / 1_048_576) MiB"))
      checks.append(Check(name: "sending", isFine: !store.isPaused, detail: store.isPaused ? "PAUSE" : ""))
      checks.append(contentsOf: settings(of: session, console))
    } catch {
      checks.append(Check(name: "store", isFine: false, detail: words(error, console)))
    }
    return checks
  }

  private func settings(of session: StoreSession, _ console: Console) -> [Check] {
    do throws(BookkeeperProblem) {
      guard let files = try PeoplesFiles.read(session.keeper.store) else {
        return [
          Check(
            name: "settings", isFine: false,
            detail: console.say("settings.toml manque", "settings.toml is missing"))
        ]
      }
      let company = files.rules.company
      let isWhole = !company.legalName.isEmpty && !company.bank.iban.isEmpty && !company.signatories.isEmpty
      return [
        Check(name: "settings", isFine: isWhole, detail: company.legalName),
        Check(
          name: "mail", isFine: session.keeper.mode != .live || files.settings.mail != nil,
          detail: files.settings.mail?.host ?? console.say("fichiers .eml", ".eml files")),
      ]
    } catch {
      guard case .settings(let problems) = error else {
        return [Check(name: "settings", isFine: false, detail: words(error, console))]
      }
      return problems.map {
        Check(name: "settings", isFine: false, detail: $0.text(in: console.language))
      }
    }
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
