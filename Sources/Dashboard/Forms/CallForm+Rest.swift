import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension CallForm {
  /// What the covered invoices leave after the first part.
  private var left: Amount {
    Amount(
      cents: max(0, promise.coveredAmount.cents - (promise.typed.value ?? 0)),
      currency: promise.coveredAmount.currency)
  }

  /// Types a figure; `t` takes all that is left.
  mutating func pickRest(_ key: Key) -> Bool {
    guard key == .character("t") else { return rest.handle(key) }
    rest.propose(left.figures(in: language))
    return true
  }

  /// Whether the second amount is one, and no more than is left.
  var isRestAmountRight: Bool {
    TypedAmount(rest.text, in: language).value.map { $0 <= left.cents } ?? false
  }

  /// What is wrong with the second part.
  var restNotices: [FormNotice] {
    let name = language.say("Le reste : ", "The rest: ")
    var notices: [FormNotice] = []
    switch TypedAmount(rest.text, in: language) {
    case .empty:
      notices.append(.missing(name + language.say("il manque le montant (t tout)", "no amount yet (t all)")))
    case .fault(let fault): notices.append(.problem(name + fault.words(in: language)))
    case .cents(let cents) where cents > left.cents:
      notices.append(
        .problem(
          name
            + language.say(
              "plus que ce qu'il reste (\(left.figures(in: language)))",
              "more than is left (\(left.figures(in: language)))")))
    case .cents: break
    }
    if let second = restDay.day, let first = promise.day.day, second <= first {
      notices.append(
        .problem(
          name + language.say("son jour suit celui de la première part", "its day is after the first part's"))
      )
    }
    return notices + restDay.notices(isNeeded: true)
  }

  /// What the promise, or both parts, leave open of the invoices that they freeze.
  var uncoveredNotices: [FormNotice] {
    let parts = [promise.amount.text, hasRest ? rest.text : ""].map {
      TypedAmount($0, in: language).value ?? 0
    }
    let last = hasRest ? restDay.day : promise.day.day
    let notice = promise.uncoveredNotice(sum: parts.reduce(0, +), isPlan: hasRest, until: last)
    return notice.map { [$0] } ?? []
  }

  /// Both parts as a plan; nil while something is missing.
  var instalments: InstalmentOrder? {
    guard let order = promise.order, let cents = TypedAmount(rest.text, in: language).value,
      let day = restDay.day
    else { return nil }
    return InstalmentOrder(
      customer: order.customer, currency: order.amount.currency,
      parts: [
        InstalmentSchedule.Part(cents: order.amount.cents, day: order.day),
        InstalmentSchedule.Part(cents: cents, day: day),
      ], invoices: order.invoices, means: order.means, reason: order.reason)
  }
}
