import Correspondence
import Dunning
import Receivables

/// Every text of the scenarios tried on every customer with its real data: what could not be written, and to whom. A
/// fault that several texts have is told once.
///
/// Each step of a customer's own scenario is written for the invoices that it would speak of; who has none yet is tried
/// with an invoice of 100 € that is ten days late. Nothing is recorded.
package struct TemplateCensus {
  /// Why a text could not go to some customers.
  package enum Fault: Hashable {
    /// The text cannot be written for them.
    case refusal(CompositionRefusal)
    /// Their record has no usable address for the way it goes.
    case noAddress(Channel)
  }

  /// One fault, of every text that has it.
  package struct Finding: Equatable {
    /// Which texts, sorted.
    package let keys: [TemplateKey]
    /// The steps that use them, by code.
    package let steps: [StepID]
    /// What is wrong.
    package let fault: Fault
    /// Whom it concerns, in the order of the portfolio.
    package let customers: [CustomerID]
  }

  /// By text, then by the first customer concerned.
  package let findings: [Finding]
  /// Texts that were tried, sorted.
  package let texts: [TemplateKey]
  /// Customers that were tried.
  package let customers: Int
  /// Customers left out: erased, or of a scenario that never chases.
  package let leftOut: Int

  /// Tries every text.
  package init(of stored: Casebook, on today: Ledger) {
    let book = stored.withTrialInvoices(on: today)
    let ledger = Ledger(of: book, on: today.day)
    let library = book.templates
    var places: [Fault: (keys: Set<TemplateKey>, steps: Set<StepID>, customers: [CustomerID])] = [:]
    var texts = Set<TemplateKey>()
    var tried = 0
    for customer in book.portfolio.customers {
      let scenario = book.scenario(of: customer.id, on: ledger)
      let written = scenario.steps.filter(\.hasText)
      guard !customer.isErased, !written.isEmpty,
        let currency = book.trialCurrency(of: customer.id, on: ledger)
      else { continue }
      tried += 1
      let reachable = book.position(of: customer.id, on: ledger).reachable
      for step in written {
        for channel in step.channels {
          let key = TemplateKey(name: step.text(by: channel), language: customer.language)
          texts.insert(key)
          var faults: [Fault] = []
          let isUnreached = !step.channels.contains(where: reachable.contains)
          if isUnreached, channel == step.channel { faults.append(.noAddress(channel)) }
          let trial = book.trial(step, by: channel, of: scenario, for: customer.id, in: currency, on: ledger)
          faults += book.refusals(of: trial, to: customer, on: ledger, with: library).map(Fault.refusal)
          for fault in faults {
            var found = places[fault] ?? ([], [], [])
            found.keys.insert(key)
            found.steps.insert(step.id)
            if found.customers.last != customer.id { found.customers.append(customer.id) }
            places[fault] = found
          }
        }
      }
    }
    findings = places.map { fault, found in
      Finding(
        keys: found.keys.sorted(), steps: found.steps.sorted { $0.code < $1.code }, fault: fault,
        customers: found.customers)
    }.sorted {
      ($0.keys[0], $0.customers[0].index, "\($0.fault)") < ($1.keys[0], $1.customers[0].index, "\($1.fault)")
    }
    self.texts = texts.sorted()
    customers = tried
    leftOut = book.portfolio.customers.count - tried
  }
}

extension Casebook {
  /// The same with an invoice for everybody who never had one.
  fileprivate func withTrialInvoices(on ledger: Ledger) -> Casebook {
    var book = self
    for customer in portfolio.customers
    where !customer.isErased && trialCurrency(of: customer.id, on: ledger) == nil {
      book.portfolio.record(
        Invoice(
          id: InvoiceID(UInt32(book.portfolio.invoices.count) + 1), customer: customer.id, number: "1",
          issued: ledger.day - 40, due: ledger.day - 10, cents: 10_000))
    }
    book.standings.grow(to: book.portfolio.invoices.count)
    return book
  }

  /// Everything for which a text would not go to a customer: for a consumer each line that nobody may tell one, and what
  /// its own values would say; of a formal notice what it must say and does not.
  fileprivate func refusals(
    of trial: Reminder, to customer: Customer, on ledger: Ledger, with library: TemplateLibrary
  ) -> [CompositionRefusal] {
    var found = [refusal(of: trial, on: ledger, with: library)].compactMap { $0 }
    let isConsumer = customer.segment == .consumer
    guard let step = step(of: trial), isConsumer || step.isFormalNotice else { return found }
    if isConsumer {
      let key = TemplateKey(name: step.text(by: trial.channel), language: customer.language)
      for problem in library.template(key)?.consumerProblems ?? [] where !found.contains(.template(problem)) {
        found.append(.template(problem))
      }
    }
    guard found.isEmpty else { return found }
    do throws(CompositionRefusal) {
      _ = try compose(trial, on: ledger, with: library)
      return []
    } catch {
      return [error]
    }
  }

  /// The step as it would be written to a customer today, never to be recorded: its open invoices, or the last one
  /// when nothing is open.
  ///
  /// A note before the due day speaks of invoices that are not due where there are any, a thank-you of the last one that
  /// is paid.
  package func trial(
    _ step: Step, by channel: Channel? = nil, of scenario: Scenario, for customer: CustomerID,
    in currency: Currency, on ledger: Ledger
  ) -> Reminder {
    let own = portfolio.documents[customer.index].compactMap { portfolio.invoice($0) }
      .filter { $0.kind == .invoice && $0.currency == currency && $0.issued <= ledger.day }
    let open = own.filter { ledger.standing.open($0.id) > 0 }
    let fitting = open.filter { ($0.due < ledger.day) != step.isBeforeLateness }
    let asked = fitting.isEmpty ? (open.isEmpty ? Array(own.suffix(1)) : open) : fitting
    let thanked = own.last { ledger.standing.open($0.id) == 0 } ?? own.last
    let spoken = step.isThankYou ? [thanked].compactMap { $0 } : asked
    return Reminder(
      id: .trial, customer: customer, currency: currency, step: step.id,
      scenario: scenario.name, channel: channel ?? step.channel, isTask: step.release == .byHand,
      lines: spoken.map {
        step.isThankYou
          ? Reminder.Line(invoice: $0.id, openCents: 0, rise: nil)
          : Reminder.Line(invoice: $0.id, openCents: ledger.standing.open($0.id), rise: step.id)
      },
      proposedOn: ledger.day)
  }

  /// The currency in which a customer owes, else the one of its last invoice; nil when it never had one.
  package func trialCurrency(of customer: CustomerID, on ledger: Ledger) -> Currency? {
    let own = portfolio.documents[customer.index].compactMap { portfolio.invoice($0) }
      .filter { $0.kind == .invoice && $0.issued <= ledger.day }
    return (own.last { ledger.standing.open($0.id) > 0 } ?? own.last)?.currency
  }
}
