import ArgumentParser
import Backoffice
import Casework
import Journal
import Receivables
import Wording

/// Shows or changes how a customer works and wishes to be treated.
struct ProfileVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: CommandWords.say(
      "Le profil d'un client : règlements, fermetures, appels, canaux, phrase d'accroche.",
      "A customer's profile: payment runs, closings, calls, channels, ice-breaker."),
    discussion: CommandWords.say(
      """
      Rien ne part un jour de règlement ni de fermeture du client ; une étape dont il refuse la voie devient une
      tâche à la main. Un texte vide efface. Voies : email, phone, sms, letter.
      La phrase d'accroche ouvre ses relances ([[IceBreaker]]) ; une variable se lit [[var:NOM]]. Un fichier de clients
      qui les dit les remplace.
      """,
      """
      Nothing leaves on a payment run or a closing day of the customer; a step by a way that it refused becomes a
      task by hand. An empty text clears. Ways: email, phone, sms, letter.
      The ice-breaker opens its reminders ([[IceBreaker]]); a variable is read as [[var:NAME]]. A customers' file that
      says them takes their place.
      """) + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"customer\",\"language\",\"region\",\"ice-breaker\",\"variables\",\"payment-runs\",…}.",
        " Without a change: {\"customer\",\"language\",\"region\",\"ice-breaker\",\"variables\",\"payment-runs\",…}."
      ))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(help: .say("Jours de règlement : 10,25 ou fin.", "Payment runs: 10,25 or fin.", name: "DAYS"))
  var paymentRuns: String?
  @Option(
    help: .say(
      "Fermetures : S32-S33, 24/12-02/01, 03/08/2026-21/08/2026.",
      "Closings: S32-S33, 24/12-02/01, 03/08/2026-21/08/2026.", name: "PERIODS"))
  var closings: String?
  @Option(help: .say("Heures d'appel : 9h-11h30.", "Call hours: 9h-11h30.", name: "HOURS"))
  var callHours: String?
  @Option(help: .say("Appels en 7 jours au plus.", "Calls in 7 days at most.", name: "NUMBER"))
  var callsPerWeek: String?
  @Option(help: .say("Voie préférée.", "Preferred way.", name: "WAY")) var prefers: String?
  @Option(help: .say("Voies refusées.", "Refused ways.", name: "WAYS")) var refuses: String?
  @Option(
    help: .say("Langue des messages : fr ou en.", "Language of the messages: fr or en.", name: "LANGUAGE"))
  var language: Language?
  @Option(
    help: .say("Phrase d'accroche de ses relances.", "Sentence that opens its reminders.", name: "TEXT"))
  var iceBreaker: String?
  @Option(
    help: .say(
      "Variable libre de ses textes ; se répète. Le nom : lettres, chiffres, « - », « _ », « . », sans espace.",
      "Free variable of its texts; may be repeated. The name: letters, digits, \"-\", \"_\", \".\", no space.",
      name: "NAME=TEXT"))
  var variable: [String] = []

  private var fields: [ProfileField: String] {
    var fields: [ProfileField: String] = [:]
    fields[.paymentRuns] = paymentRuns
    fields[.closings] = closings
    fields[.callHours] = callHours
    fields[.callsPerWeek] = callsPerWeek
    fields[.preferred] = prefers
    fields[.refused] = refuses
    return fields
  }

  var isWriting: Bool { !fields.isEmpty || language != nil || iceBreaker != nil || !variable.isEmpty }

  /// - Throws: `CommandProblem.usage` for a word that is no `NAME=TEXT`, or a name that comes twice.
  private func variables() throws -> [String: String] {
    var variables: [String: String] = [:]
    for word in variable {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandProblem.usage(
          french: "« \(word) » : écrivez NOM=TEXTE, par exemple chantier=Lyon.",
          english: "\"\(word)\": write NAME=TEXT, for example site=Lyon.")
      }
      guard variables.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw CommandProblem.usage(
          french: "La variable « \(parts[0]) » est donnée deux fois : gardez-en une.",
          english: "The variable \"\(parts[0])\" is given twice: keep one.")
      }
    }
    return variables
  }

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    guard isWriting else {
      show(known, in: session)
      return 0
    }
    var order = ProfileOrder(customer: known.id, fields: fields, language: language)
    order.iceBreaker = iceBreaker
    order.variables = try variables()
    let receipt = try session.record(.saveProfile(order))
    return session.answer(receipt, as: global) {
      session.console.say("Profil enregistré.", "Profile saved.")
    }
  }

  private func show(_ known: Customer, in session: StoreSession) {
    let console = session.console
    guard !global.json else {
      return console.json { writer in
        writer.beginObject()
        writer.field("customer", known.number)
        writer.field("language", known.language.rawValue)
        writer.field("region", known.region?.rawValue)
        writer.field("ice-breaker", known.iceBreaker)
        writer.key(named: "variables")
        writer.beginObject()
        for (name, text) in known.variables.sorted(by: { $0.key < $1.key }) {
          writer.key(named: name)
          writer.string(text)
        }
        writer.endObject()
        for field in ProfileField.allCases {
          writer.key(named: field.rawValue)
          writer.string(known.profile[field])
        }
        writer.endObject()
      }
    }
    console.line(session.name(of: known.id))
    for field in ProfileField.allCases {
      let text = known.profile[field]
      let name = field.name(in: session.language)
      let shown = text.isEmpty ? "-" : text
      console.line(console.say("  \(name) : \(shown)", "  \(name): \(shown)"))
    }
    console.line(
      console.say("  langue : \(known.language.rawValue)", "  language: \(known.language.rawValue)"))
    let sentence = known.iceBreaker.isEmpty ? "-" : known.iceBreaker
    console.line(console.say("  accroche : \(sentence)", "  ice-breaker: \(sentence)"))
    for (name, text) in known.variables.sorted(by: { $0.key < $1.key }) {
      console.line(console.say("  \(name) : \(text)", "  \(name): \(text)"))
    }
  }
}
