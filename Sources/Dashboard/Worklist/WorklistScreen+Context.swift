import Canvas
import Casework
import PlainText
import Receivables
import Wording

extension WorklistScreen {
  /// What the line under the title bar says on a screen of so many columns.
  func context(_ world: DashboardWorld, columns: Int) -> [String] {
    let language = world.language
    let direction = isReversed ? language.say(" (inversé)", " (reversed)") : ""
    var parts = [view.name(in: language)]
    if !filter.text.isEmpty { parts.append(language.say("filtre: ", "filter: ") + filter.text) }
    let order = language.say("tri: ", "sort: ") + sort.name(in: language) + direction
    if sort != .priority || isReversed { parts.append(order) }
    parts.append(
      language.counted(list.ids.count, language.say("dossier", "file"), language.say("dossiers", "files")))
    if !list.marks.isEmpty { parts.append(markedText(language)) }
    parts += bankAndTotals(
      world, columns: columns - Chrome.contextFrame - parts.reduce(0) { $0 + $1.columnsOnScreen + 3 })
    if sort == .priority, !isReversed { parts.append(order) }
    return parts
  }

  /// The day of the bank and what is overdue, in the longest words that fit: no currency falls out in silence.
  private func bankAndTotals(_ world: DashboardWorld, columns: Int) -> [String] {
    let banks = world.book.portfolio.invoices.isEmpty ? [] : bankTexts(world)
    let totals = totalTexts(world.language)
    let pairs = totals.flatMap { total in banks.isEmpty ? [[total]] : banks.map { [$0, total] } }
    let fitting = pairs.first { $0.reduce(-3) { $0 + $1.columnsOnScreen + 3 } <= columns }
    return fitting ?? [banks, totals].compactMap(\.first)
  }

  /// How old the bank is, then the same in fewer words: who calls must know whether yesterday's payments are in.
  private func bankTexts(_ world: DashboardWorld) -> [String] {
    let language = world.language
    guard let known = world.book.bankKnownOn else {
      return [language.say("banque inconnue", "bank unknown")]
    }
    return [
      language.say("banque au \(known.short)", "bank of \(known.short)"),
      language.say("banque \(known.short)", "bank \(known.short)"),
    ]
  }

  /// What is overdue: in every currency, then in the first with the codes of the others, then with their count;
  /// without its word at last, which the column has too.
  private func totalTexts(_ language: Language) -> [String] {
    let totals = overdueTotals.sorted { $0.key < $1.key }
    guard let first = totals.first else { return [] }
    let amounts = totals.map { Amount(cents: $0.value, currency: $0.key).onScreen(in: language) }
    let others = totals.dropFirst().map(\.key.code)
    let main = Amount(cents: first.value, currency: first.key).onScreen(in: language)
    let overdue = { (sum: String) in language.say("\(sum) échus", "\(sum) overdue") }
    guard !others.isEmpty else { return amounts.map(overdue) }
    let codes = "\(main) + \(others.joined(separator: " + "))"
    let count =
      "\(main) + "
      + language.counted(
        others.count, language.say("devise", "currency"), language.say("devises", "currencies"))
    return [amounts.joined(separator: " + "), codes, count].map(overdue) + [codes, count]
  }

  private func markedText(_ language: Language) -> String {
    let cents = list.marks.reduce(0) { sum, id in
      let account = rows[id]?.entry.account
      return sum + (account?.currency == .eur ? account?.balance.overdue ?? 0 : 0)
    }
    let count = language.counted(
      list.marks.count, language.say("marqué", "marked"), language.say("marqués", "marked"))
    return cents > 0 ? "\(count) (\(Amount(cents: cents).onScreen(in: language)))" : count
  }
}
