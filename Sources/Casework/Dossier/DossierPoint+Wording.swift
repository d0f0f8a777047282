import Dunning
import Receivables
import Wording

extension DossierPoint {
  /// One sentence: that it is in order, or what is missing and what to do about it.
  package func sentence(in language: Language) -> String {
    switch self {
    case .debtor(let missing):
      identity(
        missing, in: language, of: language.say("Débiteur", "Debtor"),
        remedy: language.say(
          "à compléter dans le fichier des clients", "to be completed in the customers' file"))
    case .creditor(let missing):
      identity(
        missing, in: language, of: language.say("Créancier", "Creditor"),
        remedy: language.say("à compléter dans settings.toml", "to be completed in settings.toml"))
    case .noticed, .noticeProved, .timeOver: noticeSentence(in: language)
    default: claimSentence(in: language)
    }
  }

  private func identity(
    _ missing: [Identity], in language: Language, of party: String, remedy: String
  ) -> String {
    let colon = language.say("\u{A0}:", ":")
    if missing.isEmpty { return party + colon + language.say(" identifié.", " identified.") }
    let names = missing.map { name -> String in
      switch name {
      case .name: language.say("nom", "name")
      case .address: language.say("adresse", "address")
      case .siren: "SIREN"
      case .legalLine: language.say("forme, capital et RCS", "legal form, capital and register")
      }
    }
    let list = names.joined(separator: ", ")
    return party + colon + language.say(" il manque \(list), \(remedy).", " \(list) missing, \(remedy).")
  }

  private func claimSentence(in language: Language) -> String {
    switch self {
    case .amount(let uncomputed, let half):
      guard let half, !uncomputed.isEmpty else {
        return language.say(
          "Montant déterminé : décompte facture par facture et segment par segment.",
          "Amount determined: itemised by invoice and by segment.")
      }
      let numbers = uncomputed.joined(separator: ", ")
      return language.say(
        "Pénalités non calculées pour \(numbers) : ajouter [\(half)] dans rates.toml.",
        "Charges not computed for \(numbers): add [\(half)] to rates.toml.")
    case .undisputed(let open):
      guard !open.isEmpty else { return language.say("Aucun litige ouvert.", "No dispute is open.") }
      let ids = open.map(\.description).joined(separator: ", ")
      return language.say(
        "Litige ouvert (\(ids)) : à traiter d'abord, une créance contestée appelle l'opposition.",
        "Open dispute (\(ids)): to be settled first, a contested claim invites an objection.")
    case .promiseOver(let until):
      guard let until else { return language.say("Aucune promesse en cours.", "No promise runs.") }
      return language.say(
        "Une promesse court jusqu'au \(until.numeric) : attendre ce jour.",
        "A promise runs until \(until.numeric): wait for that day.")
    case .solvent(let judgment):
      guard let judgment else {
        return language.say(
          "Aucune procédure collective connue : vérifier au BODACC avant de déposer.",
          "No insolvency known: check the BODACC before filing.")
      }
      return language.say(
        "Procédure collective (jugement du \(judgment.numeric)) : déclarer la créance au mandataire, ni "
          + "injonction ni poursuite.",
        "Insolvency (judgment of \(judgment.numeric)): file the claim with the administrator; neither order nor "
          + "suit.")
    case .withinLimitation(let lost, let nearest):
      guard lost.isEmpty else {
        let numbers = lost.joined(separator: ", ")
        return language.say("Prescrites : \(numbers).", "Time-barred: \(numbers).")
      }
      guard let nearest else {
        return language.say("Aucune prescription acquise.", "Nothing is time-barred.")
      }
      return language.say(
        "Aucune prescription acquise ; la plus proche le \(nearest.numeric). Seule la signification interrompt, "
          + "pas le dépôt.",
        "Nothing is time-barred; the nearest is \(nearest.numeric). Service interrupts it, filing does not.")
    default: return ""
    }
  }

  private func noticeSentence(in language: Language) -> String {
    switch self {
    case .noticed(let without):
      guard !without.isEmpty else {
        return language.say(
          "Mise en demeure faite pour chaque facture.", "A formal notice demanded every invoice.")
      }
      let numbers = without.joined(separator: ", ")
      return language.say(
        "Sans mise en demeure : \(numbers) ; à envoyer d'abord.",
        "Without a formal notice: \(numbers); to be sent first.")
    case .noticeProved(let without, let returned):
      guard returned.isEmpty else {
        let ids = returned.map(\.description).joined(separator: ", ")
        return language.say(
          "Mise en demeure revenue, inconnu à l'adresse : \(ids) ; trouver l'adresse et la renvoyer.",
          "Notice that came back, unknown at the address: \(ids); find the address and send it again.")
      }
      guard !without.isEmpty else {
        return language.say("Envoi des mises en demeure prouvé.", "Notices are proved.")
      }
      let ids = without.map(\.description).joined(separator: ", ")
      return language.say(
        "Mise en demeure sans preuve d'envoi : \(ids) ; noter le numéro (relance letter) et joindre l'avis "
          + "de réception.",
        "Notice without proof: \(ids); keep its number (relance letter) and attach the proof of delivery.")
    case .timeOver(let until):
      guard let until else { return language.say("Aucun délai en cours.", "No time given still runs.") }
      return language.say(
        "Le délai donné court jusqu'au \(until.numeric) : attendre le lendemain.",
        "The time given runs until \(until.numeric): wait for the day after.")
    default: return ""
    }
  }
}
