import Canvas
import Dunning
import Receivables
import Wording

extension CallForm {
  /// When the call took place, as typed.
  var moment: TypedMoment { TypedMoment(when.text, today: subject.today, isPast: true) }

  /// What is wrong with the moment of the call, in a few words; nil when nothing is.
  var momentFault: String? {
    switch moment {
    case .empty: language.say("il manque le jour : 17/06 9h42", "the day is missing: 17/06 9:42")
    case .fault(let fault): fault.words(in: language)
    case .moment(let day, _) where day > subject.today:
      language.say("à venir : tapez le jour de l'appel", "to come: type the day of the call")
    case .moment: nil
    }
  }

  /// What is wrong with the length of the call; nil when nothing is.
  var lengthFault: String? {
    length.isEmpty || minutes != nil
      ? nil
      : language.say(
        "un nombre de minutes, de 0 à \(Self.longestCall)", "a number of minutes, 0 to \(Self.longestCall)")
  }

  /// The length of the call in minutes, when one was typed.
  var minutes: Int? { Int(length.text).flatMap { (0...Self.longestCall).contains($0) ? $0 : nil } }

  /// Minutes of the longest call that is believed.
  private static let longestCall = 600

  /// What the settings and good manners say of the call: never blocking, as what happened is to be logged.
  var courtesyNotices: [FormNotice] {
    guard let day = moment.day else { return [] }
    var notices: [FormNotice] = []
    let ago = subject.today - day
    if ago > Day.longAgo {
      notices.append(
        .warning(
          language.say(
            "Appel d'il y a \(ago) jours : est-ce la bonne année ?",
            "A call of \(ago) days ago: is it the right year?")))
    }
    let rules = subject.rules
    let perWeek = subject.profile.callsPerWeek ?? rules.callsPerWeek
    if subject.profile.refusedChannels.contains(.call) {
      notices.append(
        .warning(language.say("Ce client ne veut pas d'appels", "This customer wants no calls")))
    }
    if let next = subject.nextCall(after: day, counting: false), day == subject.today {
      notices.append(
        .warning(
          language.say(
            "Plafond d'appels atteint (\(perWeek) en 7 j, \(rules.callsPerMonth) en 30 j) : "
              + "prochain le \(next.short)",
            "Cap of calls reached (\(perWeek) in 7 days, \(rules.callsPerMonth) in 30): "
              + "next on \(next.short)")))
    }
    switch subject.callHours.oddity(
      day: day, minute: moment.minute)
    {
    case .dayOff:
      notices.append(
        .warning(language.say("Appel un jour non ouvré", "A call on a day that is no working day")))
    case .outside(let hours):
      notices.append(
        .warning(
          language.say(
            "Appel hors des heures d'usage : \(words(hours))", "A call outside of \(words(hours))")))
    case nil: break
    }
    return notices
  }

  private func words(_ hours: [Range<Int>]) -> String {
    subject.profile.callHours.isEmpty
      ? hours.map { "\($0.lowerBound / 60)-\($0.upperBound / 60) h" }.joined(separator: ", ")
      : subject.profile.callHours.text
  }

  /// Whether the day to call back keeps within the caps, this call counted.
  var callBackNotices: [FormNotice] {
    var notices = callBack.notices(isNeeded: false)
    if let day = callBack.day, let called = moment.day,
      let next = subject.nextCall(after: called, counting: true),
      day < next
    {
      notices.append(
        .warning(
          language.say(
            "Rappel avant le \(next.short) : au-delà du plafond d'appels",
            "Calling back before \(next.short) exceeds the cap of calls")))
    }
    if let day = callBack.day, let minute = callBack.minute,
      case .outside(let hours)? = subject.callHours.oddity(
        day: day, minute: minute)
    {
      notices.append(
        .warning(
          language.say(
            "Rappel hors des heures d'usage : \(words(hours))", "Calling back outside of \(words(hours))")))
    }
    return notices
  }
}
