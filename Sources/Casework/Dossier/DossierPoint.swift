import Correspondence
import Dunning
import Receivables

/// One thing that an agency or a court looks for in a dossier, and what is wrong with it.
///
/// Sources: art. 1405 to 1407 and 1411 CPC (order for payment), R124-3 and R124-4 CPCE (collection for others),
/// L622-24 C. com. (claims after an insolvency).
package enum DossierPoint: Hashable, Sendable {
  /// What identifies a party.
  package enum Identity: Hashable, Sendable { case name, address, siren, legalLine }

  /// Who owes; what is not known of it.
  case debtor(missing: [Identity])
  /// Who claims; what the settings do not say.
  case creditor(missing: [Identity])
  /// The amount is determined; invoices whose charges nobody can compute, with the half-year without a rate.
  case amount(uncomputed: [String], HalfYear?)
  /// Nobody objects; disputes still open.
  case undisputed(open: [DisputeID])
  /// A formal notice demanded every invoice; numbers of those that none did.
  case noticed(without: [String])
  /// The notices can be proved: by the server's receipt or a registered letter's number; those that cannot.
  ///
  /// One that came back as unknown at the address reached nobody, whatever proves that it was posted.
  case noticeProved(without: [ReminderID], returned: [ReminderID] = [])
  /// The time given by the notice is over; the last day of it.
  case timeOver(until: Day?)
  /// No promise runs; until when one does.
  case promiseOver(until: Day?)
  /// The claim is not lost by time; numbers of the invoices that are, and the nearest last day of the others.
  case withinLimitation(lost: [String], nearest: Day?)
  /// No insolvency; the day of the judgment.
  case solvent(judgment: Day?)

  /// Whether nothing is missing.
  package var isMet: Bool {
    switch self {
    case .debtor(let missing), .creditor(let missing): missing.isEmpty
    case .amount(let uncomputed, _): uncomputed.isEmpty
    case .undisputed(let open): open.isEmpty
    case .noticed(let without): without.isEmpty
    case .noticeProved(let without, let returned): without.isEmpty && returned.isEmpty
    case .timeOver(let until), .promiseOver(let until): until == nil
    case .withinLimitation(let lost, _): lost.isEmpty
    case .solvent(let judgment): judgment == nil
    }
  }

  static func all(
    of customer: Customer, claims: [DossierFacts.Claim], charges: CustomerCharges, messages: [Reminder],
    promises: [CustomerAccount.JudgedPromise], disputes: [(dispute: Dispute, isOpen: Bool)],
    statuses: [Pause], in book: Casebook, on ledger: Ledger
  ) -> [DossierPoint] {
    let notices = messages.filter { book.step(of: $0)?.isFormalNotice == true }
    let deadlines = claims.compactMap { book.standing(of: $0.invoice.id).deadline }
    let running = promises.filter { $0.state == .expected }.map(\.promise.day).max()
    let lost = claims.filter { book.timeBar(of: $0.invoice.id, on: ledger.day) != nil }
    // A running case holds the limitation until it ends (art. 2242 C. civ.).
    let nearest = claims.filter { $0.heldSince == nil }.compactMap(\.lastDay).filter { $0 >= ledger.day }
      .min()
    let points: [DossierPoint] = [
      .debtor(missing: missing(of: customer)),
      .creditor(missing: missing(of: book.house?.company)),
      .amount(
        uncomputed: charges.uncomputed.map(\.invoice.number), charges.uncomputed.first?.missing.halfYear),
      .undisputed(open: disputes.filter(\.isOpen).map(\.dispute.id)),
      .noticed(without: claims.filter { $0.noticedOn == nil }.map(\.invoice.number)),
      .noticeProved(
        without: notices.filter { !book.isProved($0) }.map(\.id),
        returned: notices.map(\.id).filter { book.returnedOn($0) != nil }),
      .timeOver(until: deadlines.max().flatMap { $0 >= ledger.day ? $0 : nil }),
      .promiseOver(until: running),
      .withinLimitation(lost: lost.map(\.invoice.number), nearest: nearest),
      .solvent(
        judgment: statuses.filter { $0.kind == .insolvency && $0.holds(on: ledger.day) }.map(\.judgedOn).min()
      ),
    ]
    // Without a notice there is nothing to prove.
    return notices.isEmpty ? points.filter { $0 != .noticeProved(without: []) } : points
  }

  private static func missing(of customer: Customer) -> [Identity] {
    var missing: [Identity] = []
    if customer.name.isEmpty { missing.append(.name) }
    if !customer.address.isPostable { missing.append(.address) }
    if customer.segment != .consumer, customer.siren.isEmpty, customer.siret.isEmpty {
      missing.append(.siren)
    }
    return missing
  }

  private static func missing(of company: CompanyProfile?) -> [Identity] {
    var missing: [Identity] = []
    if company?.legalName.isEmpty != false { missing.append(.name) }
    if company?.postalLines.isEmpty != false { missing.append(.address) }
    if company?.siren.isEmpty != false { missing.append(.siren) }
    if company?.legalLine.isEmpty != false { missing.append(.legalLine) }
    return missing
  }
}

extension Casebook {
  /// Whether somebody else can say that a message left: a server's or folder's receipt, or a registered letter's number.
  fileprivate func isProved(_ reminder: Reminder) -> Bool {
    if reminder.isTask { return letterEvents(of: reminder.id).contains { !$0.number.isEmpty } }
    return deliveries[reminder.id]?.reply.isEmpty == false
  }
}
