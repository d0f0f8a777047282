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
      "Le profil d'un client : règlements, fermetures, appels, canaux.",
      "A customer's profile: payment runs, closings, calls, channels."),
    discussion: CommandWords.say(
      """
      Rien ne part un jour de règlement ni de fermeture du client ; une étape dont il refuse la voie devient une
      tâche à la main. Un texte vide efface. Voies : email, phone, sms, letter.
      """,
      """
      Nothing leaves on a payment run or a closing day of the customer; a step by a way that it refused becomes a
      task by hand. An empty text clears. Ways: email, phone, sms, letter.
      """) + "\n" + CommandWords.recordedJSON
      + CommandWords.say(
        " Sans changement : {\"customer\",\"language\",\"region\",\"payment-runs\",\"closings\",…}.",
        " Without a change: {\"customer\",\"language\",\"region\",\"payment-runs\",\"closings\",…}."))

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

  var isWriting: Bool { !fields.isEmpty || language != nil }

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    guard isWriting else {
      show(known, in: session)
      return 0
    }
    let receipt = try session.record(
      .saveProfile(ProfileOrder(customer: known.id, fields: fields, language: language)))
    return session.answer(receipt, as: global) {
      receipt.events.isEmpty
        ? session.console.say("Le profil disait déjà cela.", "The profile said so already.")
        : session.console.say("Profil enregistré.", "Profile saved.")
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
  }
}
