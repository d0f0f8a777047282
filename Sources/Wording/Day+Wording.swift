import Receivables

extension Day {
  /// Day and month in two digits each, the same width in both languages: `17/06`.
  package var short: String {
    let (_, month, day) = parts
    return "\(day.twoDigits)/\(month.twoDigits)"
  }

  /// Day, month and year: `17/06/2026`.
  package var numeric: String { "\(short)/\(iso.prefix(4))" }

  /// As letters write it: `23 novembre 2026`, `1er décembre 2026`; `23 November 2026` in English.
  package func long(in language: Language) -> String {
    let (year, month, day) = parts
    let number = language == .french && day == 1 ? "1er" : String(day)
    return [number, Day.months(language)[month - 1], String(year)].joined(separator: "\u{A0}")
  }

  /// Short name of the weekday: `mer.`, `Wed`.
  package func weekdayShort(in language: Language) -> String {
    let names =
      switch language {
      case .french: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
      case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      }
    return names[weekday - 1]
  }

  /// Whole name of the weekday: `mercredi`, `Wednesday`.
  package func weekdayLong(in language: Language) -> String {
    Day.weekdayName(weekday, in: language)
  }

  /// Whole name of a weekday, 1 being Monday.
  package static func weekdayName(_ weekday: Int, in language: Language) -> String {
    let names =
      switch language {
      case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
      case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      }
    return names[(weekday - 1) % names.count]
  }

  /// Name of the month and year, for titles: `juin 2026`, `June 2026`.
  package func monthAndYear(in language: Language) -> String {
    "\(Day.months(language)[parts.month - 1]) \(parts.year)"
  }

  private static func months(_ language: Language) -> [String] {
    switch language {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    }
  }
}
