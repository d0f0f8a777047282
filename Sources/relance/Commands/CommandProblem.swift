import Dunning
import Receivables
import Wording

/// What only the command line can refuse.
enum CommandProblem: Error, Equatable {
  /// Several customers have an invoice of this number.
  case sharedInvoiceNumber(String, customers: [String])
  /// No reminder of the customer waits for what was asked.
  case noReminder(customer: String)
  /// Nothing was named.
  case nothingNamed
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
  /// Nobody agreed to give up what a damaged journal has lost.
  case salvageNotConfirmed
  /// The dashboard is not part of this build.
  case dashboardMissing

  /// Exit code (store protocol).
  var exitCode: Int32 {
    switch self {
    case .sharedInvoiceNumber, .nothingNamed, .usage, .confirmationNeeded, .countNeeded, .notConfirmed,
      .companyNameDiffers, .salvageNotConfirmed:
      64
    case .noReminder: 1
    case .courierMissing, .companyMissing: 78
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

  private var french: (String, String) {
    switch self {
    case .sharedInvoiceNumber(let number, let customers):
      (
        "Plusieurs clients ont une facture \(number) : \(customers.joined(separator: ", ")).",
        "Ajoutez --customer NUMÉRO."
      )
    case .noReminder(let customer):
      ("Aucune relance de \(customer) n'attend cela.", "Voyez la file : relance queue.")
    case .nothingNamed:
      ("Rien n'est désigné.", "Donnez des numéros (R-12), --customer NUMÉRO ou --all.")
    case .usage(let french, _): (french, "Voyez --help.")
    case .courierMissing(let tried):
      ("relance-courier est introuvable (\(tried.joined(separator: ", "))).", "Réinstallez le programme.")
    case .confirmationNeeded:
      ("Sans terminal, un envoi doit être confirmé.", "Ajoutez --yes, ou --dry-run pour voir.")
    case .countNeeded(let messages):
      ("\(messages) messages : c'est beaucoup.", "Confirmez par --count \(messages).")
    case .notConfirmed: ("L'envoi n'est pas confirmé ; rien ne part.", "Tapez le nombre exact.")
    case .editorFailed(let draft):
      ("L'éditeur a échoué.", "Le brouillon est gardé : relance edit … --text \(draft)")
    case .draftUnwritable(let path): ("Impossible d'écrire \(path).", "Vérifiez la place et les droits.")
    case .noTerminal:
      ("Il n'y a pas de terminal utilisable.", "Lancez la commande dans un terminal, ou voyez --help.")
    case .sampleMissing(let tried):
      ("Les données d'exemple manquent (\(tried.joined(separator: ", "))).", "Donnez --sample DOSSIER.")
    case .historyLine(let line, let text):
      ("history.txt, ligne \(line) : ne se rejoue pas (\(text)).", "Corrigez cette ligne.")
    case .companyNameDiffers:
      ("Ce n'est pas la raison sociale des réglages.", "Tapez-la exactement comme dans [company] name.")
    case .companyMissing:
      ("Les réglages sont incomplets.", "Complétez [company] et [bank] dans settings.toml.")
    case .salvageNotConfirmed:
      (
        "Rien n'est changé : le sauvetage n'est pas confirmé.",
        "Tapez le numéro demandé ; sans terminal, ajoutez --yes."
      )
    case .dashboardMissing:
      ("Le tableau de bord manque à ce programme.", "Utilisez les commandes : relance --help.")
    }
  }

  private var english: (String, String) {
    switch self {
    case .sharedInvoiceNumber(let number, let customers):
      (
        "Several customers have an invoice \(number): \(customers.joined(separator: ", ")).",
        "Add --customer NUMBER."
      )
    case .noReminder(let customer): ("No reminder of \(customer) waits for that.", "See: relance queue.")
    case .nothingNamed: ("Nothing is named.", "Give numbers (R-12), --customer NUMBER or --all.")
    case .usage(_, let english): (english, "See --help.")
    case .courierMissing(let tried):
      ("relance-courier is missing (\(tried.joined(separator: ", "))).", "Install the program again.")
    case .confirmationNeeded:
      ("Without a terminal a sending needs a confirmation.", "Add --yes, or --dry-run to see.")
    case .countNeeded(let messages):
      ("\(messages) messages are a lot.", "Confirm with --count \(messages).")
    case .notConfirmed: ("The sending is not confirmed; nothing leaves.", "Type the exact number.")
    case .editorFailed(let draft):
      ("The editor failed.", "The draft is kept: relance edit … --text \(draft)")
    case .draftUnwritable(let path): ("Cannot write \(path).", "Check space and permissions.")
    case .noTerminal: ("There is no usable terminal.", "Run this in a terminal, or see --help.")
    case .sampleMissing(let tried):
      ("The sample company is missing (\(tried.joined(separator: ", "))).", "Give --sample DIR.")
    case .historyLine(let line, let text):
      ("history.txt, line \(line): cannot be replayed (\(text)).", "Correct that line.")
    case .companyNameDiffers:
      ("That is not the company name of the settings.", "Type it exactly as in [company] name.")
    case .companyMissing: ("The settings are incomplete.", "Complete [company] and [bank] in settings.toml.")
    case .salvageNotConfirmed:
      (
        "Nothing was changed: the salvage is not confirmed.",
        "Type the number asked for; without a terminal add --yes."
      )
    case .dashboardMissing:
      ("This program has no dashboard.", "Use the commands: relance --help.")
    }
  }
}
