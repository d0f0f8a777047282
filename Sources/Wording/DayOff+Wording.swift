import Dunning
import Receivables

extension DayOff {
  /// What kind of day it is: `férié (lundi de Pâques)`.
  package func name(in language: Language) -> String {
    switch self {
    case .weekend: language.say("fin de semaine", "a weekend")
    case .holiday(let holiday):
      language.say("férié (\(holiday.name(in: .french)))", "a public holiday (\(holiday.name(in: .english)))")
    case .houseClosed: language.say("fermeture de la maison", "the house is closed")
    case .customerClosed: language.say("client fermé", "the customer is closed")
    case .paymentRun: language.say("jour de règlement du client", "the customer's payment run")
    }
  }
}

extension PublicHoliday {
  /// Its name in the middle of a sentence.
  package func name(in language: Language) -> String {
    switch self {
    case .newYear: language.say("jour de l’an", "New Year’s Day")
    case .goodFriday: language.say("Vendredi saint", "Good Friday")
    case .easterMonday: language.say("lundi de Pâques", "Easter Monday")
    case .labourDay: language.say("1er mai", "Labour Day")
    case .victoryDay: language.say("8 mai", "8 May")
    case .ascension: language.say("Ascension", "Ascension Day")
    case .whitMonday: language.say("lundi de Pentecôte", "Whit Monday")
    case .nationalDay: language.say("14 juillet", "Bastille Day")
    case .assumption: language.say("Assomption", "Assumption Day")
    case .allSaints: language.say("Toussaint", "All Saints’ Day")
    case .armistice: language.say("11 novembre", "Armistice Day")
    case .christmas: language.say("Noël", "Christmas Day")
    case .secondChristmasDay: language.say("26 décembre", "26 December")
    case .abolition: language.say("abolition de l’esclavage", "Abolition Day")
    }
  }
}
