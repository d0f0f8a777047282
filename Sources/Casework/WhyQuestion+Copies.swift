import Dunning
import Receivables
import Wording

extension WhyQuestion {
  /// Invoices that never came and whose copy is to be sent, with what to do then.
  func awaitedCopyLines() -> [WhyAnswer.Line] {
    guard reminder == nil else { return [] }
    return statuses.filter { book.awaitsCopy($0, on: ledger) }.map { pause in
      WhyAnswer.Line(
        text: language.say(
          "\(numbers(of: pause)) : dite non reçue, copie à envoyer ; une fois partie, « relance status \(pause.id) "
            + "--copy-sent email » et le délai repart de ce jour.",
          "\(numbers(of: pause)): said not to have been received, a copy is to be sent; once it is, \"relance status "
            + "\(pause.id) --copy-sent email\" and the clock restarts on that day."), kind: .warning)
    }
  }

  /// Copies that were sent of what is still open.
  func sentCopyLines() -> [WhyAnswer.Line] {
    statuses.compactMap { pause in
      guard let copy = pause.facts.copy, copy.day <= ledger.day,
        !book.uncopied(of: pause, on: ledger).isEmpty
      else { return nil }
      let sent = "\(numbers(of: pause))\(language.say(" : ", ": "))\(copy.phrase(in: language))"
      return WhyAnswer.Line(
        text: sent + language.say(", le délai repart de ce jour.", ", the clock restarts on that day."),
        kind: .fact)
    }
  }

  private var statuses: [Pause] {
    book.file(of: customer).pauses.map { book.pauses[$0.index] }.filter { pause in
      pause.kind == .notReceived
        && (invoice.map { pause.invoices.isEmpty || pause.invoices.contains($0) } ?? true)
    }
  }

  private func numbers(of pause: Pause) -> String {
    let invoices = book.uncopied(of: pause, on: ledger)
    let more = invoices.count > 3 ? " (+\(invoices.count - 3))" : ""
    return invoices.prefix(3).map(book.printedNumber).joined(separator: ", ") + more
  }
}
