import Receivables
import Wording

extension TemplateProblem {
  /// The problem and its remedy in the collector's words; where is `template` and `line`.
  package func phrase(in language: Language) -> ProblemPhrase {
    switch language {
    case .french: frenchPhrase
    case .english: englishPhrase
    }
  }

  private var frenchPhrase: ProblemPhrase {
    switch fault {
    case .unknownVariable(let nearest):
      ProblemPhrase(
        "La variable « \(name) » n'existe pas.",
        nearest.map { "Vouliez-vous écrire « \($0) » ?" } ?? "Choisissez une variable de la liste.")
    case .unclosedSection:
      ProblemPhrase("La section « \(name) » n'est pas fermée.", "Ajoutez [[/\(name)]].")
    case .unexpectedClose(let open):
      ProblemPhrase(
        "[[/\(name)]] ne ferme rien ici.",
        open.map { "Fermez d'abord [[/\($0)]]." } ?? "Retirez cette balise.")
    case .unclosedTag: ProblemPhrase("Une balise [[ n'est pas fermée.", "Ajoutez ]] sur la même ligne.")
    case .forbiddenTag:
      ProblemPhrase(
        "La balise « \(name) » n'est pas permise.", "Utilisez [[Nom]], [[#Nom]], [[^Nom]] et [[/Nom]].")
    case .speaksOfOverdue:
      ProblemPhrase(
        "Ce texte part avant tout retard et parle de retard : « \(name) ».",
        "Retirez-le de ce texte.")
    case .demandsInThanks:
      ProblemPhrase(
        "Ce texte remercie d'un paiement et réclame : « \(name) ».",
        "Retirez-le : un remerciement ne demande rien.")
    case .accountWrittenOut:
      ProblemPhrase(
        "Ce texte écrit un compte bancaire en toutes lettres : \(name).",
        "Retirez-le ; une relance dit [[IBAN]] et [[BIC]], qui viennent de [bank] dans settings.toml.")
    case .speaksOfDebt:
      ProblemPhrase(
        "Ce SMS à un particulier parle de la dette : « \(name) ».",
        "Mettez-le entre [[^Consumer]] et [[/Consumer]] : d'autres lisent un téléphone. Demandez seulement de rappeler."
      )
    case .tableInTextMessage:
      ProblemPhrase(
        "Un SMS ne porte pas de tableau.",
        "Retirez [[InvoiceTable]], ou nommez un autre texte par sms-template.")
    case .outsideSection(let section):
      ProblemPhrase(
        "« \(name) » n'a de valeur que dans une section.",
        "Placez-la entre [[#\(section)]] et [[/\(section)]].")
    case .noSubject: ProblemPhrase("L'objet manque.", "Commencez le texte par une ligne « Objet : … ».")
    case .noBody: ProblemPhrase("Le texte est vide après l'objet.", "Écrivez le corps sous une ligne vide.")
    case .misplacedTable:
      ProblemPhrase(
        "Le tableau des factures est mal placé.", "Mettez [[InvoiceTable]] une seule fois, seul sur sa ligne."
      )
    case .forbiddenToConsumer: (ConsumerRule(of: name) ?? .costs).phrase(of: name, in: .french)
    case .unreadable:
      ProblemPhrase("La ligne contient un caractère invisible ou de contrôle.", "Retapez cette ligne.")
    }
  }

  private var englishPhrase: ProblemPhrase {
    switch fault {
    case .unknownVariable(let nearest):
      ProblemPhrase(
        "There is no variable \"\(name)\".",
        nearest.map { "Did you mean \"\($0)\"?" } ?? "Choose a variable of the list.")
    case .unclosedSection: ProblemPhrase("The section \"\(name)\" is not closed.", "Add [[/\(name)]].")
    case .unexpectedClose(let open):
      ProblemPhrase(
        "[[/\(name)]] closes nothing here.", open.map { "Close [[/\($0)]] first." } ?? "Take this tag out.")
    case .unclosedTag: ProblemPhrase("A tag [[ is not closed.", "Add ]] on the same line.")
    case .forbiddenTag:
      ProblemPhrase(
        "The tag \"\(name)\" is not allowed.", "Use [[Name]], [[#Name]], [[^Name]] and [[/Name]].")
    case .speaksOfOverdue:
      ProblemPhrase(
        "This text leaves before anything is late and speaks of lateness: \"\(name)\".",
        "Take it out of this text.")
    case .demandsInThanks:
      ProblemPhrase(
        "This text thanks for a payment and asks for more: \"\(name)\".",
        "Take it out: a thank-you asks for nothing.")
    case .accountWrittenOut:
      ProblemPhrase(
        "This text writes a bank account out: \(name).",
        "Take it out; a reminder says [[IBAN]] and [[BIC]], which come from [bank] in settings.toml.")
    case .speaksOfDebt:
      ProblemPhrase(
        "This text message to a consumer tells of the debt: \"\(name)\".",
        "Put it between [[^Consumer]] and [[/Consumer]]: others may read a phone. Ask for a call back only.")
    case .tableInTextMessage:
      ProblemPhrase(
        "A text message holds no table.", "Take [[InvoiceTable]] out, or name another text by sms-template.")
    case .outsideSection(let section):
      ProblemPhrase(
        "\"\(name)\" has a value only inside a section.",
        "Put it between [[#\(section)]] and [[/\(section)]].")
    case .noSubject: ProblemPhrase("The subject is missing.", "Begin the text with a line \"Subject: …\".")
    case .noBody: ProblemPhrase("Nothing follows the subject.", "Write the body below a blank line.")
    case .misplacedTable:
      ProblemPhrase("The table of invoices is misplaced.", "Put [[InvoiceTable]] once, alone on its line.")
    case .forbiddenToConsumer: (ConsumerRule(of: name) ?? .costs).phrase(of: name, in: .english)
    case .unreadable:
      ProblemPhrase("The line holds an invisible or control character.", "Type this line again.")
    }
  }
}
