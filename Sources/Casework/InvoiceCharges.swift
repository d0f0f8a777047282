import Dunning
import Receivables

/// The late-payment charges of one invoice as of one day, computed anew from the ledger: a ledger of their own beside
/// the invoice, never in its balance.
package struct InvoiceCharges: Sendable {
  /// The invoice.
  package let invoice: Invoice
  /// Cents of it still open.
  package let openCents: Int
  /// The computation.
  package let charges: LateCharges
  /// Half-years in which the contract's rate is below what the law allows.
  package let belowFloor: [ContractFloor]
  /// What the last message that counts as sent demanded.
  package internal(set) var claimed = ChargeSum()
  /// That message, or nil.
  package internal(set) var claimedBy: ReminderID?
  /// What was given up.
  package internal(set) var waived = ChargeSum()
  /// What was paid.
  package internal(set) var paid = ChargeSum()

  /// Interest and fee up to the day.
  package var accrued: ChargeSum {
    ChargeSum(interestCents: charges.interestCents, feeCents: charges.recoveryFeeCents)
  }
  /// Neither waived nor paid.
  package var outstanding: ChargeSum { accrued.less(waived + paid) }
  /// What the last message demanded and is neither waived nor paid.
  var claimedAndDue: ChargeSum {
    ChargeSum(
      interestCents: min(claimed.interestCents, outstanding.interestCents),
      feeCents: min(claimed.feeCents, outstanding.feeCents))
  }
  /// Interest accrued, in cents of the invoice's currency.
  package var interest: Amount { Amount(cents: charges.interestCents, currency: invoice.currency) }
  /// The fixed fee: euros, whatever the invoice's currency (art. D441-5 C. com.).
  package var recoveryFee: Amount { Amount(cents: charges.recoveryFeeCents) }
}

/// Charges of one customer's invoices as of one day; an invoice whose charges cannot be computed is named with the
/// half-year that has no rate.
package struct CustomerCharges: Sendable {
  /// An invoice that crosses a half-year without a rate.
  package struct Uncomputed: Sendable {
    /// Which invoice.
    package let invoice: Invoice
    /// Which half-year is missing.
    package let missing: MissingRate
  }

  /// Invoices that bear charges, oldest due day first; settled ones among them.
  package internal(set) var rows: [InvoiceCharges] = []
  /// Invoices whose charges nobody can compute.
  package private(set) var uncomputed: [Uncomputed] = []

  /// Computes the charges of a customer's invoices.
  ///
  /// - Parameter only: The only invoices asked for; nil takes all.
  package init(
    of customer: CustomerID, in book: Casebook, on ledger: Ledger, only: Set<InvoiceID>? = nil
  ) {
    guard book.portfolio.documents.indices.contains(customer.index) else { return }
    let computing = ChargeComputing(customer: customer, in: book, on: ledger)
    let documents = book.portfolio.documents[customer.index].map { book.portfolio.invoices[$0.index] }
      .filter { $0.kind == .invoice && $0.due < ledger.day && only?.contains($0.id) != false }
    for invoice in documents.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) }) {
      do throws(MissingRate) {
        let row = try computing.charges(of: invoice)
        if !row.accrued.isZero || !row.waived.isZero || !row.paid.isZero { rows.append(row) }
      } catch {
        uncomputed.append(Uncomputed(invoice: invoice, missing: error))
      }
    }
  }

  /// Where the charges stand, by currency.
  package var totals: [ChargeTotals] { ChargeTotals.of(rows) }

  /// The charges of an invoice, or nil when it bears none.
  package func row(of invoice: InvoiceID) -> InvoiceCharges? { rows.first { $0.invoice.id == invoice } }
}

/// Computes charges of one customer's invoices; money that settled them is looked up once.
struct ChargeComputing {
  private let book: Casebook
  private let ledger: Ledger
  private let customer: Customer?
  private let reductions: [InvoiceID: [LateDebt.Reduction]]
  private let settlements: [ChargeSettlement]
  private let claims: [ChargeClaim]

  init(customer id: CustomerID, in book: Casebook, on ledger: Ledger) {
    self.book = book
    self.ledger = ledger
    customer = book.portfolio.customer(id)
    var reductions: [InvoiceID: [LateDebt.Reduction]] = [:]
    let portfolio = book.portfolio
    func take(_ source: Allocation.Source, on day: Day, _ kind: LateDebt.Reduction.Kind) {
      guard day <= ledger.standing.day else { return }
      for part in portfolio.allocations(of: source) {
        reductions[part.invoice, default: []].append(
          LateDebt.Reduction(day: day, cents: part.cents, kind: kind))
      }
    }
    for receipt in portfolio.receipts[id.index] where !portfolio.payments[receipt.index].isVoided {
      take(.payment(receipt), on: portfolio.payments[receipt.index].day, .payment)
    }
    for document in portfolio.documents[id.index]
    where portfolio.invoices[document.index].kind == .creditNote {
      take(.creditNote(document), on: portfolio.invoices[document.index].issued, .creditNote)
    }
    self.reductions = reductions
    settlements = book.chargeSettlements.filter { settlement in
      settlement.customer == id && !settlement.isRetracted && settlement.day <= ledger.day
        && settlement.payment.map { portfolio.payment($0)?.isVoided == false } != false
    }
    claims = book.chargeClaims.filter { claim in
      guard let reminder = book.reminder(claim.reminder), reminder.customer == id,
        case .sent(let day) = reminder.state
      else { return false }
      return day <= ledger.day
    }
  }

  func charges(of invoice: Invoice) throws(MissingRate) -> InvoiceCharges {
    let regime = regime(of: invoice)
    let debt = LateDebt(
      cents: invoice.cents, due: invoice.due, reductions: reductions[invoice.id] ?? [],
      settledInterest: settledInterest(of: invoice.id), regime: regime,
      insolvency: book.insolvencyDay(of: invoice))
    let charges = try LateCharges(
      on: debt, through: ledger.day, rules: book.chargeRules, rates: book.rates)
    var row = InvoiceCharges(
      invoice: invoice, openCents: ledger.standing.open(invoice.id), charges: charges,
      belowFloor: try floors(of: charges, regime))
    settle(&row)
    return row
  }

  /// Interest waived, on the day of the waiver, and interest paid, on the day of the payment: money bears on what is owed
  /// when it comes, whenever somebody says what it was for.
  private func settledInterest(of invoice: InvoiceID) -> [LateDebt.InterestSettlement] {
    settlements.flatMap { settlement in
      let day = settlement.payment.flatMap(book.portfolio.payment)?.day ?? settlement.day
      return settlement.shares.filter { $0.invoice == invoice && $0.sum.interestCents > 0 }
        .map { LateDebt.InterestSettlement(day: day, cents: $0.sum.interestCents) }
    }
  }

  /// What was claimed, waived and paid by the day.
  private func settle(_ row: inout InvoiceCharges) {
    for settlement in settlements {
      for share in settlement.shares where share.invoice == row.invoice.id {
        if settlement.payment == nil {
          row.waived = row.waived + share.sum
        } else {
          row.paid = row.paid + share.sum
        }
      }
    }
    for claim in claims {
      for share in claim.shares where share.invoice == row.invoice.id {
        row.claimed = share.sum
        row.claimedBy = claim.reminder
      }
    }
  }

  private func floors(of charges: LateCharges, _ regime: ChargeRegime) throws(MissingRate) -> [ContractFloor]
  {
    guard case .business(let contract?) = regime, let from = charges.segments.first?.from,
      let through = charges.segments.last?.through
    else { return [] }
    return try ContractFloor.shortfalls(of: contract, from: from, through: through, rates: book.rates)
  }

  /// The law that the customer falls under; a contract's rate holds between professionals only.
  private func regime(of invoice: Invoice) -> ChargeRegime {
    switch customer?.segment ?? .business {
    case .business: .business(contractRate: customer?.contractRate ?? book.chargeRules.contractRate)
    case .publicBody: .publicBody
    case .consumer: .consumer(noticeOn: book.noticeDay(of: invoice.id, for: invoice.customer, by: ledger.day))
    }
  }
}

extension Casebook {
  /// How charges are computed.
  package var chargeRules: ChargeRules { house?.charges ?? ChargeRules() }
  /// The published rates in force.
  package var rates: RateTable { house?.rates ?? .published }

  /// The day on which the first formal notice that demanded an invoice reached its customer (art. 1344 C. civ.), of
  /// those that left up to a day; nil without one.
  ///
  /// A letter reaches it when it is presented; while nobody knows of that, when the post has had its days, as its deadline
  /// reckons (behaviours, "Settled details"): that day may still be to come. One that came back from an unknown address has
  /// reached nobody.
  package func noticeDay(of invoice: InvoiceID, for customer: CustomerID, by day: Day) -> Day? {
    file(of: customer).reminders.compactMap { id -> Day? in
      let reminder = reminders[id.index]
      guard case .sent(let sent) = reminder.state, sent <= day,
        step(of: reminder)?.isFormalNotice == true,
        reminder.lines.contains(where: { $0.invoice == invoice && !$0.isNamedOnly })
      else { return nil }
      guard reminder.channel.isOnPaper else { return sent }
      guard returnedOn(id) == nil else { return nil }
      return presentation(of: id)
        ?? calendar.adding(workingDays: rules.postalDays, to: postingDay(of: id) ?? sent)
    }.min()
  }
}
