import Dunning
import Receivables
import Wording

/// A call to a customer that was agreed for a day that has come, of an account that still owes something.
struct AgreedCall {
  /// What came after it and leaves it beside the point.
  enum Overtaking: Hashable {
    /// A message went out on that later day.
    case message(Day)
    /// What was promised on a later day than it was agreed, or is contested or on hold since, is all that is overdue.
    case covered
  }

  /// The last call of the customer.
  let call: Call
  /// The day that was agreed.
  let due: Day
  /// Why nobody has to make it any more, or nil.
  let overtaking: Overtaking?

  /// Looks at a customer's last call; nil where it agreed none, a later day, or everything is settled.
  init?(of id: CustomerID, in book: Casebook, on ledger: Ledger) {
    var last: Call?
    for id in book.files[id.index].calls
    where !book.calls[id.index].isRetracted && book.calls[id.index].day <= ledger.day {
      last = book.calls[id.index]
    }
    guard let last, let due = last.callBack, due <= ledger.day,
      ledger.accounts(of: id).contains(where: { $0.balance.outstanding > 0 })
    else { return nil }
    call = last
    self.due = due
    overtaking = Self.overtaking(last, due: due, in: book, on: ledger)
  }

  private static func overtaking(
    _ call: Call, due: Day, in book: Casebook, on ledger: Ledger
  ) -> Overtaking? {
    let file = book.files[call.customer.index]
    if let contact = file.lastContact, contact > due { return .message(contact) }
    let overdue = book.openInvoices(of: call.customer, on: ledger).filter { id in
      book.portfolio.invoices[id.index].due < ledger.day
    }
    guard !overdue.isEmpty else { return nil }
    var covered: Set<InvoiceID> = []
    for id in file.promises {
      let promise = book.promises[id.index]
      if promise.givenOn > call.day, promise.cancelledOn == nil { covered.formUnion(promise.invoices) }
    }
    for id in file.disputes {
      let dispute = book.disputes[id.index]
      if dispute.openedOn > call.day, book.isOpen(dispute, on: ledger) { covered.formUnion(dispute.invoices) }
    }
    for id in file.pauses {
      let pause = book.pauses[id.index]
      guard pause.since > call.day, pause.kind != .unhandledReply, pause.holds(on: ledger.day) else {
        continue
      }
      covered.formUnion(book.openInvoices(under: pause, on: ledger))
    }
    return overdue.allSatisfy(covered.contains) ? .covered : nil
  }

  /// Why nobody has to make it any more, in a sentence; nil where it is to be made.
  func note(in language: Language) -> String? {
    switch overtaking {
    case .message(let day):
      language.say(
        "Rappel prévu le \(due.numeric) : sans objet, un message est parti le \(day.numeric).",
        "Call back agreed for \(due.numeric): beside the point, a message went out on \(day.numeric).")
    case .covered:
      language.say(
        "Rappel prévu le \(due.numeric) : sans objet, ce qui a été convenu ou noté depuis couvre tout l'échu.",
        "Call back agreed for \(due.numeric): beside the point, what was agreed or noted since covers all that is overdue."
      )
    case nil: nil
    }
  }
}
