import Dunning
import Receivables

extension Hindrance {
  /// Full sentence: why nothing leaves, and the first day on which something may again.
  package func sentence(in language: Language) -> String {
    switch self {
    case .paid: language.say("Payée.", "Paid.")
    case .notDue(let day):
      language.say("Pas encore échue : échéance le \(day.numeric).", "Not due yet: due on \(day.numeric).")
    case .notRipe(let step, let day):
      language.say(
        "Étape \(step.code) possible à partir du \(day.numeric).",
        "Step \(step.code) possible from \(day.numeric).")
    case .spacing(let last, let day):
      language.say(
        "Dernier contact le \(last.numeric) : pas avant le \(day.numeric).",
        "Last contact on \(last.numeric): not before \(day.numeric).")
    case .noticeRunning(let day):
      language.say(
        "Délai de la mise en demeure en cours : reprise le \(day.numeric).",
        "The formal notice's deadline still runs: resumes on \(day.numeric).")
    case .announcedDeadline(let day):
      language.say(
        "Délai annoncé au client : reprise le \(day.numeric).",
        "Deadline announced to the customer: resumes on \(day.numeric).")
    case .notWorkingDay(let day):
      language.say(
        "Jour non ouvré : part le \(day.numeric).", "Not a working day: leaves on \(day.numeric).")
    case .customerClosed(let day):
      language.say(
        "Client fermé : part le \(day.numeric).", "The customer is closed: leaves on \(day.numeric).")
    case .paymentRun(let day):
      language.say(
        "Jour de règlement du client : part le \(day.numeric).",
        "The customer's payment run is today: leaves on \(day.numeric).")
    case .issuedRecently(let day):
      language.say(
        "Facture trop récente : pas avant le \(day.numeric).",
        "Issued too recently: not before \(day.numeric).")
    case .snoozed(let day): language.say("Reportée au \(day.numeric).", "Snoozed until \(day.numeric).")
    default: sentenceOfGuard(in: language)
    }
  }

  private func sentenceOfGuard(in language: Language) -> String {
    switch self {
    case .disputed(let id, let day):
      language.say(
        "Litige \(id) ouvert, à revoir le \(day.numeric).",
        "Dispute \(id) open, to be looked at on \(day.numeric).")
    case .promised(let id, let day, let end):
      language.say(
        "Promesse \(id) pour le \(day.numeric) : reprise le \(end.numeric).",
        "Promise \(id) for \(day.numeric): resumes on \(end.numeric).")
    case .paused(let kind, let reason, let day): pauseSentence(kind, reason, day, language)
    case .excluded(let reason):
      language.say("Client jamais relancé : \(reason).", "Customer never chased: \(reason).")
    case .neverChased(let scenario):
      language.say(
        "Jamais relancé par la machine : scénario « \(scenario) ».",
        "Never chased by machine: scenario \"\(scenario)\".")
    case .erased:
      language.say(
        "Données personnelles effacées : plus rien ne part.", "Personal data erased: nothing leaves any more."
      )
    case .noAddress(let channel): noAddressSentence(channel, language)
    case .refused(let channel):
      language.say(
        "Le client refuse cette voie (\(channel.name(in: .french))) : à faire autrement, à la main.",
        "The customer refuses that way (\(channel.name(in: .english))): to be done otherwise, by hand.")
    case .staleText:
      language.say(
        "Le texte modifié ne dit pas les montants du jour.",
        "The edited text does not say the figures of the day.")
    case .missingVariable(let name):
      language.say(
        "Le texte demande « \(name) », qui est vide.", "The text needs \"\(name)\", which is empty.")
    case .noCopy(let role):
      language.say(
        "L'étape exige une copie à « \(role) » : aucun contact utilisable.",
        "The step needs a copy to \"\(role)\": no usable contact.")
    case .missingRate, .noticeLacks, .forbiddenToConsumer, .timeBarred: sentenceOfLaw(in: language)
    case .maybeSent(let day):
      language.say(
        "Approuvée avant la reprise du dossier (\(day.numeric)), elle est peut-être déjà partie : pas en lot.",
        "Approved before the store was taken over (\(day.numeric)), it may have left already: not in a batch."
      )
    case .bankTooOld(let day): bankSentence(day, language)
    case .skipped(let step, let reason):
      language.say("Étape \(step.code) ignorée : \(reason).", "Step \(step.code) skipped: \(reason).")
    case .ladderFinished: language.say("Toutes les étapes sont faites.", "Every step is done.")
    case .byHand(let step):
      language.say(
        "Étape \(step.code) à faire à la main : voir le travail.",
        "Step \(step.code) is by hand: see the worklist.")
    case .alreadyQueued(let id):
      language.say("Déjà dans la relance \(id).", "Already in reminder \(id).")
    case .owesOverdue, .otherMessage, .chargesClaimed: sentenceOfThanks(in: language)
    default: sentenceOfAmount(in: language)
    }
  }

  private func sentenceOfThanks(in language: Language) -> String {
    switch self {
    case .owesOverdue(1):
      language.say(
        "Pas de remerciement tant qu'une facture est échue.", "No thank-you while an invoice is overdue.")
    case .owesOverdue(let invoices):
      language.say(
        "Pas de remerciement tant que \(invoices) factures sont échues.",
        "No thank-you while \(invoices) invoices are overdue.")
    case .otherMessage(let id, let day?):
      language.say(
        "\(id) est parti aujourd'hui : pas d'autre mot aimable avant le \(day.numeric).",
        "\(id) left today: no other friendly note before \(day.numeric).")
    case .otherMessage(let id, nil):
      language.say(
        "Un autre message attend ou part (\(id)) : ce mot aimable lui laisse la place.",
        "Another message waits or leaves (\(id)): this friendly note makes room for it.")
    case .chargesClaimed(let amounts):
      language.say(
        "Pas de remerciement : des frais réclamés restent dus : \(sums(amounts, language)).",
        "No thank-you: charges that were claimed are still due: \(sums(amounts, language)).")
    default: short(in: language)
    }
  }

  private func sentenceOfLaw(in language: Language) -> String {
    switch self {
    case .missingRate(let missing):
      let phrase = missing.phrase(in: language)
      return "\(phrase.problem) \(phrase.remedy)"
    case .noticeLacks(let mention):
      return language.say(
        "Il manque à la mise en demeure \(mention.name(in: language)). ",
        "The formal notice lacks \(mention.name(in: language)). ") + mention.remedy(in: language)
    case .timeBarred(let last):
      return language.say(
        "Prescrite depuis le \((last + 1).numeric) : plus rien ne la réclame.",
        "Barred by limitation since \((last + 1).numeric): nothing demands it any more.")
    case .forbiddenToConsumer(let words):
      return language.say(
        "Le texte dit « \(words) », ce que nul ne peut dire à un consommateur.",
        "The text says \"\(words)\", which nobody may tell a consumer.")
    default: return sentenceOfAmount(in: language)
    }
  }

  private func sentenceOfAmount(in language: Language) -> String {
    switch self {
    case .belowFloor(let cents):
      language.say(
        "Sous le plancher : \(money(cents, language)).", "Below the floor: \(money(cents, language)).")
    case .belowMinimum(let step, let cents, let minimum):
      language.say(
        "\(step.code) attend un encours de \(money(minimum, language)) ; il est de \(money(cents, language)).",
        "\(step.code) waits for an outstanding of \(money(minimum, language)); it is \(money(cents, language))."
      )
    case .paidTooLittle(let cents, let minimum):
      language.say(
        "Payé \(money(cents, language)) : le remerciement attend \(money(minimum, language)).",
        "Paid \(money(cents, language)): the thank-you waits for \(money(minimum, language)).")
    case .aboveCeiling(let cents, let ceiling):
      language.say(
        "\(money(cents, language)), au-dessus du plafond de \(money(ceiling, language)) : à valider une par une.",
        "\(money(cents, language)), above the ceiling of \(money(ceiling, language)): to be approved one by one."
      )
    case .creditsCover(let cents):
      language.say(
        "Des crédits non lettrés couvrent la dette : \(money(cents, language)).",
        "Unallocated credits cover the debt: \(money(cents, language)).")
    default: short(in: language)
    }
  }

  private func sums(_ amounts: [Amount], _ language: Language) -> String {
    amounts.map { "\($0.figures(in: language)) \($0.currency.code)" }.joined(separator: " + ")
  }

  private func money(_ cents: Int, _ language: Language) -> String {
    MoneyFigures.screen(cents: cents, in: language)
  }

  private func pauseSentence(_ kind: Pause.Kind, _ reason: String, _ day: Day?, _ language: Language)
    -> String
  {
    let name = kind.name(in: language)
    let why = reason.isEmpty ? "" : language.say(" : \(reason)", ": \(reason)")
    let until = day.map { language.say(", reprise le \($0.numeric)", ", resumes on \($0.numeric)") } ?? ""
    let stop: (String, String)? =
      switch kind {
      case .insolvency:
        (
          "Procédure collective : relances et intérêts arrêtés",
          "Insolvency proceedings: reminders and interest stop"
        )
      case .handedOver:
        ("Dossier transmis : plus de relance d'ici", "Handed over: no more reminders from here")
      case .writtenOff: ("Passé en perte : plus de relance", "Written off: no more reminders")
      default: nil
      }
    if let stop {
      let facts = reason.isEmpty ? "" : " (\(reason))"
      return language.say("\(stop.0)\(facts)\(until).", "\(stop.1)\(facts)\(until).")
    }
    return language.say(
      "Relances suspendues (\(name))\(why)\(until).", "Reminders on pause (\(name))\(why)\(until).")
  }

  private func noAddressSentence(_ channel: Channel, _ language: Language) -> String {
    switch channel {
    case .email: language.say("Pas d'adresse e-mail utilisable.", "No usable e-mail address.")
    case .sms, .call: language.say("Pas de numéro de téléphone utilisable.", "No usable phone number.")
    case .letter, .registeredLetter, .note:
      language.say("Pas d'adresse postale complète.", "No complete postal address.")
    }
  }

  private func bankSentence(_ day: Day?, _ language: Language) -> String {
    guard let day else {
      return language.say(
        "Banque inconnue : importez les paiements, ou « relance bank-checked ».",
        "The bank is unknown: import the payments, or \"relance bank-checked\".")
    }
    return language.say(
      "Banque connue jusqu'au \(day.numeric) : importez les paiements, ou « relance bank-checked ».",
      "Bank known until \(day.numeric): import the payments, or \"relance bank-checked\".")
  }
}
