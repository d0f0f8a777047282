import Correspondence
import PlainText
import Receivables
import Wording

extension SettingsProblem {
  /// One line: file, line, key, problem and remedy, safe to print.
  package func text(in language: Language) -> String {
    let phrase = placedPhrase(in: language)
    return "\(phrase.problem) \(phrase.remedy)"
  }

  /// The problem with file, line and key before it, and its remedy.
  package func placedPhrase(in language: Language) -> ProblemPhrase {
    let phrase = phrase(in: language)
    let place = line.map { "\(file):\($0)" } ?? file
    let name = key.isEmpty ? "" : language.say("\(key) : ", "\(key): ")
    return ProblemPhrase(legible("\(place): \(name)\(phrase.problem)"), legible(phrase.remedy))
  }

  /// The problem and its remedy.
  package func phrase(in language: Language) -> ProblemPhrase {
    let french = language == .french
    func say(_ fr: (String, String), _ en: (String, String)) -> ProblemPhrase {
      french ? ProblemPhrase(fr.0, fr.1) : ProblemPhrase(en.0, en.1)
    }
    switch fault {
    case .unreadable:
      return say(
        (
          "Le fichier n'est pas un texte UTF-8 de moins de 1 Mo.",
          "Donnez un fichier ordinaire, enregistré en UTF-8."
        ),
        ("The file is not UTF-8 text of less than 1 MB.", "Give a plain file, saved as UTF-8."))
    case .syntax(let words):
      return say(
        (
          words.isEmpty ? "Ce n'est pas du TOML." : "« \(words) » n'est pas du TOML.",
          "Corrigez cette ligne : clé = valeur, les textes entre guillemets."
        ),
        (
          words.isEmpty ? "This is not TOML." : "\"\(words)\" is not TOML.",
          "Correct this line: key = value, texts between quotation marks."
        ))
    case .writtenTwice(let words):
      return say(
        ("« \(words) » est écrit une seconde fois.", "Gardez-en un seul."),
        ("\"\(words)\" is written a second time.", "Keep one of them."))
    case .unknownKey(let nearest):
      return say(
        ("Clé inconnue.", nearest.map { "Vouliez-vous écrire « \($0) » ?" } ?? "Retirez-la."),
        ("Unknown key.", nearest.map { "Did you mean \"\($0)\"?" } ?? "Take it out."))
    case .missing:
      return say(("Valeur manquante.", "Ajoutez-la."), ("The value is missing.", "Add it."))
    case .wrongType(let kind):
      return say(
        ("Ce n'est pas la bonne sorte de valeur.", "Donnez \(kind.name(in: language))."),
        ("This is the wrong kind of value.", "Give \(kind.name(in: language))."))
    case .outOfRange(let least, let most):
      return say(
        ("Nombre hors limites.", "Donnez un nombre de \(least) à \(most)."),
        ("The number is out of range.", "Give a number from \(least) to \(most)."))
    case .notOneOf(let words):
      let list = words.joined(separator: ", ")
      return say(("Mot inconnu.", "Choisissez : \(list)."), ("Unknown word.", "Choose one of: \(list)."))
    case .malformed(let identifier):
      return say(
        ("\(identifier.name(in: language)) non valable.", "Vérifiez la saisie."),
        ("Not a valid \(identifier.name(in: language)).", "Check what was typed."))
    default: return laterPhrase(in: language)
    }
  }

  private func laterPhrase(in language: Language) -> ProblemPhrase {
    let french = language == .french
    switch fault {
    case .insecureMail:
      return french
        ? ProblemPhrase(
          "Courrier en clair vers une autre machine ou avec un mot de passe.", "Écrivez security = \"tls\".")
        : ProblemPhrase("Mail in clear to another machine or with a password.", "Write security = \"tls\".")
    case .twoPasswords:
      return french
        ? ProblemPhrase("Deux sources pour le mot de passe.", "Gardez password-command ou password-file.")
        : ProblemPhrase("Two sources for the password.", "Keep password-command or password-file.")
    case .halfLogin:
      return french
        ? ProblemPhrase(
          "Il faut « user » et une source de mot de passe, ou aucun des deux.", "Complétez [mail].")
        : ProblemPhrase("Give both \"user\" and a source for the password, or neither.", "Complete [mail].")
    case .scenario(let problem): return problem.phrase(in: language)
    case .unknownTemplate(let name):
      return french
        ? ProblemPhrase(
          "Il n'y a pas de texte « \(name) ».", "Créez templates/\(name).txt ou changez « template ».")
        : ProblemPhrase(
          "There is no text \"\(name)\".", "Create templates/\(name).txt or change \"template\".")
    case .template(let problem): return problem.phrase(in: language)
    case .noticeLacks(let mention): return CompositionRefusal.noticeLacks(mention).phrase(in: language)
    case .strayFile:
      return french
        ? ProblemPhrase(
          "Ce fichier ne porte pas le nom d'un texte.", "Nommez-le comme r1.fr.txt ou retirez-le.")
        : ProblemPhrase("This file is not named after a text.", "Name it like r1.fr.txt or take it out.")
    default: return ProblemPhrase("", "")
    }
  }
}

extension SettingsProblem.ValueKind {
  /// What to give.
  package func name(in language: Language) -> String {
    switch self {
    case .text: language.say("un texte entre guillemets", "a text in quotation marks")
    case .wholeNumber: language.say("un nombre entier", "a whole number")
    case .truth: language.say("true ou false", "true or false")
    case .listOfTexts: language.say("une liste de textes : [\"a\", \"b\"]", "a list of texts: [\"a\", \"b\"]")
    case .listOfNumbers: language.say("une liste de nombres : [1, 2]", "a list of numbers: [1, 2]")
    case .table: language.say("une section [nom]", "a section [name]")
    case .rate: language.say("un taux entre guillemets : \"12.40\"", "a rate in quotation marks: \"12.40\"")
    case .listOfTables: language.say("des sections [[nom]]", "sections [[name]]")
    }
  }
}

extension SettingsProblem.Identifier {
  /// Its name in a sentence.
  package func name(in language: Language) -> String {
    switch self {
    case .closing:
      language.say(
        "Fermeture (« 24/12-02/01 », « 03/08/2026-21/08/2026 » ou « S32-S33 »)",
        "closing (\"24/12-02/01\", \"03/08/2026-21/08/2026\" or \"S32-S33\")")
    case .iban: "IBAN"
    case .bic: "BIC"
    case .email: language.say("Adresse e-mail", "e-mail address")
    case .siren: "SIREN"
    case .siret: "SIRET"
    case .vatNumber: language.say("Numéro de TVA", "VAT number")
    case .host: language.say("Nom de serveur", "server name")
    case .zone: language.say("Fuseau horaire", "time zone")
    case .colour: language.say("Couleur", "colour")
    case .key: language.say("Nom de touche", "key name")
    case .dateFormat: language.say("Format de date", "date format")
    case .terms: language.say("Conditions de paiement", "payment terms")
    case .fileName: language.say("Nom de fichier", "file name")
    case .separator: language.say("Séparateur", "separator")
    case .encoding: language.say("Encodage", "encoding")
    case .currency: language.say("Devise", "currency")
    case .country: language.say("Pays", "country")
    case .rate:
      language.say("Taux (de 0 à 100 %, deux décimales)", "rate (from 0 to 100 %, two decimals)")
    case .halfYear:
      language.say("Semestre (comme 2026-S1 ou 2026-S2)", "half-year (like 2026-S1 or 2026-S2)")
    }
  }
}
