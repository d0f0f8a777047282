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
    let used = { (parts: [String]) in parts.reduce(Chrome.contextFrame) { $0 + $1.columnsOnScreen + 3 } }
    let money = bankAndTotals(world, columns: columns - used(parts))
    let isPlain = view == WorkView.allCases.first && filter.text.isEmpty
    if isPlain, !money.isWhole {
      // The lit tab says the same as the view's name: sooner that than an amount.
      let shorter = bankAndTotals(world, columns: columns - used(Array(parts.dropFirst())))
      if shorter.isWhole || shorter.parts.count > money.parts.count {
        return Array(parts.dropFirst()) + shorter.parts
      }
    }
    parts += money.parts
    if sort == .priority, !isReversed { parts.append(order) }
    return parts
  }

  /// The day of the bank and what is overdue, in the longest words that fit: no currency falls out in silence.
  ///
  /// - Returns: The parts, and whether they tell every amount.
  private func bankAndTotals(
    _ world: DashboardWorld, columns: Int
  ) -> (parts: [String], isWhole: Bool) {
    let banks = world.book.portfolio.invoices.isEmpty ? [] : bankTexts(world)
    let totals = totalTexts(world.language)
    for total in totals {
      for parts in banks.isEmpty ? [[total.text]] : banks.map({ [$0, total.text] })
      where parts.reduce(-3, { $0 + $1.columnsOnScreen + 3 }) <= columns {
        return (parts, total.isWhole)
      }
    }
    return ([banks.first, totals.first?.text].compactMap { $0 }.prefix(1).map { $0 }, totals.isEmpty)
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

  /// What is overdue: in every currency, then the same in whole units, then in the first with the codes of the others,
  /// then with their count; without its word at last, which the column has too.
  private func totalTexts(_ language: Language) -> [(text: String, isWhole: Bool)] {
    let totals = overdueTotals.sorted { $0.key < $1.key }.map { Amount(cents: $0.value, currency: $0.key) }
    guard let first = totals.first else { return [] }
    let amounts = totals.map { $0.onScreen(in: language) }.joined(separator: " + ")
    let rounded = totals.map { $0.rounded(in: language) }.joined(separator: " + ")
    let overdue = { (sum: String) in language.say("\(sum) échus", "\(sum) overdue") }
    let others = totals.dropFirst().map(\.currency.code)
    let whole = [overdue(amounts), overdue(rounded), rounded].map { (text: $0, isWhole: true) }
    guard !others.isEmpty else { return whole }
    let main = first.onScreen(in: language)
    let codes = "\(main) + \(others.joined(separator: " + "))"
    let many = language.counted(
      others.count, language.say("devise", "currency"), language.say("devises", "currencies"))
    let count = "\(main) + \(many)"
    let short = "\(first.rounded(in: language)) + \(many)"
    return whole + [overdue(codes), overdue(count), codes, count, short].map { (text: $0, isWhole: false) }
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
