import ArgumentParser
import Backoffice
import Receivables
import Settings
import Wording

/// The words of help, which is written before any option is read.
enum CommandWords {
  /// The language of help and usage: `--lang`, the person's settings, the machine's locale.
  static let language: Language =
    asked(in: CommandLine.arguments) ?? PersonalTastes(ProcessSurroundings()).config.language
    ?? Console.languageOfTheMachine()

  /// The wording of this run's language.
  static func say(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wrappable(language.say(french(), english()))
  }

  /// A text of several lines as paragraphs: the parser breaks them to the terminal's width, and a break of ours inside of
  /// one would leave stumps. Lists of names in what `--json` prints get a space behind each comma, to be broken there.
  static func wrappable(_ text: String) -> String {
    // Every command's words pass here at every start; most are one line.
    let hasNames = namesJSON(text)
    guard hasNames || text.utf8.contains(0x0A) else { return text }
    var paragraphs: [String] = []
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      let begins = line.isEmpty || line.hasPrefix("--") || line.hasPrefix(" ")
      if begins || paragraphs.last?.isEmpty ?? true {
        paragraphs.append(line)
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    let joined = paragraphs.joined(separator: "\n")
    return hasNames ? spacedJSON(joined) : joined
  }

  /// Whether the text quotes a list of names of what `--json` prints.
  private static func namesJSON(_ text: String) -> Bool {
    var isBehindQuote = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ","), isBehindQuote { return true }
      isBehindQuote = byte == UInt8(ascii: "\"")
    }
    return false
  }

  /// A space behind the comma between two names of a list, or between a list and a name.
  private static func spacedJSON(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var spaced: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      spaced.append(byte)
      guard byte == UInt8(ascii: ","), place > 0, place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "\"")
      else { continue }
      if bytes[place - 1] == UInt8(ascii: "\"") || bytes[place - 1] == UInt8(ascii: "]") {
        spaced.append(0x20)
      }
    }
    return String(decoding: spaced, as: UTF8.self)
  }

  /// What `--json` prints of a command that records, as `Console.answer` writes it.
  static var recordedJSON: String {
    say(
      "--json : {\"sequence\",\"changed\",\"repeat\",\"records\":[numéros écrits ou changés]}.",
      "--json: {\"sequence\",\"changed\",\"repeat\",\"records\":[ids written or changed]}.")
  }

  /// How a day is typed, for every command that takes one.
  static var days: String {
    say(
      "Un jour s'écrit 26/06/2026, 2026-06-26, 26/06 ou +8 (dans 8 jours). Sans année, un jour à venir est celui de cette "
        + "année, ou de la suivante s'il est passé depuis plus de six mois ; un jour où quelque chose a eu lieu est le "
        + "dernier de cette date.",
      "A day is written 26/06/2026, 2026-06-26, 26/06 or +8 (in 8 days). Without a year, a day to come is that of this "
        + "year, or of the next one where it is past by more than six months; a day on which something happened is the "
        + "last of that date.")
  }

  private static func asked(in words: [String]) -> Language? {
    for (place, word) in words.enumerated() {
      if word == "--lang", place + 1 < words.count { return Language(rawValue: words[place + 1]) }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
    }
    return nil
  }

  /// What stands for a value in usage, by its English word.
  fileprivate static let frenchNames = [
    "DIR": "DOSSIER", "EVENT": "ÉVÉNEMENT", "FILE": "FICHIER", "FILE.toml": "FICHIER.toml", "NAME": "NOM",
    "REASON": "MOTIF",
    "PART": "PARTIE", "DIR|FILE": "DOSSIER|FICHIER", "KIND=FILE": "SORTE=FICHIER",
    "NAME=TEXT": "NOM=TEXTE",
    "KIND": "SORTE", "AMOUNT@DAY": "MONTANT@JOUR", "CREDIT": "AVOIR", "AMOUNT": "MONTANT",
    "SECONDS": "SECONDES",
    "YYYY-MM-DD": "AAAA-MM-JJ", "HOURS": "HEURES", "WAY": "VOIE", "WAYS": "VOIES", "DAYS": "JOURS",
    "RHYTHM": "RYTHME", "PERIODS": "PÉRIODES", "LANGUAGE": "LANGUE", "STEP": "ÉTAPE", "CUSTOMER": "CLIENT",
    "COUNTRY": "PAYS",
    "DAY": "JOUR",
    "TEXT": "TEXTE",
    "INVOICE": "FACTURE", "CURRENCY": "DEVISE", "ADDRESS": "ADRESSE", "NUMBER": "NUMÉRO",
    "TARGET": "DESTINATION", "BACKUP": "SAUVEGARDE", "OUTCOME": "ISSUE", "DAY[@HH:MM]": "JOUR[@HH:MM]",
  ]
}

extension ArgumentHelp {
  /// Help in this run's language.
  ///
  /// - Parameter name: What stands for the value in usage, in English; its French twin is known.
  static func say(_ french: String, _ english: String, name: String? = nil) -> ArgumentHelp {
    let shown = CommandWords.language == .french ? name.map { CommandWords.frenchNames[$0] ?? $0 } : name
    return ArgumentHelp(stringLiteral: CommandWords.say(french, english)).named(shown)
  }

  private func named(_ name: String?) -> ArgumentHelp {
    var help = self
    help.valueName = name
    return help
  }
}
