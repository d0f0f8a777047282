import ArgumentParser
import Backoffice
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// Keeps a remark about a customer.
struct NoteVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: CommandWords.say("Note une remarque sur un client.", "Keeps a remark about a customer."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Argument(help: .say("Ce qu'il faut garder.", "What to keep.", name: "TEXT")) var text: String

  func perform(in session: StoreSession) throws -> Int32 {
    guard !text.isBlank else {
      throw CommandProblem.emptyNote
    }
    let receipt = try session.record(.addNote(try session.customer(customer).id, text))
    return session.answer(receipt, as: global) { session.console.say("Noté.", "Noted.") }
  }
}

/// Says that the bank was checked today.
struct BankCheckedVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "bank-checked",
    abstract: CommandWords.say("La banque est pointée à ce jour.", "The bank was checked today."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(.checkBank)
    return session.answer(receipt, as: global) {
      session.console.say("Banque pointée.", "Bank checked.")
    }
  }
}

/// Takes back this collector's last decision.
struct UndoVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: CommandWords.say(
      "Reprend votre dernière décision, si personne n'a bâti dessus.",
      "Takes your last decision back, unless somebody has built on it."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let last = session.keeper.book.decisions[session.choice.collector]?.last
    let words = last?.words(in: session.keeper.book, session.language) ?? ""
    let receipt = try session.record(.undo)
    return session.answer(receipt, as: global) {
      session.console.say("Annulé : \(words).", "Undone: \(words).")
    }
  }
}

/// Brings back what this collector's last `undo` took back.
struct RedoVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: CommandWords.say(
      "Rétablit ce que votre dernier « undo » a repris.", "Brings back what your last undo took back."),
    discussion: CommandWords.recordedJSON)

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let last = session.keeper.book.undoings[session.choice.collector]?.last
    let words = last?.words(in: session.keeper.book, session.language, isUndoing: true) ?? ""
    let receipt = try session.record(.redo)
    return session.answer(receipt, as: global) {
      session.console.say("Rétabli : \(words).", "Brought back: \(words).")
    }
  }
}
