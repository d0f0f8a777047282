import ArgumentParser
import Backoffice
import Casework
import Dunning
import Receivables
import Wording

/// Keeps a remark about a customer.
struct NoteVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Note une remarque sur un client.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Customer number.") var customer: String
  @Argument(help: "What to keep.") var text: String

  func perform(in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(.addNote(try session.customer(customer).id, text))
    if !session.isReplay {
      session.console.answer(receipt, as: global) { session.console.say("Noté.", "Noted.") }
    }
    return receipt.exitCode
  }
}

/// Says that the bank was checked today.
struct BankCheckedVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "bank-checked", abstract: "La banque est pointée à ce jour.")

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(.checkBank)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("Banque pointée.", "Bank checked.")
      }
    }
    return receipt.exitCode
  }
}

/// Takes back this collector's last decision.
struct UndoVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Reprend votre dernière décision, si personne n'a bâti dessus.")

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(.undo)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("Décision reprise.", "Decision undone.")
      }
    }
    return receipt.exitCode
  }
}

/// Brings back what this collector's last `undo` took back.
struct RedoVerb: StoreVerb {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Rétablit ce que votre dernier « undo » a repris.")

  @OptionGroup var global: GlobalOptions

  func perform(in session: StoreSession) throws -> Int32 {
    let receipt = try session.record(.redo)
    if !session.isReplay {
      session.console.answer(receipt, as: global) {
        session.console.say("Décision rétablie.", "Decision brought back.")
      }
    }
    return receipt.exitCode
  }
}
