import Dunning
import Receivables

extension ClaimTerm {
  /// Where the claim stands, in a short phrase.
  package func phrase(in language: Language) -> String {
    switch self {
    case .unknown: language.say("parution au BODACC à chercher", "publication in the BODACC to be looked up")
    case .open(let day):
      language.say("créance à déclarer avant le \(day.numeric) inclus", "claim to be filed by \(day.numeric)")
    case .relief(let day):
      language.say(
        "délai de déclaration passé, relevé de forclusion à demander avant le \(day.numeric) inclus",
        "time for the claim is over, relief to be asked for by \(day.numeric)")
    case .lost(let day):
      language.say(
        "forclose, relevé de forclusion impossible depuis le \(day.numeric)",
        "too late, relief impossible since \(day.numeric)")
    }
  }

  /// The same as a sentence, with its law and what can still be done.
  package func sentence(in language: Language) -> String {
    switch self {
    case .unknown:
      language.say(
        "Créance à déclarer : chercher la parution au BODACC, dont courent deux mois (art. R622-24 du Code de commerce).",
        "The claim is to be filed: look up the publication in the BODACC, from which two months run (art. R622-24 Code "
          + "de commerce).")
    case .open(let day):
      language.say(
        "Créance à déclarer au mandataire jusqu'au \(day.numeric) (art. R622-24 du Code de commerce).",
        "The claim is to be filed with the administrator by \(day.numeric) (art. R622-24 Code de commerce).")
    case .relief(let day):
      language.say(
        "Le délai de déclaration est passé : demander le relevé de forclusion au juge-commissaire jusqu'au \(day.numeric) "
          + "(six mois de la parution, art. L622-26 du Code de commerce).",
        "The time for the claim is over: ask the judge for relief by \(day.numeric) (six months from the publication, "
          + "art. L622-26 Code de commerce).")
    case .lost(let day):
      language.say(
        "Créance non déclarée, et le délai du relevé de forclusion est passé depuis le \(day.numeric) (art. L622-26 du "
          + "Code de commerce) : passer en perte.",
        "The claim was not filed, and the time for relief is over since \(day.numeric) (art. L622-26 Code de commerce): "
          + "write it off.")
    }
  }
}
