import Receivables

extension Limitation {
  /// When an invoice can no longer be claimed, and what stops that.
  package static func sentence(number: String, lastDay: Day, today: Day, in language: Language) -> String {
    if lastDay < today {
      return language.say(
        "\(number) : prescrite depuis le \(lastDay.numeric), sauf interruption que le dossier ignore.",
        "\(number): barred by limitation since \(lastDay.numeric), unless interrupted by what the store ignores."
      )
    }
    return language.say(
      "\(number) : prescription le \(lastDay.numeric) ; seuls une reconnaissance de dette, un paiement partiel ou une "
        + "action en justice l'interrompent.",
      "\(number): limitation on \(lastDay.numeric); only an acknowledgment, a part payment or a court claim "
        + "interrupts it.")
  }
}
