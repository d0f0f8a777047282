import Canvas
import Dunning
import Receivables
import Wording

/// A field for a day: what is typed, what it means, and whether people work on it.
struct DayField: Equatable, Sendable {
  /// What was typed.
  var field: TextField
  /// The day from which `+8` counts.
  let today: Day
  /// The days on which people work.
  let calendar: BusinessCalendar
  /// Shown beside the field.
  let language: Language
  /// Whether a past day is right: something was done on it.
  var takesPast = false
  /// Whether an hour may stand behind the day: `26/06 14h30`.
  var takesTime = false

  /// A field with a first text, which is only proposed.
  init(_ text: String = "", today: Day, calendar: BusinessCalendar = BusinessCalendar(), language: Language) {
    field = TextField(proposing: text, limit: 40)
    self.today = today
    self.calendar = calendar
    self.language = language
  }

  /// What was typed, read.
  var typed: TypedDay {
    guard takesTime else { return TypedDay(field.text, today: today, isPast: takesPast) }
    return switch TypedMoment(field.text, today: today) {
    case .empty: .empty
    case .moment(let day, _): .day(day)
    case .fault(let fault): .fault(fault)
    }
  }
  /// The day, when it is one.
  var day: Day? { typed.value }
  /// The hour, in minutes after midnight, when one is taken and was typed.
  var minute: Int? { takesTime ? TypedMoment(field.text, today: today).minute : nil }
  private var time: String { minute.map { " " + ClockTime.text($0) } ?? "" }

  /// What a draft keeps: what was typed, but of `+8` the day itself, as it would be another one tomorrow.
  var kept: String {
    get { field.text.hasPrefix("+") ? day.map { $0.numeric + time } ?? field.text : field.text }
    set { field.text = newValue }
  }

  /// Whether the text is not a day; an empty field is not wrong yet.
  var isInvalid: Bool {
    switch typed {
    case .fault: true
    case .day(let day): day < today && !takesPast
    case .empty: false
    }
  }

  /// What stands beside it: `ven. 26/06/2026 · jour ouvré ✓`, or why it is no day.
  func meaning(_ glyphs: Glyphs) -> (text: String, role: StyleRole) {
    switch typed {
    case .empty: return (takesTime ? "26/06, +3, +8, 26/06 14:30…" : "26/06, +3, +8…", .muted)
    case .fault(let fault): return ("\(glyphs.cross) \(fault.words(in: language))", .danger)
    case .day(let day) where day < today:
      return ("\(glyphs.cross) " + language.say("jour passé", "a past day"), .danger)
    case .day(let day):
      let name = "\(day.weekdayShort(in: language)) \(day.numeric)\(time) \(glyphs.middleDot) "
      guard let off = calendar.dayOff(on: day) else {
        return (name + language.say("jour ouvré ", "working day ") + glyphs.check, .success)
      }
      if case .holiday(let holiday) = off {
        return (name + "\(holiday.name(in: language)) \(glyphs.blocked)", .warning)
      }
      return (
        name + language.say("non ouvré \(glyphs.blocked)", "no working day \(glyphs.blocked)"), .warning
      )
    }
  }

  /// Problems of a day that must come: none typed, no day, past; a day off is only worth a word.
  func notices(isNeeded: Bool) -> [FormNotice] {
    switch typed {
    case .empty:
      return isNeeded
        ? [
          .missing(
            language.say("Il manque le jour : tapez 26/06 ou +8", "The day is missing: type 26/06 or +8"))
        ]
        : []
    case .fault(let fault): return [.problem(fault.words(in: language))]
    case .day(let day) where day < today:
      return [
        .problem(
          language.say(
            "Le \(day.numeric) est passé : tapez un jour à venir",
            "\(day.numeric) is past: type a day to come"))
      ]
    case .day(let day) where !calendar.isWorking(day):
      let next = calendar.firstWorking(onOrAfter: day)
      let name = next.weekdayLong(in: language)
      return [
        .warning(
          language.say(
            "\(day.weekdayLong(in: language)) : les banques ferment ; plutôt \(name) \(next.short)",
            "\(day.weekdayLong(in: language)): banks are closed; rather \(name) \(next.short)"))
      ]
    case .day: return []
    }
  }
}

extension DayField {
  /// What stands beside a day that is past: `mer. 12/11/2025`, with how long ago once that is long; empty for none.
  var pastMeaning: String {
    guard let day else { return "" }
    return day.pastWords(on: today, in: language)
  }

  /// Problems of a day on which something has happened: no day, or one that has not come yet.
  func pastNotices(isNeeded: Bool) -> [FormNotice] {
    switch typed {
    case .fault(let fault): return [.problem(fault.words(in: language))]
    case .day(let day) where day > today:
      return [
        .problem(
          language.say(
            "Le \(day.numeric) n'est pas encore arrivé : tapez le jour avec son année",
            "\(day.numeric) has not come yet: type the day with its year"))
      ]
    case .empty where isNeeded:
      return [.missing(language.say("Il manque le jour : tapez 17/06", "The day is missing: type 17/06"))]
    case .day, .empty: return []
    }
  }
}
