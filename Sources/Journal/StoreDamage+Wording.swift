import Receivables
import Wording

extension StoreDamage {
  /// Where the journal is damaged, and what can be done.
  package func phrase(in language: Language) -> ProblemPhrase {
    let place = language.say("\(segment), octet \(offset)", "\(segment), byte \(offset)")
    let view = language.say(
      "Rien n'est écrit ni envoyé ; les faits se lisent jusqu'à la ligne \(lastGoodLine). "
        + "Restaurez une sauvegarde, ou relance store salvage.",
      "Nothing is written or sent; facts can be read up to line \(lastGoodLine). "
        + "Restore a backup, or run relance store salvage.")
    return ProblemPhrase("\(summary(in: language)) (\(place)).", view)
  }

  private func summary(in language: Language) -> String {
    switch kind {
    case .endsBeforeWitness(let line):
      language.say(
        "Le journal s'arrête avant la ligne \(line), pourtant enregistrée",
        "The journal ends before line \(line), which was acknowledged")
    case .differsFromWitness:
      language.say("Une ligne enregistrée a changé", "An acknowledged line has changed")
    case .wrongHash:
      language.say("L'empreinte d'une ligne est fausse", "The hash of a line is wrong")
    case .brokenChain:
      language.say("Une ligne ne suit pas la précédente", "A line does not follow the one before")
    case .wrongNumber(let found):
      language.say(
        "La ligne \(found) n'est pas à sa place", "Line \(found) is out of place")
    case .unreadableLine(let fault):
      language.say(
        "Une ligne est illisible : \(fault.summary(in: .french))",
        "A line cannot be read: \(fault.summary(in: .english))")
    case .brokenLine:
      language.say("Une ligne est incomplète", "A line is incomplete")
    case .strayCommit:
      language.say("La fin d'un lot n'a pas ses lignes", "A commit does not have its lines")
    case .wrongSegment(let name):
      language.say(
        "Le fichier \(name) manque ou est de trop", "The file \(name) is missing or should not be there")
    case .wrongPersonalValue:
      language.say("Une donnée personnelle a changé", "A personal value has changed")
    case .unexplainedErasure:
      language.say(
        "Une donnée personnelle a disparu sans effacement enregistré",
        "A personal value is gone without a recorded erasure")
    }
  }
}

extension StoreDamage.LineFault {
  fileprivate func summary(in language: Language) -> String {
    switch self {
    case .noLine: language.say("ce n'est pas une ligne de journal", "no journal line")
    case .batchOutOfOrder: language.say("un lot n'est pas dans l'ordre", "batch out of order")
    case .json(let fault): fault.summary(in: language)
    }
  }
}
