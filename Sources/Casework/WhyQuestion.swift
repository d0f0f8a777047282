import Dunning
import Receivables
import Risk
import Wording

/// Words the parts of a `WhyAnswer`.
struct WhyQuestion {
  let customer: CustomerID
  let invoice: InvoiceID?
  let reminder: Reminder?
  let book: Casebook
  let ledger: Ledger
  let language: Language

  /// Waiting reminders told before they become a number.
  private static let mostReminders = 3

  func number(_ id: InvoiceID) -> String { book.printedNumber(id) }

  private func line(_ text: String, _ kind: WhyAnswer.Kind = .fact) -> WhyAnswer.Line {
    WhyAnswer.Line(text: text, kind: kind)
  }

  private var colon: String { language.say(" : ", ": ") }

  /// The reminder asked about, or those that wait, with what each waits for.
  func reminderLines(_ cause: (Reminder) -> String?) -> [WhyAnswer.Line] {
    if let reminder { return lines(of: reminder, cause: cause(reminder)) }
    let waiting = book.file(of: customer).reminders.compactMap(book.reminder).filter { one in
      one.isOpen && (invoice == nil || one.lines.contains { $0.invoice == invoice && !$0.isNamedOnly })
    }
    let told = waiting.prefix(Self.mostReminders).flatMap { lines(of: $0, cause: cause($0)) }
    let more = waiting.count - Self.mostReminders
    return more > 0
      ? told + [
        line(language.say("… et \(more) autres en attente.", "… and \(more) more that wait."), .answer)
      ] : told
  }

  func lines(of reminder: Reminder, cause: String?) -> [WhyAnswer.Line] {
    let state =
      cause.map { "\(reminder.state.name(in: language))\(colon)\($0)" }
      ?? reminder.state.sentence(in: language) + reminder.pinMark(in: language)
    let hindrance = reminder.isOpen ? book.hindrance(to: reminder, on: ledger) : nil
    let way = reminder.wayOut(in: language, isHeld: hindrance != nil).map { " ; \($0)" } ?? ""
    let separator = language == .french ? way : way.replacingSemicolon
    var lines = [
      line(
        "\(reminder.step.code) \(reminder.channel.name(in: language)) (\(reminder.id))\(colon)\(state)\(separator).",
        .answer)
    ]
    guard reminder.isOpen else { return lines }
    if reminder.isCallTask { lines += callLines() }
    if let beside = book.step(of: reminder)?.besideSentence(in: language) { lines.append(line(beside)) }
    if let colleague = book.fourEyesSentence(of: reminder, in: language) { lines.append(line(colleague)) }
    let hindrances = [
      hindrance,
      reminder.isTask ? nil : book.batchHindrance(of: reminder, on: ledger),
      reminder.state == .proposed ? book.blockage(of: reminder, on: ledger) : nil,
    ].compactMap { $0 }
    for (place, hindrance) in hindrances.enumerated() where place == 0 || hindrance != hindrances[0] {
      lines.append(line(sentence(hindrance), .warning))
    }
    guard self.reminder != nil else { return lines }
    if let handOver = book.step(of: reminder)?.handOver {
      lines.append(line(handOver.consequence(in: language)))
    }
    let further =
      book.waysLeftOut(of: reminder, on: ledger).map { $0.sentence(of: reminder.step, in: language) }
      + book.missingCopySentences(of: reminder, in: language)
    for text in further where !lines.contains(where: { $0.text.hasPrefix(text) }) {
      lines.append(line(text, .warning))
    }
    return lines
  }

  /// What stops it, and what would make it leave.
  func sentence(_ hindrance: Hindrance) -> String {
    hindrance.sentence(in: language) + (hindrance.wayOut(in: language).map { " \($0)" } ?? "")
  }

  /// Steps whose text cannot be written, with what would mend it.
  func blockedLines(_ trace: [TraceLine]) -> [WhyAnswer.Line] {
    trace.compactMap { fact in
      guard case .blocked(_, let hindrance) = fact else { return nil }
      let way = hindrance.wayOut(in: language).map { " \($0)" } ?? ""
      return line(fact.sentence(in: language, number: number) + way, .warning)
    }
  }

  /// What planning proposes beyond the queue, why invoices are left out, and what comes next.
  func planLines(_ plan: ReminderPlan, frozenBy freeze: Hindrance?) -> [WhyAnswer.Line] {
    let waiting = book.file(of: customer).reminders.compactMap(book.reminder).filter(\.isOpen)
    let proposals = plan.proposals.filter { proposal in
      !waiting.contains { $0.step == proposal.step && $0.currency == proposal.currency }
        && (invoice == nil || proposal.lines.contains { $0.invoice == invoice })
    }
    var lines = proposals.map { line(TraceLine.proposed($0).sentence(in: language, number: number), .answer) }
    lines += exclusionLines(plan.exclusions)
    lines += plan.next.map { line(TraceLine.sendable($0).sentence(in: language, number: number), .answer) }
    // What freezes the customer stands on no invoice while none is overdue: after a clock that starts anew.
    if lines.isEmpty, let freeze {
      lines.append(line(sentence(freeze), .warning))
    }
    if lines.isEmpty, waiting.isEmpty {
      lines.append(line(language.say("Rien n'est à relancer.", "There is nothing to ask for."), .answer))
    }
    return lines
  }

  /// Invoices that are left out for the same reason stand on one line.
  func exclusionLines(_ exclusions: [ReminderPlan.Exclusion]) -> [WhyAnswer.Line] {
    let asked = exclusions.filter { invoice == nil || $0.invoice == nil || $0.invoice == invoice }
    var groups: [(hindrance: Hindrance, invoices: [InvoiceID])] = []
    for exclusion in asked {
      let named = exclusion.invoice.map { [$0] } ?? []
      if let place = groups.firstIndex(where: { $0.hindrance == exclusion.hindrance }) {
        groups[place].invoices += named
      } else {
        groups.append((exclusion.hindrance, named))
      }
    }
    return groups.map { group in
      let shown = group.invoices.prefix(3).map(number).joined(separator: ", ")
      let more = group.invoices.count > 3 ? " (+\(group.invoices.count - 3))" : ""
      return line((shown.isEmpty ? "" : shown + more + colon) + sentence(group.hindrance), .warning)
    }
  }

  /// Scenario, day, freeze, contact, notice and money; what says nothing is left out.
  func factLines(_ trace: [TraceLine]) -> [WhyAnswer.Line] {
    var told: Set<String> = []
    return trace.compactMap { fact in
      switch fact {
      case .invoice, .step, .proposed, .blocked, .excluded, .sendable, .notice(nil, _): return nil
      case .leftOutWay where reminder != nil: return nil  // the answer names it
      default:
        let text = fact.sentence(in: language, number: number)
        return told.insert(text).inserted ? line(text) : nil
      }
    }
  }

  /// Invoices by age; their freeze is told by the answer.
  func invoiceLines(_ trace: [TraceLine]) -> [WhyAnswer.Line] {
    var traces: [InvoiceTrace] = []
    for case .invoice(let one) in trace where invoice == nil || one.invoice == invoice { traces.append(one) }
    return traces.enumerated().sorted { ($1.element.daysLate, $0.offset) < ($0.element.daysLate, $1.offset) }
      .map {
        line(number($0.element.invoice) + colon + $0.element.sentence(in: language, tellsFreeze: false))
      }
  }

  /// The step that decides each currency.
  func stepLines(_ trace: [TraceLine]) -> [WhyAnswer.Line] {
    trace.compactMap { fact in
      guard case .step(let step) = fact, invoice == nil || step.carrier == invoice else { return nil }
      return line(fact.sentence(in: language, number: number))
    }
  }

  /// Limitations that are near, and that of the invoice asked about with what interrupted it.
  func limitationLines() -> [WhyAnswer.Line] {
    let asked =
      invoice.flatMap { id in
        ledger.standing.open(id) > 0
          ? book.limitationStanding(of: id).map { [$0] } : nil
      } ?? (invoice == nil ? Array(book.nearLimitations(of: customer, on: ledger).prefix(2)) : [])
    var lines = asked.compactMap { near in
      book.limitationSentence(of: near.invoice, on: ledger.day, in: language).map { line($0) }
    }
    if let invoice {
      lines += book.interruptions(of: invoice).map { interruption in
        line(
          "\(interruption.day.numeric)\(colon)\(interruption.kind.name(in: language)) (\(interruption.by)).")
      }
    }
    return lines
  }

  /// Points on the worklist with their parts.
  func scoreLine() -> [WhyAnswer.Line] {
    guard let score = Worklist.entry(of: customer, in: book, on: ledger)?.score, !score.parts.isEmpty else {
      return []
    }
    let parts = score.parts.sorted { $0.points > $1.points }
      .map { "+\($0.points) \($0.part.name(in: language))" }.joined(separator: ", ")
    let total = language.counted(score.total, "point", "points")
    return [
      line(
        language.say("Place dans la liste : \(total) : \(parts).", "Place in the list: \(total): \(parts)."))
    ]
  }
}

extension String {
  /// English sets no space before a semicolon.
  fileprivate var replacingSemicolon: String { hasPrefix(" ;") ? ";" + dropFirst(2) : self }
}
