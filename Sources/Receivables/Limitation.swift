/// How long a claim can be brought before a court.
package enum Limitation: Hashable, Sendable {
  /// Between professionals: five years (art. L110-4 C. com., 2224 C. civ.).
  case business
  /// Carriage of goods: one year (art. L133-6 C. com.).
  case carriage
  /// Against a consumer: two years (art. L218-2 C. conso.), whatever a contract says.
  case consumer
  /// Against a public body: four years from the first day of the year after the claim arose (loi 68-1250, art. 1), and
  /// again from the first day of the year after each interruption (art. 2).
  case publicBody

  /// The term for a customer.
  ///
  /// - Parameter isCarrier: Whether we carry goods; it shortens claims on professionals only.
  package init(_ segment: Segment, isCarrier: Bool) {
    switch segment {
    case .business: self = isCarrier ? .carriage : .business
    case .consumer: self = .consumer
    case .publicBody: self = .publicBody
    }
  }

  /// The last day on which a claim can be brought; over when that day is (art. 2228 and 2229 C. civ.).
  ///
  /// A part payment or another acknowledgment of the debt (art. 2240 C. civ.) and a court claim (art. 2241) begin the
  /// whole term anew on their day (art. 2231); a claim interrupts until the case ends (art. 2242): until its end is known
  /// the day told is a careful one, then the term begins anew on the day of the end, of several cases on that of each.
  /// What comes too late revives nothing. Reminders and even a formal notice interrupt nothing (Cass. com., 18/05/2022,
  /// 20-23.204), save against a public body: there each written demand for payment does (loi 68-1250, art. 2).
  ///
  /// - Parameters:
  ///   - invoice: It runs from the due day; against a consumer from the issue day, and against a public body from the year
  ///     of the issue day: the earlier one, for nobody knows here when the right was acquired.
  ///   - interruptions: Days of part payments and acknowledgments, of written demands to a public body, in any order.
  ///   - claims: Days of court claims, and of claims filed in insolvency proceedings.
  ///   - caseEnds: Days on which such a case ended.
  package func lastDay(
    of invoice: Invoice, interruptions: [Day] = [], claims: [Day] = [], caseEnds: [Day] = []
  ) -> Day {
    course(of: invoice, interruptions: interruptions, claims: claims, caseEnds: caseEnds).last
  }

  /// Whether a case that was begun in time has not ended: nothing is lost by time while it runs (art. 2242 C. civ.).
  package func isStayed(
    of invoice: Invoice, interruptions: [Day] = [], claims: [Day], caseEnds: [Day] = []
  ) -> Bool {
    heldSince(of: invoice, interruptions: interruptions, claims: claims, caseEnds: caseEnds) != nil
  }

  /// The day of the claim that interrupts the limitation until its case ends (art. 2241 and 2242 C. civ.); nil when none
  /// was brought in time, or when every case has ended. Of several cases each has an end of its own.
  package func heldSince(
    of invoice: Invoice, interruptions: [Day] = [], claims: [Day] = [], caseEnds: [Day] = []
  ) -> Day? {
    course(of: invoice, interruptions: interruptions, claims: claims, caseEnds: caseEnds).openCases.first
  }

  /// The last day that nothing has moved: no later one is lost before it.
  package func firstLastDay(of invoice: Invoice) -> Day { end(from: start(of: invoice)) }

  /// Calendar days that no such term is shorter than: what began later is not over, whatever its own day is.
  package var fewestDays: Int {
    switch self {
    case .business: 5 * 365
    case .carriage: 365
    case .consumer: 2 * 365
    case .publicBody: 4 * 365
    }
  }

  private func start(of invoice: Invoice) -> Day {
    switch self {
    case .business, .carriage: invoice.due
    case .consumer, .publicBody: invoice.issued
    }
  }

  private func course(
    of invoice: Invoice, interruptions: [Day], claims: [Day], caseEnds: [Day]
  ) -> (last: Day, openCases: [Day]) {
    var last = firstLastDay(of: invoice)
    // An end counts whenever it comes, as long as its claim came in time; what follows it is looked at again.
    var openCases: [Day] = []
    for day in Set(interruptions + claims + caseEnds).sorted() {
      let begun = claims.count { $0 == day }
      let ended = caseEnds.count { $0 == day }
      // A claim on the day on which a case ends is an appeal, or another case.
      let closed = min(ended, openCases.count)
      let isInTime = closed > 0 || !openCases.isEmpty || day <= last
      if closed > 0 || isInTime && (begun > 0 || interruptions.contains(day)) {
        last = max(last, end(from: day))
      }
      openCases += isInTime ? Array(repeating: day, count: begun) : []
      openCases.removeFirst(min(ended, openCases.count))
    }
    return (last, openCases)
  }

  private func end(from day: Day) -> Day {
    switch self {
    case .business: day.adding(months: 60)
    case .carriage: day.adding(months: 12)
    case .consumer: day.adding(months: 24)
    case .publicBody: Day(year: day.parts.year + 4, month: 12, day: 31) ?? day.adding(months: 48)
    }
  }
}
