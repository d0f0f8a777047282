import Receivables
import Wording

extension CompositionRefusal {
  /// The problem and its remedy in the collector's words.
  package func phrase(in language: Language) -> ProblemPhrase {
    let french = language == .french
    switch self {
    case .missing(let variable, let home):
      return ProblemPhrase(
        french ? "La valeur « \(variable) » manque." : "The value \"\(variable)\" is missing.",
        home.remedy(in: language))
    case .template(let problem): return problem.phrase(in: language)
    case .noTemplate(let key):
      return french
        ? ProblemPhrase(
          "Il n'y a pas de texte « \(key) ».", "Créez templates/\(key).txt ou corrigez le scénario.")
        : ProblemPhrase(
          "There is no text \"\(key)\".", "Create templates/\(key).txt or correct the scenario.")
    case .nothingDemanded:
      return french
        ? ProblemPhrase("Aucune facture n'est réclamée.", "Relancez le plan : les faits ont changé.")
        : ProblemPhrase("No invoice is asked for.", "Run plan again: the facts have changed.")
    case .tagInEdit(let tag, let line):
      return french
        ? ProblemPhrase("Ligne \(line) : « \(tag) » partirait tel quel.", "Remplacez-le par du texte.")
        : ProblemPhrase("Line \(line): \"\(tag)\" would leave as it stands.", "Replace it by text.")
    case .tableInEdit:
      return french
        ? ProblemPhrase(
          "Le tableau des factures manque ou figure deux fois.",
          "Gardez une seule ligne \(InvoiceTable.marker), seule sur sa ligne.")
        : ProblemPhrase(
          "The table of invoices is missing or stands twice.",
          "Keep exactly one line \(InvoiceTable.marker), alone on its line.")
    case .paymentLost(let fact, let text): return fact.lostPhrase(text, in: language)
    case .accountInThanks(let account):
      return french
        ? ProblemPhrase(
          "Un remerciement ne demande rien et porte des coordonnées bancaires : \(account).", "Retirez-les.")
        : ProblemPhrase(
          "A thank-you asks for nothing and names an account: \(account).", "Take it out.")
    case .demandInThanks(let sentence):
      return french
        ? ProblemPhrase(
          "Un remerciement ne demande rien, et celui-ci réclame : « \(sentence) ».",
          "Retirez cette phrase ; ce qui est dû se demande par une relance.")
        : ProblemPhrase(
          "A thank-you asks for nothing, and this one demands: \"\(sentence)\".",
          "Take that sentence out; what is owed is asked for by a reminder.")
    case .latenessInNote(let words, let line):
      return french
        ? ProblemPhrase(
          "Ligne \(line) : cette note part avant tout retard et parle de retard : « \(words) ».",
          "Retirez ces mots ; ce qui est échu se demande par une relance.")
        : ProblemPhrase(
          "Line \(line): this note leaves before anything is late and speaks of lateness: \"\(words)\".",
          "Take these words out; what is overdue is asked for by a reminder.")
    case .foreignIBAN(let iban):
      let iban = BankIdentifiers.grouped(iban)
      return french
        ? ProblemPhrase(
          "Le texte porte un autre IBAN que le nôtre : \(iban).",
          "Retirez-le : nos coordonnées bancaires viennent de [bank] dans settings.toml.")
        : ProblemPhrase(
          "The text names another IBAN than ours: \(iban).",
          "Remove it: our bank details come from [bank] in settings.toml.")
    case .foreignAccount(let account):
      return french
        ? ProblemPhrase(
          "Le texte porte un autre compte que le nôtre : \(account).",
          "Retirez-le : nos coordonnées bancaires viennent de [bank] dans settings.toml.")
        : ProblemPhrase(
          "The text names another account than ours: \(account).",
          "Remove it: our bank details come from [bank] in settings.toml.")
    case .foreignAmount(let amount):
      return french
        ? ProblemPhrase(
          "Le texte réclame \(amount), qui n'est ni le montant demandé ni celui d'une de ses factures.",
          "Corrigez ce montant ; une offre dit « acompte », « échéancier », « remise » ou « un avoir ».")
        : ProblemPhrase(
          "The text demands \(amount), which is neither the amount asked for nor that of one of its invoices.",
          "Correct the amount; an offer says \"instalment\", \"deposit\", \"discount\" or \"credit note\".")
    case .amountInTextMessage(let amount):
      return french
        ? ProblemPhrase(
          "Ce SMS porte \(amount), qui n'est ni le montant demandé ni celui d'une de ses factures.",
          "Retirez ce montant, ou remettez celui du message.")
        : ProblemPhrase(
          "This text message names \(amount), which is neither the amount asked for nor that of one of its invoices.",
          "Take the amount out, or put back the message's own.")
    case .debtInTextMessage(let words, let line):
      return french
        ? ProblemPhrase(
          "Ligne \(line) : ce SMS à un particulier parle de la dette : « \(words) ».",
          "Retirez-le : d'autres lisent un téléphone. Demandez seulement de rappeler.")
        : ProblemPhrase(
          "Line \(line): this text message to a consumer tells of the debt: \"\(words)\".",
          "Take it out: others may read a phone. Ask for a call back only.")
    case .ownText(let text, let fault): return text.phrase(of: fault, in: language)
    case .missingRate(let missing): return missing.phrase(in: language)
    case .noticeLacks(let mention):
      return ProblemPhrase(
        french
          ? "Il manque à la mise en demeure \(mention.name(in: language))."
          : "The formal notice lacks \(mention.name(in: language)).", mention.remedy(in: language))
    case .forbiddenToConsumer(let words, let line):
      let phrase = (ConsumerRule(of: words) ?? .costs).phrase(of: words, in: language)
      guard let line else { return phrase }
      return ProblemPhrase((french ? "Ligne \(line) : " : "Line \(line): ") + phrase.problem, phrase.remedy)
    case .noCopy(let role):
      return french
        ? ProblemPhrase(
          "Aucun contact « \(role) » avec une adresse utilisable pour la copie.",
          "Complétez ce contact, ou retirez copies-needed de l'étape.")
        : ProblemPhrase(
          "No contact \"\(role)\" with a usable address for the copy.",
          "Complete that contact, or take copies-needed out of the step.")
    case .editTooLong(let limit):
      return french
        ? ProblemPhrase(
          "Ce texte dépasse \(limit >> 10) Ko, plus que toute lettre.",
          "Raccourcissez-le, ou vérifiez le fichier.")
        : ProblemPhrase(
          "This text is longer than \(limit >> 10) KB, more than any letter.",
          "Shorten it, or check which file it is.")
    case .emptyEdit:
      return french
        ? ProblemPhrase(
          "Le texte n'a plus d'objet ou de corps.", "Gardez une première ligne « Objet : … », puis le texte.")
        : ProblemPhrase(
          "The text has lost its subject or its body.", "Keep a first line \"Subject: …\", then the text.")
    case .emptyTextMessage:
      return french
        ? ProblemPhrase("Le SMS est vide.", "Écrivez ce qu'il dit ; il n'a pas d'objet.")
        : ProblemPhrase("The text message is empty.", "Write what it says; it has no subject.")
    }
  }
}

extension PaymentFact {
  /// What an edited text has lost, and how it must stand there.
  fileprivate func lostPhrase(_ text: String, in language: Language) -> ProblemPhrase {
    let french = language == .french
    let problem =
      switch self {
      case .iban:
        french
          ? "Le texte ne porte plus notre IBAN, \(text)." : "The text has lost our IBAN, \(text)."
      case .reference:
        french
          ? "Le texte ne porte plus la référence à rappeler, \(text)."
          : "The text has lost the reference to quote, \(text)."
      case .amount:
        french
          ? "Le texte ne porte plus le montant demandé, \(text)."
          : "The text has lost the amount asked for, \(text)."
      }
    return ProblemPhrase(
      problem,
      french
        ? "Remettez-le tel quel : qui veut payer doit pouvoir le faire aussitôt."
        : "Put it back as it was: whoever wants to pay must be able to, at once.")
  }
}

extension VariableHome {
  /// Where to fill it in.
  package func remedy(in language: Language) -> String {
    switch self {
    case .customer:
      language.say(
        "Complétez la fiche du client et réimportez-la.",
        "Complete the customer's record and import it again.")
    case .freeVariable:
      language.say(
        "Ajoutez cette variable au client (colonne du fichier des clients).",
        "Add this variable to the customer (a column of the customers file).")
    case .contact:
      language.say("Complétez le contact : relance contact.", "Complete the contact: relance contact.")
    case .company:
      language.say("Complétez [company] dans settings.toml.", "Complete [company] in settings.toml.")
    case .signatory:
      language.say("Complétez [[signatory]] dans settings.toml.", "Complete [[signatory]] in settings.toml.")
    case .bank: language.say("Complétez [bank] dans settings.toml.", "Complete [bank] in settings.toml.")
    case .step:
      language.say(
        "Donnez « deadline » à l'étape dans le scénario.", "Give the step a \"deadline\" in the scenario.")
    case .situation:
      language.say(
        "Ce message n'en a pas : mettez ce passage entre [[#Nom]] et [[/Nom]], ou changez le texte.",
        "This message has none: put the passage between [[#Name]] and [[/Name]], or change the text.")
    }
  }
}
