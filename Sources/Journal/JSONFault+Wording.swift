import Receivables
import Wording

extension JSONFault {
  /// What was expected, in a few words for an error message.
  package func summary(in language: Language) -> String {
    switch self {
    case .malformed(let code):
      language.say("ce n'est pas du JSON (erreur simdjson \(code))", "no JSON (simdjson error \(code))")
    case .expected(let kind):
      language.say("il faudrait \(kind.french)", "expected \(kind.rawValue)")
    case .missingKey(let key):
      language.say("la clé « \(key) » manque ici", "expected the key \"\(key)\"")
    case .unexpectedKey: language.say("une clé est de trop", "unexpected key")
    case .unexpectedCount: language.say("le nombre d'éléments est faux", "unexpected number of entries")
    case .notAnInteger:
      language.say("un nombre n'est pas un entier de 64 bits", "a number is not a 64-bit integer")
    case .duplicateKey: language.say("une clé s'y trouve deux fois", "the same key twice")
    case .invalid(let expected):
      language.say(
        JSONFault.expectations["\(expected)"].map { "il faudrait \($0)" } ?? "une valeur ne convient pas",
        "expected \(expected)")
    }
  }

  /// French for what lines of the journal are expected to hold; other files are not shown to people.
  private static let expectations = [
    "ASCII": "de l'ASCII",
    "a currency": "une devise",
    "a day": "un jour",
    "a hash": "une empreinte",
    "a known event": "un événement connu",
    "a known word": "un mot connu",
    "a moment": "une date et une heure",
    "a personal value": "une donnée personnelle",
    "a personal value with the hash announced": "une donnée personnelle avec l'empreinte annoncée",
    "a record name": "un nom d'enregistrement",
    "a record number": "un numéro d'enregistrement",
    "a state": "un état",
    "a value": "une valeur",
    "an approved content": "un contenu approuvé",
    "an epoch": "une reprise",
    "an invoice": "une facture",
    "payment terms": "des conditions de paiement",
    "records that fit": "des enregistrements qui s'accordent",
  ]
}

extension JSONKind {
  fileprivate var french: String {
    switch self {
    case .object: "un objet"
    case .array: "une liste"
    case .string: "un texte"
    case .integer: "un entier"
    case .bool: "vrai ou faux"
    case .null: "null"
    case .other: "une autre valeur"
    }
  }
}
