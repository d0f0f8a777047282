import Canvas
import Casework
import Receivables
import Risk
import Wording

extension BoardView {
  /// Whole units with the currency.
  func money(_ cents: Int) -> String { Amount(cents: cents, currency: board.currency).rounded(in: language) }

  /// `44 %`, or a dash when there is nothing to divide by.
  func percent(_ basisPoints: Int?, _ glyphs: Glyphs) -> String {
    guard let basisPoints else { return glyphs.dash }
    let whole = KeyFigures.wholePercent(basisPoints)
    return language.say("\(whole) %", "\(whole)%")
  }

  /// `52 j`, from tenths of a day.
  func days(_ tenths: Int?, _ glyphs: Glyphs) -> String {
    guard let tenths else { return glyphs.dash }
    return "\((tenths + 5) / 10) \(language.say("j", "d"))"
  }

  /// What lateness adds to the DSO, never below zero on a screen.
  private var delinquent: Int? { board.daysDelinquent.map { max(0, $0) } }

  /// Days late of the money that came in, `payé 9 j en retard`.
  private func paidLate(_ glyphs: Glyphs) -> String {
    let late = days(board.paidDaysLate, glyphs)
    return language.say("payé \(late) en retard", "paid \(late) late")
  }

  /// `16 tenues / 25`.
  var kept: String {
    language.say(
      "\(board.promises.kept) tenues / \(board.promises.judged)",
      "\(board.promises.kept) kept / \(board.promises.judged)")
  }

  /// How long ago the bank was known, with what to do when it is too old.
  func bank(_ glyphs: Glyphs) -> (text: String, role: StyleRole) {
    guard let age = bankAge, let day = board.bankKnownOn else {
      return (
        language.say(
          "\(glyphs.blocked) aucune : importez les règlements", "\(glyphs.blocked) none: import payments"),
        .warning
      )
    }
    let words = language.counted(
      age, language.say("jour ouvré", "working day"), language.say("jours ouvrés", "working days"))
    if age > bankLimit {
      return (
        language.say(
          "\(glyphs.blocked) \(day.short) (\(words)) : importez",
          "\(glyphs.blocked) \(day.short) (\(words)): import"),
        .warning
      )
    }
    return ("\(glyphs.check) \(day.short) (\(words))", .success)
  }

  /// The lines of figures for narrow screens.
  ///
  /// - Parameter isBeside: Whether the boxes of wide screens stand above and have said the first line already.
  func summary(_ glyphs: Glyphs, isBeside: Bool = false) -> [[(String, StyleRole)]] {
    let due = board.promisesDue
    let disputed = board.disputed
    let week = board.collectedByWeek.last ?? 0
    let bank = bank(glyphs)
    let month = isPast ? board.day.monthAndYear(in: language) : language.say("ce mois", "this month")
    let proven: [[(String, StyleRole)]] = [
      [
        (language.say("Encours ", "Owed "), .label), (money(board.balance.outstanding), .strong),
        (language.say("  Échu ", "  Overdue "), .label), (money(board.balance.overdue), .amountOverdue),
        (" (\(percent(board.overdueRate, glyphs)))  ", .text), ("DSO ", .label),
        (days(board.dso, glyphs), .strong), (" (ADD \(days(delinquent, glyphs)))", .text),
        ("  CEI ", .label), (percent(board.effectiveness, glyphs), .strong),
      ],
      [
        (language.say("Encaissé \(month) ", "Collected \(month) "), .label),
        (money(board.collectedThisMonth), .strong), (language.say("  semaine ", "  week "), .label),
        (money(week), .text), ("  ", .text),
        (Sparkline(board.collectedByWeek).text(glyphs: glyphs) + language.say(" 12 sem.", " 12 wks"), .bar),
      ],
    ]
    if isPast {
      let late = isBeside ? [] : [[(paidLate(glyphs) + language.say(" (90 j)", " (90 d)"), StyleRole.text)]]
      return Array(proven.dropFirst(isBeside ? 1 : 0)) + late + [onlyToday]
    }
    return Array(proven.dropFirst(isBeside ? 1 : 0)) + [
      [
        (language.say("Promesses tenues ", "Promises kept "), .label),
        (percent(board.promises.keptRate, glyphs), .strong), (" (\(kept))", .muted),
        (language.say("  à échéance ", "  due "), .label), ("\(due.count)", .strong),
        (" (\(money(due.cents)))", .text),
      ],
      [
        (language.say("Litiges ", "Disputes "), .label), ("\(disputed.count) ", .strong),
        ("(\(money(disputed.cents)))", .text), (isBeside ? "" : "  " + paidLate(glyphs), .text),
        (language.say("  Banque ", "  Bank "), .label), (bank.text, bank.role),
      ],
    ]
  }

  /// The late customers, and how many of them nobody looks after: the count that should be zero.
  func coverage(_ glyphs: Glyphs) -> [(String, StyleRole)] {
    let late = language.counted(
      board.overdueCustomers, language.say("client en retard", "late customer"),
      language.say("clients en retard", "late customers"))
    let count = board.unaccounted
    let words = language.say("sans action ni motif : \(count)", "without action or reason: \(count)")
    return [
      (language.say("Couverture ", "Coverage "), .label), (late, .strong), (" \(glyphs.middleDot) ", .muted),
      count == 0
        ? ("\(glyphs.check) \(words)", .success)
        : ("\(glyphs.blocked) \(words)", .warning),
      (count == 0 ? "" : language.say(" (Entrée les montre)", " (Enter lists them)"), .muted),
      (
        language.say(
          " \(glyphs.middleDot) qualifiées \(percent(board.qualificationRate, glyphs))",
          " \(glyphs.middleDot) qualified \(percent(board.qualificationRate, glyphs))"), .text
      ),
    ]
  }

  /// What a month that is over cannot tell.
  private var onlyToday: [(String, StyleRole)] {
    [
      (
        language.say(
          "Étapes, promesses, litiges et banque : du jour seulement.",
          "Stages, promises, disputes and bank: of today alone."), .muted
      )
    ]
  }

  /// Five boxes of figures for wide screens.
  func drawBoxes(into frame: inout Frame, in area: Rect) {
    let glyphs = frame.glyphs
    let boxes: [(title: String, figure: String, under: String, last: String)] = [
      (
        language.say("Encours", "Owed"), money(board.balance.outstanding),
        language.say("avoirs ", "credits ") + money(board.balance.credits),
        language.say("net ", "net ") + money(board.balance.net)
      ),
      (
        language.say("Échu", "Overdue"), money(board.balance.overdue),
        percent(board.overdueRate, glyphs) + language.say(" de l'encours", " of all owed"),
        DelayText.short(days: board.balance.mostDaysLate, in: language) + " max"
      ),
      (
        language.say("DSO 90 jours", "DSO 90 days"), days(board.dso, glyphs),
        "ADD \(days(delinquent, glyphs)) \(glyphs.middleDot) "
          + language.say("opt. ", "best ") + days(board.bestPossibleDSO, glyphs),
        language.say("apurement ", "count-back ") + days(board.countBackDSO, glyphs)
      ),
      (
        language.say("CEI 90 jours", "CEI 90 days"), percent(board.effectiveness, glyphs),
        language.say("cible 80 %", "target 80%"), paidLate(glyphs)
      ),
      (
        language.say("Promesses", "Promises"),
        isPast ? glyphs.dash : percent(board.promises.keptRate, glyphs), isPast ? "" : kept,
        isPast ? "" : language.say("à échéance ", "due ") + "\(board.promisesDue.count)"
      ),
    ]
    let width = (area.columns - 4) / 5
    for (place, box) in boxes.enumerated() {
      let inner = frame.box(
        Rect(row: area.row, column: area.column + 1 + place * (width + 1) - 1, columns: width, rows: 5),
        title: box.title)
      for (offset, text) in [box.figure, box.under, box.last].enumerated() {
        frame.put(
          text, at: Point(row: inner.row + offset, column: inner.column + 1),
          role: offset == 0 ? .strong : .muted, width: inner.columns - 1)
      }
    }
  }
}
