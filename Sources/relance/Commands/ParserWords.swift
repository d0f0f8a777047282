import ArgumentParser
import Glibc
import PlainText
import Receivables

/// What the argument parser says by itself, in this run's language: its own words are English only.
enum ParserWords {
  /// Ends the run as the parser would, its message in this run's language.
  static func exit(_ command: any ParsableCommand.Type, with error: any Error) -> Never {
    let code = command.exitCode(for: error)
    let message = command.fullMessage(for: error)
    if !message.isEmpty {
      let told = tellingDays(message)
      let text = CommandWords.language == .french ? french(told) : told
      // A refusal quotes what was typed; help and completion scripts are our own words.
      if code == .success {
        put(text + "\n", on: STDOUT_FILENO)
      } else {
        put(legibleLines(text) + "\n", on: STDERR_FILENO)
      }
    }
    Glibc.exit(code.rawValue)
  }

  /// The message with the forms of a day behind the line that refuses one: the parser knows none.
  static func tellingDays(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isOfDay = ["<DAY", "@DAY>", "<JOUR", "@JOUR>"].contains(where: line.contains)
      guard isOfDay, line.contains(" is invalid for ") else { return String(line) }
      return line + "\n"
        + CommandWords.say(
          "Un jour s'écrit 2026-06-17 ou 17/06/2026.", "A day is written 2026-06-17 or 17/06/2026.")
    }.joined(separator: "\n")
  }

  private static func put(_ text: String, on descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// The message with the parser's fixed words in French; a completion script stays as it is.
  static func french(_ message: String) -> String {
    let isScript = message.hasPrefix("#")
    if isScript { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      words.reduce(String(line)) { $1.applied(to: $0) }
    }.joined(separator: "\n")
  }

  /// A beginning of a line, or words anywhere in one.
  private struct Rule: Sendable {
    let english: String
    let french: String
    var isBeginning = false

    func applied(to line: String) -> String {
      if isBeginning {
        return line.hasPrefix(english) ? french + line.dropFirst(english.count) : line
      }
      return line.replacing(english, with: french)
    }
  }

  private static let words: [Rule] = [
    Rule(english: "OVERVIEW: ", french: "OBJET : ", isBeginning: true),
    Rule(english: "USAGE: ", french: "EMPLOI : ", isBeginning: true),
    Rule(english: "Usage: ", french: "Emploi : ", isBeginning: true),
    Rule(english: "SUBCOMMANDS:", french: "COMMANDES :", isBeginning: true),
    Rule(english: "OPTIONS:", french: "OPTIONS :", isBeginning: true),
    Rule(english: "ARGUMENTS:", french: "ARGUMENTS :", isBeginning: true),
    Rule(english: "Help:  ", french: "Aide :  ", isBeginning: true),
    Rule(english: "Error: ", french: "relance: ", isBeginning: true),
    Rule(english: "<subcommand>", french: "<commande>"),
    Rule(english: "[<options>]", french: "[options]"),
    Rule(english: "(default) ", french: "(défaut)  "),
    Rule(english: "(default: ", french: "(par défaut : "),
    Rule(english: "; default: ", french: " ; par défaut : "),
    Rule(english: "(values:", french: "(au choix :"),
    Rule(english: "Show the version.", french: "Montre la version."),
    Rule(english: "Show help information.", french: "Montre cette aide."),
    Rule(english: "Show subcommand help information.", french: "Montre l'aide d'une commande."),
    Rule(english: "for more information.", french: "en dit plus."),
    Rule(english: "for detailed help.", french: "en dit plus."),
    Rule(english: "  See '", french: "  « ", isBeginning: true),
    Rule(english: "' en dit plus.", french: " » en dit plus."),
    Rule(english: "Missing expected argument ", french: "Il manque l'argument "),
    Rule(english: "Missing value for ", french: "Il manque une valeur pour "),
    Rule(english: "Unknown option ", french: "Option inconnue : "),
    Rule(english: "Did you mean ", french: "Vouliez-vous dire "),
    Rule(english: "Unexpected argument ", french: "Argument en trop : "),
    Rule(english: " unexpected arguments: ", french: " arguments en trop : "),
    Rule(english: "The value ", french: "La valeur "),
    Rule(english: " is invalid for ", french: " n'est pas valable pour "),
    Rule(english: "Please provide one of the following:", french: "Au choix :"),
    Rule(english: "Please provide one of ", french: "Au choix : "),
    Rule(english: "' and '", french: "' et '"),
    Rule(english: "' or '", french: "' ou '"),
  ]
}
