import Receivables

/// Words for a copy of a step that nobody of the customer can get.
package enum MissingCopy {
  /// That a message goes without that copy, and what to do for it to have it.
  package static func sentence(_ role: String, in language: Language) -> String {
    language.say(
      "Part sans copie à « \(role) » : aucun contact de cette fonction n'a d'adresse utilisable.",
      "Goes without its copy to \"\(role)\": no contact of that role has a usable address.")
  }

  /// The same in few words.
  package static func short(_ role: String, in language: Language) -> String {
    language.say("copie : pas de contact « \(role) »", "copy: no contact \"\(role)\"")
  }
}
