import Canvas
import Casework
import Dunning
import Receivables
import Risk
import Wording

/// What the preview says of one customer, ready to draw.
struct CustomerBrief: Sendable {
  let customer: CustomerID
  let account: CustomerAccount
  let score: PriorityScore?
  let entryAccount: Ledger.Account?
  let proposed: StepID?
  let ladder: [StepID]
  let language: Language
  /// What speaks against calling now; empty where no call waits.
  let cautions: [CallCaution]
  /// Until when an invoice can be claimed, where that is near and not itself what to do.
  let limitation: String?

  /// - Parameter reach: How much of the history the timeline tells.
  init?(of id: CustomerID, entry: Worklist.Entry?, reach: TimelineEntry.Reach, world: DashboardWorld) {
    guard let account = CustomerAccount(of: id, in: world.book, on: world.ledger, reach: reach) else {
      return nil
    }
    customer = id
    self.account = account
    score = entry?.score
    entryAccount =
      entry?.account ?? account.accounts.max { $0.balance.overdue < $1.balance.overdue }
    proposed = entry?.proposed ?? account.waiting.first { $0.state == .proposed && !$0.isAside }?.step
    ladder = world.book.scenario(of: id, on: world.ledger).ladder.map(\.id)
    language = world.language
    limitation = entry?.limitationWarning(in: world.language)
    cautions =
      entry?.action.isCall == true
      ? world.book.cautions(against: id, on: world.today, minute: world.minute) : []
  }

  /// A limitation that is near, then the reasons with their points, the heaviest first.
  var reasons: [String] {
    [limitation].compactMap { $0 }
      + (score?.parts ?? []).sorted { $0.points > $1.points }.map {
        "\($0.part.name(in: language)) +\($0.points)"
      }
  }

  /// Reasons, or what comes next where nothing weighs on the list.
  var reasonsOrOutlook: [String] {
    if !reasons.isEmpty { return reasons }
    return [outlook.first ?? language.say("rien ne pèse : aucun retard", "nothing weighs: nothing is late")]
  }

  /// Where the customer stands, what age allows, what is proposed.
  var stageParts: [String] {
    [
      language.say("Étape ", "Stage ") + (account.stage?.code ?? "-"),
      account.allowedStage.map { language.say("à l'ancienneté : \($0.code)", "by age: \($0.code)") } ?? "",
      proposed.map { language.say("\($0.code)? proposée, à valider", "\($0.code)? proposed, to approve") }
        ?? "",
      account.rows.lazy.compactMap(\.freeze).first.map { $0.short(in: language) } ?? "",
    ]
  }

  var contactParts: [String] {
    let parts = account.customer.firstContactLine(in: language)
    let known =
      parts.isEmpty
      ? [language.say("aucun contact", "no contact")] : parts + ["(\(account.customer.language.rawValue))"]
    // What holds a call back stands first: it must not be cut.
    return cautions.map { $0.short(in: language) } + known
  }

  var lastActParts: [String] {
    let open = account.rows.filter { $0.invoice.kind == .invoice }
    let act = account.timeline.first { $0.isAct }
    return [
      act.map { "\($0.day.short) \($0.words(in: language))" } ?? language.say("aucune", "none"),
      language.counted(open.count, language.say("facture", "invoice"), language.say("factures", "invoices")),
      open.first.map { language.say("plus ancienne ", "oldest ") + $0.invoice.number } ?? "",
    ]
  }

  /// The late amounts of the main currency by age, as `1-30 j 2 110,00`: together the overdue amount.
  var lateParts: [String] {
    guard let entryAccount else { return [] }
    return AgedBalance.Bucket.allCases.filter { $0 != .notDue && entryAccount.balance[$0] > 0 }.map {
      "\($0.name(in: language)) \(figures(entryAccount.balance[$0]))"
    }
  }

  /// What is late in other currencies, each with its code: never added to the main one.
  var otherOverdue: [String] {
    account.accounts.filter { $0.currency != entryAccount?.currency && $0.balance.overdue > 0 }.map {
      Amount(cents: $0.balance.overdue, currency: $0.currency).onScreen(in: language)
    }
  }

  /// What stands beside the overdue amount: not yet due, and credits.
  var besideParts: [String] {
    guard let notDue = entryAccount?.balance[.notDue], notDue > 0 else { return creditParts }
    return ["\(AgedBalance.Bucket.notDue.name(in: language)) \(figures(notDue))"] + creditParts
  }

  var creditParts: [String] {
    guard let credits = entryAccount?.balance.credits, credits > 0 else { return [] }
    return [language.say("crédits ", "credits ") + figures(credits)]
  }

  /// The ladder with what is done, where the customer stands and what is proposed: `R1 ✓ ─ [R2] ─ MD? ─ AM`.
  func ladderParts(_ glyphs: Glyphs) -> [String] {
    let place = account.stage.flatMap(ladder.firstIndex) ?? -1
    return ladder.enumerated().map { index, step in
      if index == place { return "[\(step.code)]" }
      if index < place { return "\(step.code) \(glyphs.check)" }
      return step == proposed ? "\(step.code)?" : step.code
    }
  }

  /// What comes next, in sentences.
  var outlook: [String] {
    var lines = account.waiting.map { reminder in
      "\(reminder.step.code) \(reminder.channel.short(in: language)) : \(reminder.state.sentence(in: language))"
    }
    lines += account.plan.next.map {
      language.say(
        "Ensuite \($0.step.code), dès le \($0.day.numeric)", "Next \($0.step.code), from \($0.day.numeric)")
    }
    var seen = Set<Hindrance>()
    for exclusion in account.plan.exclusions where seen.insert(exclusion.hindrance).inserted {
      lines.append(exclusion.hindrance.sentence(in: language))
    }
    return lines
  }

  func figures(_ cents: Int) -> String {
    Amount(cents: cents, currency: entryAccount?.currency ?? .eur).figures(in: language)
  }
}
