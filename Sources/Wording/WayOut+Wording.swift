import Dunning
import Receivables

extension Hindrance {
  /// What would make it leave before a day does by itself; nil where only the day counts, or the sentence says so.
  package func wayOut(in language: Language) -> String? {
    switch self {
    case .promised:
      language.say(
        "Payée, plus rien ne part ; annulée, la suite reprend aussitôt.",
        "Once paid nothing leaves; once cancelled, reminders resume at once.")
    case .disputed(let id, _):
      language.say(
        "Part quand le litige est clos (« Clore le litige », relance dispute --close \(id)).",
        "Leaves when the dispute is closed (\"Close the dispute\", relance dispute --close \(id)).")
    case .paused(let kind, _, let until): pauseWayOut(kind, until, language)
    case .timeBarred:
      language.say(
        "Passer en perte (s, relance status FACTURE written-off), ou noter l'interruption qui manque (I, relance "
          + "limitation).",
        "Write it off (s, relance status INVOICE written-off), or enter the interruption that is missing (I, relance "
          + "limitation).")
    case .excluded:
      language.say(
        "Part quand la restriction est levée (relance subject restrict --lift).",
        "Leaves when the restriction is lifted (relance subject restrict --lift).")
    case .neverChased:
      language.say(
        "Part si une règle lui donne un autre scénario.", "Leaves if a rule gives it another scenario.")
    case .belowFloor:
      language.say(
        "Part quand l'échu atteint le plancher des réglages.",
        "Leaves when the overdue total reaches the floor of the settings.")
    case .creditsCover:
      language.say(
        "Part si ces crédits sont affectés et qu'il reste un échu.",
        "Leaves if these credits are allocated and something stays overdue.")
    case .noAddress:
      language.say(
        "Part quand l'adresse est complétée (b, ou relance contact).",
        "Leaves when the address is completed (b, or relance contact).")
    case .maybeSent:
      language.say(
        "Part si quelqu'un vérifie, puis la valide seule (a).",
        "Leaves once somebody has checked and approves it alone (a).")
    case .staleText:
      language.say("Part quand le texte est revu (e).", "Leaves when the text is revised (e).")
    case .missingVariable:
      language.say(
        "Part quand la fiche ou le texte est complété (e).", "Leaves when record or text is completed (e).")
    case .skipped:
      language.say(
        "Revient d'elle-même une fois passé l'écart entre deux contacts.",
        "Comes back by itself once the time between contacts is over.")
    case .chargesClaimed:
      language.say(
        "Part quand ces frais sont payés ou abandonnés (relance charges).",
        "Leaves when these charges are paid or waived (relance charges).")
    case .ladderFinished:
      language.say(
        "Plus rien ne part de soi-même : transmettre, passer en perte (s), ou changer l'étape (m).",
        "Nothing leaves by itself any more: hand over, write off (s), or move the stage (m).")
    case .byHand:
      language.say(
        "La suite vient quand cette tâche est faite (D) ou ignorée (i).",
        "What follows comes when that task is done (D) or skipped (i).")
    default: nil
    }
  }

  private func pauseWayOut(_ kind: Pause.Kind, _ until: Day?, _ language: Language) -> String? {
    switch kind {
    case .insolvency, .handedOver, .writtenOff:
      language.say(
        "Rien ne part tant que ce statut n'est pas levé (relance status).",
        "Nothing leaves until this status is ended (relance status).")
    default:
      until == nil
        ? language.say(
          "Part quand le statut est levé (« Reprendre les relances », relance status PA-… --end).",
          "Leaves when the status is ended (\"End the pause\", relance status PA-… --end).")
        : nil
    }
  }
}

extension Reminder {
  /// What it waits for until it leaves; nil when it has left or never will.
  ///
  /// - Parameter isHeld: Whether something stands in its way today.
  package func wayOut(in language: Language, isHeld: Bool) -> String? {
    switch state {
    case .proposed where isTask:
      language.say(
        "à faire à la main, puis D (relance done)", "to be done by hand, then D (relance done)")
    case .proposed:
      language.say(
        "part une fois validée (a) et envoyée (S)", "leaves once approved (a) and sent (S)")
    case .approved where isHeld:
      language.say(
        "part au premier envoi (S) qui suit ce qui la retient",
        "leaves with the first sending (S) after what holds it back")
    case .approved: language.say("part au prochain envoi (S)", "leaves with the next sending (S)")
    case .failed:
      language.say(
        "part une fois validée de nouveau (a), la cause levée",
        "leaves once approved again (a), the cause being gone")
    case .deferred where isHeld:
      language.say(
        "repart d'elle-même après ce qui la retient", "is tried again by itself after what holds it back")
    case .deferred: language.say("repart d'elle-même", "is tried again by itself")
    case .uncertain:
      language.say("attend que quelqu'un lève le doute (l)", "waits for somebody to resolve it (l)")
    case .snoozed(let day):
      language.say("revient le \(day.numeric)", "comes back on \(day.numeric)")
    default: nil
    }
  }
}
