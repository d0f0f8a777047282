import Dunning
import PlainText
import Receivables
import Risk
import Wording

/// The answer to "why", for one screen: what waits, what stops it, what would make it leave and when; then the rule
/// that chose the scenario, the facts with their dates, and the invoices.
package struct WhyAnswer: Sendable {
  /// What is asked about.
  package enum Subject: Hashable, Sendable {
    case customer(CustomerID)
    case invoice(InvoiceID)
    case reminder(ReminderID)
  }

  /// What a line is.
  package enum Kind: Sendable {
    case answer, warning, heading, fact
  }

  /// One sentence.
  package struct Line: Sendable {
    /// The words.
    package var text: String
    /// What it is.
    package var kind: Kind
  }

  /// The customer that it is about.
  package let customer: CustomerID
  /// What waits, what stops it, what would make it leave; of a paid invoice or a credit note what became of it.
  private(set) var verdict: [Line] = []
  /// Rule and facts.
  private(set) var facts: [Line] = []
  /// One line an open invoice, the latest first.
  private(set) var invoices: [Line] = []
  /// Deciding steps, limitation, place in the list.
  private(set) var rest: [Line] = []
  private let language: Language
  /// What planning decides for the customer on that day.
  package let plan: ReminderPlan

  /// Answers for a subject on the ledger's day; nil when nobody knows it.
  ///
  /// - Parameter cause: Why a reminder failed or was put off, with the hour of the next try; nil takes its state's words.
  package init?(
    of subject: Subject, in book: Casebook, on ledger: Ledger, language: Language,
    cause: (Reminder) -> String? = { _ in nil }
  ) {
    var onlyInvoice: InvoiceID?
    var reminder: Reminder?
    switch subject {
    case .customer(let id): customer = id
    case .invoice(let id):
      guard let invoice = book.portfolio.invoice(id) else { return nil }
      (customer, onlyInvoice) = (invoice.customer, id)
    case .reminder(let id):
      guard let found = book.reminder(id) else { return nil }
      (customer, reminder) = (found.customer, found)
    }
    guard book.portfolio.customer(customer) != nil else { return nil }
    self.language = language
    let position = book.position(of: customer, on: ledger)
    plan = book.planner.plan(position, on: ledger.day)
    let asked = WhyQuestion(
      customer: customer, invoice: onlyInvoice, reminder: reminder, book: book, ledger: ledger,
      language: language)
    let trace = book.trace(of: customer, on: ledger)
    // Of what is paid nothing is planned: the answer is what settled it.
    verdict =
      asked.settledLines() + asked.reminderLines(cause) + asked.blockedLines(trace) + asked.returnedLines()
      + (asked.isAboutSettledDocument ? [] : asked.planLines(plan, frozenBy: position.freeze))
      + asked.awaitedCopyLines()
    facts = asked.partLines() + asked.factLines(trace) + asked.sentCopyLines()
    invoices = asked.invoiceLines(trace)
    rest =
      asked.stepLines(trace) + asked.setStageLines() + asked.proceedingsLines() + asked.rateLines()
      + asked.limitationLines()
      + (onlyInvoice == nil ? asked.overtakenCallLines() + asked.scoreLine() : [])
  }

  /// Every line, in order.
  package var lines: [Line] {
    verdict + [heading] + facts + invoices + rest
  }

  private var heading: Line {
    Line(text: language.say("Règle et faits", "Rule and facts"), kind: .heading)
  }

  /// Lines wrapped to columns and cut to rows: invoices give way, the most pressing stay, and how many are left out is
  /// told. What still does not fit is for the reader to scroll.
  ///
  /// - Parameter isOnScreen: Whether it is read in the dashboard, where a key asks, not a command.
  package func fitted(columns: Int, rows: Int, isOnScreen: Bool = false) -> [Line] {
    let others = verdict + [heading] + facts + rest
    var room = rows - others.reduce(0) { $0 + height($1, columns) }
    var shown: [Line] = []
    for (place, line) in invoices.enumerated() {
      let isLast = place == invoices.count - 1
      let needed = height(line, columns) + (isLast ? 0 : 1)
      guard shown.isEmpty || needed <= room else { break }
      shown.append(line)
      room -= height(line, columns)
    }
    let left = invoices.count - shown.count
    if left > 0 {
      let how =
        isOnScreen
        ? language.say(
          "Entrée ouvre le compte, w sur la facture", "Enter opens the account, w on the invoice")
        : language.say("« relance why FACTURE »", "\"relance why INVOICE\"")
      shown.append(
        Line(
          text: language.say(
            "… et \(language.counted(left, "autre facture", "autres factures")) : \(how).",
            "… and \(language.counted(left, "more invoice", "more invoices")): \(how)."),
          kind: .fact))
    }
    return (verdict + [heading] + facts + shown + rest).flatMap { line in
      line.text.wrapped(to: columns).map { Line(text: $0, kind: line.kind) }
    }
  }

  private func height(_ line: Line, _ columns: Int) -> Int { max(1, line.text.wrapped(to: columns).count) }
}
