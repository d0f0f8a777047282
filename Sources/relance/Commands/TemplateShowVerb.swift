import ArgumentParser
import Backoffice
import Casework
import Correspondence
import Journal
import Receivables
import Wording

/// The words of a text, to begin one's own with.
struct TemplateShowVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: CommandWords.say(
      "Les mots d'un texte en vigueur : le vôtre, sinon celui du programme.",
      "The words of a text in force: yours, else the program's."),
    discussion: CommandWords.say(
      "relance template show r1.fr > templates/r1.fr.txt commence le vôtre. --json : {\"text\",\"words\"}.",
      "relance template show r1.fr > templates/r1.fr.txt begins your own. --json: {\"text\",\"words\"}."))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Nom et langue (r1.fr).", "Name and language (r1.fr).", name: "TEXT")) var text: String

  func perform(in session: StoreSession) throws -> Int32 {
    let book = try session.bookOfFiles()
    guard let key = TemplateKey(text),
      let words = book.house?.templates[key.description] ?? TemplateLibrary.builtInText(key)
    else {
      let names = book.templates.names.joined(separator: ", ")
      throw CommandProblem.usage(
        french: "Il n'y a pas de texte « \(text) » : un de \(names), suivi de .fr ou .en.",
        english: "There is no text \"\(text)\": one of \(names), followed by .fr or .en.")
    }
    if global.json {
      session.console.json { writer in
        writer.beginObject()
        writer.field("text", key.description)
        writer.field("words", words)
        writer.endObject()
      }
      return 0
    }
    session.console.lines(words)
    return 0
  }
}
