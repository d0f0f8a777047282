import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The part of a form that takes a promise to pay: amount, day, means and, from the third on, a reason.
struct PromiseEntry: Sendable {
  /// A field of the part.
  enum Field: Hashable, Sendable { case currency, amount, day, invoices, means, reason }

  let subject: TalkSubject
  let language: Language
  /// Place of the balance that is promised against.
  private(set) var balance = 0
  var amount = TextField(limit: 30)
  var day: DayField
  var means = TextField(limit: 60)
  var reason = TextField(limit: 200)
  /// Invoices picked by hand; empty means all overdue ones.
  var picked: Set<InvoiceID> = []
  /// Place of the invoice that Space picks.
  var pointed = 0

  init(_ subject: TalkSubject, language: Language) {
    self.subject = subject
    self.language = language
    day = DayField(today: subject.today, calendar: subject.calendar, language: language)
  }

  /// The fields to pass through.
  var fields: [Field] {
    (subject.balances.count > 1 ? [.currency] : []) + [.amount, .day]
      + (choosable.count > 1 ? [.invoices] : []) + [.means]
      + (needsReason ? [.reason] : [])
  }

  /// From the third promise on somebody must say why.
  var needsReason: Bool { earlier.count >= 2 }
  /// The earlier promises that speak of an invoice of this one; a plan of instalments counts once.
  var earlier: [CustomerAccount.JudgedPromise] {
    let covered = Set(covers.map(\.id))
    var plans: Set<PromiseID> = []
    return subject.earlierPromises.filter {
      !covered.isDisjoint(with: $0.promise.invoices)
        && $0.promise.plan.map { plans.insert($0).inserted } ?? true
    }
  }
  /// The balance that is promised against.
  var chosen: TalkSubject.Balance { subject.balances[balance] }
  /// The currency of the balance, which a draft keeps.
  var currency: String {
    get { chosen.overdue.currency.code }
    set { balance = subject.balances.firstIndex { $0.overdue.currency.code == newValue } ?? balance }
  }
  /// What was typed as amount.
  var typed: TypedAmount { TypedAmount(amount.text, in: language) }

  /// Does what a key asks in a field; `false` for a key that is the form's.
  mutating func handle(_ key: Key, in field: Field) -> Bool {
    switch field {
    case .currency:
      guard [.character(" "), .left, .right].contains(key) else { return false }
      picked = []
      pointed = 0
      balance = (balance + (key == .left ? subject.balances.count - 1 : 1)) % subject.balances.count
    case .amount:
      if key == .character("t") {
        amount.propose(coveredAmount.figures(in: language))
      } else {
        return amount.handle(key)
      }
    case .day: return day.field.handle(key)
    case .invoices: return pickInvoice(key)
    case .means: return means.handle(key)
    case .reason: return reason.handle(key)
    }
    return true
  }

  /// What is wrong or odd with what was typed.
  var notices: [FormNotice] { amountNotices + day.notices(isNeeded: true) + promiseNotices }

  /// What the covered invoices owe beyond a sum, which a promise or plan freezes too; nil when it covers all.
  ///
  /// - Parameter last: The day after which reminders go on, once it is known.
  func uncoveredNotice(sum: Int, isPlan: Bool, until last: Day?) -> FormNotice? {
    guard sum > 0, sum < coveredAmount.cents else { return nil }
    let rest = Amount(cents: coveredAmount.cents - sum, currency: coveredAmount.currency)
      .onScreen(in: language)
    let resumes = last.map { subject.freezeEnds($0).short }
    let until = resumes.map { language.say(" (reprise le \($0))", " (resumes on \($0))") } ?? ""
    let pick =
      covers.count > 1
      ? language.say(" : Factures en choisit une partie", ": Invoices picks some of them") : ""
    return .warning(
      language.say(
        "Reste \(rest) hors \(isPlan ? "échéancier" : "promesse"), gelé aussi",
        "\(rest) stay outside of the \(isPlan ? "plan" : "promise"), frozen too") + until + pick)
  }

  /// What is wrong with the amount that was typed, to stand beside it; nil when nothing is.
  var amountProblem: String? { amountNotices.first { $0.kind == .problem }?.text }

  private var amountNotices: [FormNotice] {
    if chosen.overdue.cents == 0, picked.isEmpty {
      return [
        .problem(
          language.say(
            "Rien n'est échu : une promesse porte sur des factures échues",
            "Nothing is overdue: a promise is about overdue invoices"))
      ]
    }
    switch typed {
    case .empty:
      return [
        .missing(
          language.say("Il manque le montant : t = tout l'échu", "The amount is missing: t = all overdue"))
      ]
    case .fault(let fault): return [.problem(fault.words(in: language))]
    case .cents(let cents) where cents > chosen.outstanding.cents:
      return [
        .problem(
          language.say(
            "Plus que dû (\(chosen.outstanding.figures(in: language))) : t = tout l'échu",
            "More than owed (\(chosen.outstanding.figures(in: language))): t = all overdue"))
      ]
    case .cents: return []
    }
  }

  private var promiseNotices: [FormNotice] {
    guard let last = earlier.last else { return [] }
    let count = earlier.count + 1
    let promise = last.promise
    let facts = "\(promise.amount.rounded(in: language)), \(promise.day.short)"
    let state = last.state.name(in: language)
    var notices: [FormNotice] = [
      .warning(
        language.say(
          "\(count)e promesse (avant : \(facts), \(state)) ; demandez un acompte",
          "Promise no. \(count) (before: \(facts), \(state)); ask for a part now"))
    ]
    if needsReason, reason.isEmpty {
      notices.append(
        .missing(
          language.say(
            "À partir de la 3e promesse, dites pourquoi : champ Motif",
            "From the third promise on, say why: field Reason")))
    }
    return notices
  }

  /// The order, when nothing blocks it.
  var order: PromiseOrder? {
    guard !notices.contains(where: \.isBlocking), let cents = typed.value, let day = day.day else {
      return nil
    }
    return PromiseOrder(
      customer: subject.customer, amount: Amount(cents: cents, currency: chosen.overdue.currency), day: day,
      invoices: picked.isEmpty ? [] : covers.map(\.id), means: means.text, reason: reason.text)
  }

  /// The field to mend first.
  var faultyField: Field {
    if amountNotices.contains(where: \.isBlocking) { return .amount }
    if day.notices(isNeeded: true).contains(where: \.isBlocking) { return .day }
    return needsReason && reason.isEmpty ? .reason : .amount
  }
}
