import Receivables

/// A zone whose civil day decisions are dated by; computed, so that neither the machine's zone nor its zone files
/// matter.
package struct CivilZone: Hashable, Sendable {
  /// Its IANA name.
  package let name: String
  private let standardHours: Int
  private let hasSummerTime: Bool

  /// Metropolitan France.
  package static let paris = CivilZone(name: "Europe/Paris", standardHours: 1, hasSummerTime: true)

  private init(name: String, standardHours: Int, hasSummerTime: Bool) {
    self.name = name
    self.standardHours = standardHours
    self.hasSummerTime = hasSummerTime
  }

  /// A zone of the European Union's summer time (directive 2000/84/EC) or of France overseas.
  ///
  /// - Returns: Nil for a zone that is not listed.
  package init?(named name: String) {
    guard let zone = CivilZone.listed.first(where: { $0.names.contains(name) }) else { return nil }
    self.init(name: name, standardHours: zone.hours, hasSummerTime: zone.hasSummerTime)
  }

  /// Every name that is known, for a problem's remedy.
  package static var names: [String] { listed.flatMap(\.names).sorted() }

  /// The civil day at a moment in Unix seconds.
  package func day(at second: Int) -> Day { Day(number: Int32(clamping: local(second).quotient)) }

  /// Minutes after midnight at a moment in Unix seconds.
  package func minute(at second: Int) -> Int { local(second).remainder / 60 }

  private func local(_ second: Int) -> (quotient: Int, remainder: Int) {
    let local = second + (standardHours + (isSummer(second) ? 1 : 0)) * 3600
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (day, local - day * 86_400)
  }

  /// From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
  private func isSummer(_ second: Int) -> Bool {
    guard hasSummerTime else { return false }
    let year = Day(number: Int32(clamping: second / 86_400)).parts.year
    guard let begins = lastSunday(of: 3, year), let ends = lastSunday(of: 10, year) else { return false }
    return (begins..<ends).contains(second)
  }

  private func lastSunday(of month: Int, _ year: Int) -> Int? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    return (Int(last.number) - last.weekday % 7) * 86_400 + 3600
  }

  private static let listed: [(names: [String], hours: Int, hasSummerTime: Bool)] = [
    (
      [
        "Europe/Paris", "Europe/Brussels", "Europe/Luxembourg", "Europe/Monaco", "Europe/Zurich",
        "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Vienna",
      ], 1, true
    ),
    (["Europe/Lisbon", "Europe/Dublin", "Europe/London"], 0, true),
    (["Europe/Athens", "Europe/Helsinki"], 2, true),
    (["UTC"], 0, false),
    (["America/Guadeloupe", "America/Martinique"], -4, false),
    (["America/Cayenne"], -3, false),
    (["Indian/Reunion"], 4, false),
    (["Indian/Mayotte"], 3, false),
    (["Pacific/Noumea"], 11, false),
    (["Pacific/Tahiti"], -10, false),
  ]
}
