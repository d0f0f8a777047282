import Dunning
import Receivables
import Wording

extension CommandProblem {
  /// The problem and its remedy in French.
  var french: (String, String) {
    switch self {
    case .sharedInvoiceNumber(let number, let invoices):
      (
        "Plusieurs clients ont une facture \(number) : \(CommandProblem.list(invoices)).",
        "Donnez le numéro entre parenthèses, \(invoices.first?.id.description ?? "I-1") par exemple."
      )
    case .noReminder(let customer):
      ("Aucune relance de \(customer) n'attend cela.", "Voyez la file : relance queue.")
    case .unknownSubject(let number):
      (
        "« \(number) » n'est le numéro ni d'un client, ni d'une facture, ni d'une relance.",
        "Chercher avec « relance invoices », ou par le nom dans le tableau de bord (/)."
      )
    case .nothingNamed:
      ("Rien n'est désigné.", "Donnez des numéros (R-12), --customer NUMÉRO ou --all.")
    case .emptyNote: ("La note est vide.", "Écrivez-la entre guillemets.")
    case .reasonMissing(let command):
      ("Il manque le motif.", "Tapez : \(command) --reason TEXTE")
    case .notARung(let step, let isStep, let rungs):
      (
        isStep
          ? "\(step) est à côté de l'échelle : un client n'y est jamais."
          : "\(step) n'est pas dans le scénario.",
        "Donnez un échelon : \(rungs.joined(separator: ", ")), ou none."
      )
    case .noAccount(let customer, let currency, let known):
      (
        "\(customer) n'a pas de compte en \(currency).",
        known.isEmpty
          ? "Voyez son compte : relance customer \(customer)." : "Donnez \(known.joined(separator: ", "))."
      )
    case .currencyUnsaid(let customer, let known):
      (
        "Montant sans devise : \(customer) en a plusieurs, \(known.joined(separator: ", ")).",
        "Donnez la devise avec le montant : \"100 \(known.first ?? "")\"."
      )
    case .unknownVerb(let word, let nearest):
      (
        "Commande inconnue : \(word).",
        nearest.map { "Vouliez-vous dire « relance \($0) » ?" } ?? "Voyez relance --help."
      )
    case .usage(let french, _): (french, "Voyez --help.")
    case .courierMissing(let tried):
      ("relance-courier est introuvable (\(tried.joined(separator: ", "))).", "Réinstallez le programme.")
    case .confirmationNeeded:
      ("Sans terminal, un envoi doit être confirmé.", "Ajoutez --yes, ou --dry-run pour voir.")
    case .countNeeded(let messages):
      (
        "\(Language.french.counted(messages, "message", "messages")) : le nombre est à confirmer.",
        "Confirmez par --count \(messages)."
      )
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
    case .dossierThere(let path): ("\(path) existe déjà.", "Ajoutez --force pour le remplacer.")
    case .salvageNotConfirmed:
      (
        "Rien n'est changé : le sauvetage n'est pas confirmé.",
        "Tapez le numéro demandé ; sans terminal, ajoutez --yes."
      )
    case .dashboardMissing:
      ("Le tableau de bord manque à ce programme.", "Utilisez les commandes : relance --help.")
    }
  }

  /// The problem and its remedy in English.
  var english: (String, String) {
    switch self {
    case .sharedInvoiceNumber(let number, let invoices):
      (
        "Several customers have an invoice \(number): \(CommandProblem.list(invoices)).",
        "Give the number in brackets, \(invoices.first?.id.description ?? "I-1") for one."
      )
    case .noReminder(let customer): ("No reminder of \(customer) waits for that.", "See: relance queue.")
    case .unknownSubject(let number):
      (
        "\"\(number)\" is the number of no customer, invoice or reminder.",
        "Look it up with \"relance invoices\", or by name in the dashboard (/)."
      )
    case .nothingNamed: ("Nothing is named.", "Give numbers (R-12), --customer NUMBER or --all.")
    case .emptyNote: ("The note is empty.", "Write it between quotes.")
    case .reasonMissing(let command):
      ("The reason is missing.", "Type: \(command) --reason TEXT")
    case .notARung(let step, let isStep, let rungs):
      (
        isStep
          ? "\(step) stands beside the ladder: no customer is ever on it."
          : "\(step) is not in the scenario.",
        "Give a rung: \(rungs.joined(separator: ", ")), or none."
      )
    case .noAccount(let customer, let currency, let known):
      (
        "\(customer) has no account in \(currency).",
        known.isEmpty
          ? "See its account: relance customer \(customer)." : "Give \(known.joined(separator: ", "))."
      )
    case .currencyUnsaid(let customer, let known):
      (
        "Amount without a currency: \(customer) has several, \(known.joined(separator: ", ")).",
        "Give the currency with the amount: \"100 \(known.first ?? "")\"."
      )
    case .unknownVerb(let word, let nearest):
      (
        "Unknown command: \(word).",
        nearest.map { "Did you mean \"relance \($0)\"?" } ?? "See relance --help."
      )
    case .usage(_, let english): (english, "See --help.")
    case .courierMissing(let tried):
      ("relance-courier is missing (\(tried.joined(separator: ", "))).", "Install the program again.")
    case .confirmationNeeded:
      ("Without a terminal a sending needs a confirmation.", "Add --yes, or --dry-run to see.")
    case .countNeeded(let messages):
      (
        "\(Language.english.counted(messages, "message", "messages")): the number is to be confirmed.",
        "Confirm with --count \(messages)."
      )
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
    case .dossierThere(let path): ("\(path) exists already.", "Add --force to replace it.")
    case .salvageNotConfirmed:
      (
        "Nothing was changed: the salvage is not confirmed.",
        "Type the number asked for; without a terminal add --yes."
      )
    case .dashboardMissing:
      ("This program has no dashboard.", "Use the commands: relance --help.")
    }
  }

  private static func list(_ invoices: [OwnedInvoice]) -> String {
    invoices.map { "\($0.customer) (\($0.id))" }.joined(separator: ", ")
  }
}
