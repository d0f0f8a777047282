import Dunning
import Receivables

extension Hindrance {
  /// The same with the day from which something may leave again, where there is one: `suspendu -> 30/06`.
  package func shortWithEnd(in language: Language) -> String {
    short(in: language) + (until.map { " -> \($0.short)" } ?? "")
  }

  /// A few words for a column, without the day on which it is over (`until` has it).
  package func short(in language: Language) -> String {
    switch self {
    case .paid: language.say("payée", "paid")
    case .notDue: language.say("non échue", "not due")
    case .notRipe(let step, _): language.say("\(step.code) pas mûre", "\(step.code) not ripe")
    case .spacing: language.say("contact récent", "recent contact")
    case .noticeRunning: language.say("délai MD en cours", "notice running")
    case .announcedDeadline: language.say("délai annoncé", "deadline given")
    case .notWorkingDay: language.say("jour non ouvré", "not a working day")
    case .customerClosed: language.say("client fermé", "customer closed")
    case .paymentRun: language.say("jour de règlement", "payment run")
    case .issuedRecently: language.say("facture récente", "issued recently")
    case .disputed: language.say("litige ouvert", "open dispute")
    case .promised(_, let day, _): language.say("promesse du \(day.short)", "promise of \(day.short)")
    case .paused(let kind, _, _): kind.name(in: language)
    case .timeBarred: language.say("prescrite", "time-barred")
    case .excluded: language.say("client exclu", "customer excluded")
    case .neverChased: language.say("jamais relancé", "never chased")
    case .erased: language.say("client effacé", "customer erased")
    case .belowFloor: language.say("sous le plancher", "below the floor")
    case .belowMinimum(let step, _, _):
      language.say("trop peu pour \(step.code)", "too little for \(step.code)")
    case .aboveCeiling: language.say("au-dessus du plafond", "above the ceiling")
    case .creditsCover: language.say("crédits à lettrer", "credits to allocate")
    case .noAddress(let channel):
      switch channel {
      case .email: language.say("sans e-mail", "no e-mail")
      case .sms, .call: language.say("sans téléphone", "no phone")
      case .letter, .registeredLetter, .note: language.say("sans adresse", "no address")
      }
    case .refused(let channel):
      language.say("\(channel.name(in: .french)) refusé", "\(channel.name(in: .english)) refused")
    case .staleText: language.say("texte à revoir", "text to revise")
    case .missingVariable(let name): language.say("texte : \(name) vide", "text: \(name) empty")
    case .noCopy(let role):
      language.say("copie : pas de \(role)", "copy: no \(role)")
    case .missingRate(let missing):
      language.say("taux \(missing.halfYear) absent", "no rate \(missing.halfYear)")
    case .noticeLacks: language.say("mention absente", "mention missing")
    case .forbiddenToConsumer: language.say("texte : particulier", "text: consumer")
    case .maybeSent: language.say("peut-être déjà partie", "maybe sent already")
    case .bankTooOld: language.say("banque trop ancienne", "bank too old")
    case .snoozed: language.say("reportée", "snoozed")
    case .skipped(let step, _): language.say("\(step.code) ignorée", "\(step.code) skipped")
    case .ladderFinished: language.say("étapes finies", "steps done")
    case .byHand(let step): language.say("\(step.code) à la main", "\(step.code) by hand")
    case .owesOverdue: language.say("facture échue", "invoice overdue")
    case .otherMessage(let id, _): language.say("après \(id)", "after \(id)")
    case .chargesClaimed: language.say("frais réclamés dus", "claimed charges due")
    case .paidTooLittle: language.say("paiement trop petit", "payment too small")
    case .alreadyQueued: language.say("déjà en file", "already queued")
    }
  }
}
