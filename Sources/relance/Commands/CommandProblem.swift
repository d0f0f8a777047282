import Dunning
import PlainText
import Receivables
import Wording

/// What only the command line can refuse.
enum CommandProblem: Error, Equatable {
  /// Several customers have an invoice of this number.
  case sharedInvoiceNumber(String, invoices: [OwnedInvoice])
  /// No reminder of the customer waits for what was asked.
  case noReminder(customer: String)
  /// The number is that of no customer, invoice or reminder.
  case unknownSubject(String)
  /// Nothing was named.
  case nothingNamed
  /// A note without a word in it.
  case emptyNote
  /// What is asked needs a reason; the whole command, with a place for it in each language.
  case reasonMissing(command: String)
  /// Customers stand on rungs of the ladder only; a step beside it is none.
  case notARung(String, isStep: Bool, rungs: [String])
  /// The customer has nothing in that currency.
  case noAccount(customer: String, currency: String, known: [String])
  /// An amount without a currency, of a customer who has several.
  case currencyUnsaid(customer: String, known: [String])
  /// No command has that name; the nearest one, if any.
  case unknownVerb(String, nearest: String?)
  /// The options contradict each other or one is missing.
  case usage(french: String, english: String)
  /// `relance-courier` is not beside the program.
  case courierMissing(tried: [String])
  /// Sending without a terminal needs `--yes`.
  case confirmationNeeded
  /// A large run needs its count.
  case countNeeded(messages: Int)
  /// The typed count was another.
  case notConfirmed
  /// The editor could not be started or ended badly; the draft is kept.
  case editorFailed(draft: String)
  /// The draft cannot be written.
  case draftUnwritable(path: String)
  /// Nobody sits at a terminal.
  case noTerminal
  /// The sample company is not beside the program.
  case sampleMissing(tried: [String])
  /// A line of a history that cannot be replayed.
  case historyLine(Int, text: String)
  /// The typed company name is not the one in the settings.
  case companyNameDiffers
  /// The settings lack what a live store needs.
  case companyMissing
  /// A dossier of that name was written before.
  case dossierThere(String)
  /// Nobody agreed to give up what a damaged journal has lost.
  case salvageNotConfirmed
  /// The dashboard is not part of this build.
  case dashboardMissing

  /// An invoice and the number of the customer whose it is.
  struct OwnedInvoice: Equatable {
    let id: InvoiceID
    let customer: String
  }

  /// Refuses a reason without a word in it.
  ///
  /// - Parameter command: What was asked, whole but for its `--reason`.
  static func need(_ reason: String, for command: String) throws {
    if reason.isBlank { throw CommandProblem.reasonMissing(command: command) }
  }

  /// Exit code (store protocol).
  var exitCode: Int32 {
    switch self {
    case .sharedInvoiceNumber, .nothingNamed, .emptyNote, .reasonMissing, .notARung, .noAccount,
      .currencyUnsaid,
      .unknownVerb, .usage, .confirmationNeeded, .countNeeded, .notConfirmed,
      .companyNameDiffers, .salvageNotConfirmed:
      64
    case .noReminder, .unknownSubject: 1
    case .courierMissing, .companyMissing, .dossierThere: 78
    case .editorFailed, .draftUnwritable: 74
    case .noTerminal, .dashboardMissing: 69
    case .sampleMissing, .historyLine: 66
    }
  }

  /// The problem and its remedy.
  func phrase(in language: Language) -> ProblemPhrase {
    let words = language == .french ? french : english
    return ProblemPhrase(words.0, words.1)
  }
}
