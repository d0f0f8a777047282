import Casework
import Dunning
import Receivables
import Wording

extension InstalmentsForm {
  /// What a person must know before a plan: the one that runs already, and what this one leaves open.
  var planNotices: [FormNotice] {
    var notices: [FormNotice] = []
    if let plan = runningPlan, let last = plan.last, let name = last.plan {
      let sum = Amount(
        cents: plan.reduce(0) { $0 + $1.amount.cents }, currency: last.amount.currency
      ).onScreen(in: language)
      notices.append(
        .warning(
          language.say(
            "Échéancier \(name) en cours : \(sum) attendus, dernier le \(last.day.short) ; celui-ci le remplace",
            "Plan \(name) runs: \(sum) expected, the last on \(last.day.short); this one replaces it")))
    }
    let sum = schedule.reduce(0) { $0 + $1.cents }
    if let rest = entry.uncoveredNotice(sum: sum, isPlan: true, until: schedule.last?.day) {
      notices.append(rest)
    }
    if let plan = schedule.last?.day, let notice = outlasting(plan) { notices.append(notice) }
    if entry.subject.balances.count > 1 {
      let others = entry.subject.balances.map(\.overdue).filter {
        $0.currency != entry.chosen.overdue.currency && $0.cents > 0
      }
      if !others.isEmpty {
        let sums = others.map { $0.onScreen(in: language) }.joined(separator: ", ")
        notices.append(
          .warning(
            language.say(
              "Une devise par échéancier : Devise choisit ; \(sums) à part",
              "One currency a plan: Currency chooses; \(sums) apart")))
      }
    }
    return notices
  }

  /// That the plan runs beyond the limitation of an invoice, and the key that enters an acknowledgment.
  private func outlasting(_ plan: Day) -> FormNotice? {
    var outlasted: [(number: String, day: Day)] = []
    for invoice in entry.covers {
      if let last = limitations[invoice.id], last < plan { outlasted.append((invoice.number, last)) }
    }
    guard let first = outlasted.min(by: { ($0.day, $0.number) < ($1.day, $1.number) }) else { return nil }
    return .warning(
      Limitation.outlasted(
        number: first.number, lastDay: first.day, others: outlasted.count - 1, by: plan, in: language)
        + language.say(" Dette reconnue : touche I.", " Debt acknowledged: key I."))
  }

  /// The parts still expected of plans about the same invoices, which a new plan cancels.
  private var runningPlan: [Promise]? {
    let covered = Set(entry.covers.map(\.id))
    let parts = entry.subject.earlierPromises.filter {
      $0.state == .expected && $0.promise.plan != nil && !covered.isDisjoint(with: $0.promise.invoices)
    }.map(\.promise)
    return parts.isEmpty ? nil : parts.sorted { $0.day < $1.day }
  }

  /// What is wrong with the parts typed one by one; nil when nothing is.
  func eachProblem(_ most: Int) -> String? {
    guard let typed = typedParts else {
      return language.say(
        "Chaque échéance : montant puis jour, séparées par « ; » : 300 10/06 ; 700 10/07",
        "Each instalment: amount, then day, with \";\" between: 300 10/06 ; 700 10/07")
    }
    guard (2...most).contains(typed.count) else {
      return language.say("De 2 à \(most) échéances", "2 to \(most) instalments")
    }
    if let past = typed.first(where: { $0.day < entry.subject.today }) {
      return language.say("Le \(past.day.numeric) est passé", "\(past.day.numeric) is past")
    }
    let late = zip(typed, typed.dropFirst()).first { $0.day >= $1.day }
    return late.map {
      language.say(
        "Le \($1.day.numeric) ne suit pas le \($0.day.numeric)",
        "\($1.day.numeric) is not later than \($0.day.numeric)")
    }
  }
}
