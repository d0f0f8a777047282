import Canvas
import Receivables
import Wording

/// Words that several forms say.
enum FormWords {
  /// The lower edge of forms with several fields.
  static func saveAndLeave(_ glyphs: Glyphs, in language: Language) -> String {
    language.say(
      "Ctrl-S Enregistrer \(glyphs.middleDot) Échap (brouillon gardé)",
      "Ctrl-S Save \(glyphs.middleDot) Esc (draft kept)")
  }

  /// The lower edge of prompts with one field.
  static func enterOrLeave(_ glyphs: Glyphs, in language: Language) -> String {
    language.say(
      "Entrée Enregistrer \(glyphs.middleDot) Échap (brouillon gardé)",
      "Enter Save \(glyphs.middleDot) Esc (draft kept)")
  }

  /// The lower edge of boxes that confirm by a letter.
  static func letterOrLeave(_ letter: String, _ verb: String, _ glyphs: Glyphs, in language: Language)
    -> String
  {
    language.say(
      "\(letter) \(verb) \(glyphs.middleDot) Échap Annuler",
      "\(letter) \(verb) \(glyphs.middleDot) Esc Cancel")
  }
}
