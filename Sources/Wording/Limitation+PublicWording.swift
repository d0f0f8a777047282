import Receivables

extension Limitation {
  /// When an invoice to a public body can no longer be claimed, and what stops that (loi 68-1250, art. 1 and 2).
  package static func sentence(number: String, lastDayOfPublicBody last: Day, in language: Language) -> String
  {
    language.say(
      "\(number) : prescription le \(last.numeric) ; toute demande de paiement écrite l'interrompt, comme un paiement, une "
        + "reconnaissance ou un recours : quatre ans repartent du 1er janvier suivant (loi 68-1250, art. 2).",
      "\(number): limitation on \(last.numeric); any written demand for payment interrupts it, as do a payment, an "
        + "acknowledgment or an action: four years begin on the next 1 January (loi 68-1250, art. 2).")
  }

  /// That a claim filed in insolvency proceedings keeps an invoice from being lost by time.
  package static func sentence(number: String, filedOn day: Day, in language: Language) -> String {
    language.say(
      "\(number) : créance déclarée le \(day.numeric) ; la prescription est interrompue jusqu'à la clôture de la procédure "
        + "(art. L622-25-1 du Code de commerce).",
      "\(number): claim filed on \(day.numeric); limitation is interrupted until the proceedings are closed "
        + "(art. L622-25-1 Code de commerce).")
  }
}
