import PlainText
import Receivables

/// The words that a cell may use for a language, a segment, a country…, in French and English.
enum Vocabulary {
  /// What a document row is.
  enum DocumentKind { case invoice, creditNote }

  /// A cell or header without case, accents, spaces and punctuation.
  static func bare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in folded(text).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: result.append(scalar)
      case 0x100...: result.append(scalar)
      default: continue
      }
    }
    return String(result)
  }

  /// The language and whether it stands in for one without templates; nil when the word is no language.
  static func language(_ text: String) -> (language: Language, isForeign: Bool)? {
    switch bare(text) {
    case "fr", "fra", "fre", "francais", "french", "frfr", "frbe", "frch": (.french, false)
    case "en", "eng", "anglais", "english", "engb", "enus": (.english, false)
    case let word where word.utf8.count == 2 && word.utf8.allSatisfy { $0 >= 0x61 }: (.english, true)
    default: nil
    }
  }

  static func segment(_ text: String) -> Segment? {
    switch bare(text) {
    case "b2b", "business", "entreprise", "professionnel", "professional", "pro", "company", "societe":
      .business
    case "b2c", "consumer", "particulier", "consommateur", "individual", "private": .consumer
    case "b2g", "public", "publicbody", "administration", "collectivite", "secteurpublic", "publicsector":
      .publicBody
    default: nil
    }
  }

  /// The tags of a cell, between commas, semicolons or bars; each once, in its order.
  static func tags(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split { [",", ";", "|"].contains($0) }
      .map { part in
        var scalars = part.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
      }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  static func preference(_ text: String) -> Contact.Preference? {
    switch bare(text) {
    case "none", "aucun", "aucune", "sans": Contact.Preference.none
    case "email", "mail", "courriel", "mel": .email
    case "phone", "telephone", "tel", "appel", "call": .phone
    case "sms", "text", "mobile": .sms
    case "letter", "courrier", "lettre", "post", "poste": .letter
    default: nil
    }
  }

  static func documentKind(_ text: String) -> DocumentKind? {
    switch bare(text) {
    case "facture", "invoice", "fa", "fac", "f", "inv", "380": .invoice
    case "avoir", "creditnote", "creditmemo", "credit", "av", "a", "cn", "notedecredit", "381": .creditNote
    default: nil
    }
  }

  /// The ISO 3166-1 code of a country; nil when the name is not known.
  static func country(_ text: String) -> String? {
    let word = bare(text)
    if word.utf8.count == 2, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      return String(decoding: word.utf8.map { $0 - 0x20 }, as: UTF8.self)
    }
    return countries[word]
  }

  private static let countries: [String: String] = [
    "france": "FR", "fra": "FR", "belgique": "BE", "belgium": "BE", "suisse": "CH", "switzerland": "CH",
    "luxembourg": "LU", "allemagne": "DE", "germany": "DE", "espagne": "ES", "spain": "ES", "italie": "IT",
    "italy": "IT", "portugal": "PT", "paysbas": "NL", "netherlands": "NL", "royaumeuni": "GB",
    "unitedkingdom": "GB", "grandebretagne": "GB", "irlande": "IE", "ireland": "IE", "autriche": "AT",
    "austria": "AT", "danemark": "DK", "denmark": "DK", "suede": "SE", "sweden": "SE", "norvege": "NO",
    "norway": "NO", "finlande": "FI", "finland": "FI", "pologne": "PL", "poland": "PL", "monaco": "MC",
    "andorre": "AD", "andorra": "AD", "etatsunis": "US", "unitedstates": "US", "usa": "US", "canada": "CA",
    "maroc": "MA", "morocco": "MA", "tunisie": "TN", "tunisia": "TN", "algerie": "DZ", "algeria": "DZ",
    "senegal": "SN", "cotedivoire": "CI", "ivorycoast": "CI", "japon": "JP", "japan": "JP", "chine": "CN",
    "china": "CN", "grece": "GR", "greece": "GR", "roumanie": "RO", "romania": "RO", "hongrie": "HU",
    "hungary": "HU", "tchequie": "CZ", "czechia": "CZ", "republiquetcheque": "CZ", "guadeloupe": "GP",
    "martinique": "MQ", "guyane": "GF", "lareunion": "RE", "reunion": "RE", "mayotte": "YT",
    "nouvellecaledonie": "NC", "polynesiefrancaise": "PF",
  ]
}
