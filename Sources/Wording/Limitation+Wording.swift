import Receivables

extension Limitation {
  /// When an invoice can no longer be claimed, and what stops that.
  ///
  /// - Parameter heldSince: The day of a court claim whose case has not ended; the last day is then no end.
  package static func sentence(
    number: String, lastDay: Day, heldSince: Day? = nil, today: Day, in language: Language
  ) -> String {
    if let heldSince {
      return language.say(
        "\(number) : prescription interrompue par la demande en justice du \(heldSince.numeric), jusqu'à la fin de "
          + "l'instance (art. 2241 et 2242 du Code civil) ; noter celle-ci : relance limitation \(number) case-ended.",
        "\(number): limitation interrupted by the court claim of \(heldSince.numeric) until the case ends "
          + "(art. 2241 and 2242 Code civil); record that end: relance limitation \(number) case-ended.")
    }
    if lastDay < today {
      return language.say(
        "\(number) : prescrite depuis le \((lastDay + 1).numeric), sauf interruption que le dossier ignore.",
        "\(number): barred by limitation since \((lastDay + 1).numeric), unless interrupted by what the store ignores."
      )
    }
    return language.say(
      "\(number) : prescription le \(lastDay.numeric) ; seuls une reconnaissance de dette, un paiement partiel ou une "
        + "action en justice l'interrompent.",
      "\(number): limitation on \(lastDay.numeric); only an acknowledgment, a part payment or a court claim "
        + "interrupts it.")
  }

  /// That a plan of part payments runs beyond the limitation of an invoice; the plan by itself interrupts nothing, what
  /// the debtor acknowledges does (art. 2240 C. civ.).
  package static func outlasted(
    number: String, lastDay: Day, others: Int, by plan: Day, in language: Language
  ) -> String {
    let more =
      others == 0
      ? "" : language.say(" (et \(others) autre\(others > 1 ? "s" : ""))", " (and \(others) more)")
    return language.say(
      "L'échéancier va jusqu'au \(plan.numeric), après la prescription de \(number) le \(lastDay.numeric)\(more) ; "
        + "il ne l'interrompt pas de lui-même (art. 2240 du Code civil).",
      "The plan runs until \(plan.numeric), beyond the limitation of \(number) on \(lastDay.numeric)\(more); "
        + "it does not interrupt it by itself (art. 2240 Code civil).")
  }

  /// The last day in a few words; while a case holds the limitation, that.
  package static func brief(lastDay: Day, heldSince: Day?, in language: Language) -> String {
    heldSince.map {
      language.say("interrompue, demande du \($0.numeric)", "interrupted, claim of \($0.numeric)")
    } ?? lastDay.numeric
  }
}
