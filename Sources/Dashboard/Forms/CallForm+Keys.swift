import Canvas
import Casework
import Dunning
import Wording

extension CallForm {
  /// F4 opens the note in an editor; everything else as in every form of several fields.
  mutating func handle(_ key: Key) -> FormResult {
    hasIdleKey = false
    return key == .function(4) ? .editor(note.text) : pass(key)
  }

  /// Takes the note that the editor saved.
  mutating func take(edited text: String) {
    note.text = text
    focus.go(to: .note)
  }

  mutating func edit(_ key: Key) -> Bool {
    if key.isFigure, let field = fieldForFigures { focus.go(to: field) }
    switch focus.field {
    case .contact: return pickContact(key)
    case .when: return when.handle(key)
    case .length: return length.handle(key)
    case .outcome: return pickOutcome(key)
    case .promise(let field): return promise.handle(key, in: field)
    case .dispute(let field): return dispute.handle(key, in: field)
    case .rest: return pickRest(key)
    case .restDay: return restDay.field.handle(key)
    case .callBack: return callBack.field.handle(key)
    case .note: return note.handle(key, columns: Self.noteColumns)
    }
  }

  private mutating func pickContact(_ key: Key) -> Bool {
    let count = subject.contacts.count
    let isOther = contact >= count
    switch key {
    case .character(" ") where !isOther || person.isEmpty, .right where !isOther || person.isEmpty:
      contact = contact >= count ? 0 : contact + 1
    case .left where !isOther || person.isEmpty: contact = contact == 0 ? count : contact - 1
    default: return isOther ? person.handle(key) : false
    }
    return true
  }

  private mutating func pickOutcome(_ key: Key) -> Bool {
    if case .character(let letter) = key, let picked = CallOutcome.allCases.first(where: { $0.key == letter })
    {
      outcome = picked
      return true
    }
    let order = Self.reached + Self.notReached
    let here = outcome.flatMap(order.firstIndex)
    switch key {
    // A space belongs to a number or a word that is typed too early: it must not pick another outcome.
    case .character: hasIdleKey = true
    case .right, .down: outcome = here.map { order[($0 + 1) % order.count] } ?? order[0]
    case .left, .up:
      outcome = here.map { order[($0 + order.count - 1) % order.count] } ?? order[order.count - 1]
    default: return false
    }
    return true
  }

  /// Where a figure goes that is typed on a list of choices: to the first field of the outcome that takes one.
  private var fieldForFigures: Field? {
    switch focus.field {
    case .outcome where outcome != nil:
      if asksPromise {
        .promise(.amount)
      } else if asksDispute {
        .dispute(.amount)
      } else if asksCallBack {
        .callBack
      } else {
        .note
      }
    case .dispute(.ground): .dispute(.amount)
    default: nil
    }
  }

  mutating func submit() -> FormResult {
    report.map { .submitted(.logCall($0)) } ?? refuse(at: blockedField)
  }

  /// The first field that keeps the call from being logged.
  private var blockedField: Field {
    if momentFault != nil {
      .when
    } else if lengthFault != nil {
      .length
    } else if outcome == nil {
      .outcome
    } else if hasPromise, promise.notices.contains(where: \.isBlocking) {
      .promise(promise.faultyField)
    } else if hasRest, restNotices.contains(where: \.isBlocking) {
      isRestAmountRight ? .restDay : .rest
    } else if asksDispute, dispute.notices.contains(where: \.isBlocking) {
      .dispute(dispute.faultyField)
    } else {
      .callBack
    }
  }

  /// Outcomes of a call in which somebody answered, in the order they are shown.
  static let reached = CallOutcome.allCases.filter { $0.isContact }
  /// Outcomes of a call that reached nobody.
  static let notReached = CallOutcome.allCases.filter { !$0.isContact }
}
