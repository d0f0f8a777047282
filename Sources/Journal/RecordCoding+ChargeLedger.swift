import Casework
import Dunning
import Receivables

/// Claims and settlements of charges; the reason of a waiver is personal.
extension JSONWriter {
  mutating func fields(of claim: ChargeClaim) {
    field("r", Int(claim.reminder.number))
    field("s", listing: claim.shares) { $0.row($1) }
  }

  mutating func fields(of settlement: ChargeSettlement) {
    field("c", Int(settlement.customer.number))
    field("p", settlement.payment.map { Int($0.number) })
    field("on", settlement.day)
    field("by", settlement.by)
    field("s", listing: settlement.shares) { $0.row($1) }
    flag("ret", settlement.isRetracted)
  }

  /// Invoice, cents of interest, cents of the fee.
  private mutating func row(_ share: ChargeShare) {
    beginArray()
    integer(Int(share.invoice.number))
    integer(share.sum.interestCents)
    integer(share.sum.feeCents)
    endArray()
  }
}

extension JSONCursor {
  mutating func readChargeClaim() throws(JSONFault) -> ChargeClaim {
    try enterObject()
    let reminder = try integer("r")
    guard let number = UInt32(exactly: reminder), number > 0 else { throw .invalid("a reminder") }
    let shares = try chargeShares()
    try leaveObject()
    return ChargeClaim(reminder: ReminderID(number), shares: shares)
  }

  mutating func readChargeSettlement(_ said: SaidTexts) throws(JSONFault) -> ChargeSettlement {
    try enterObject()
    let customer = try readCustomerID()
    var payment: PaymentID?
    if let number = try optionalInteger("p") {
      guard let number = UInt32(exactly: number), number > 0 else { throw .invalid("a payment") }
      payment = PaymentID(number)
    }
    let day = try day("on")
    let by = try string("by")
    let shares = try chargeShares()
    let isRetracted = try flag("ret")
    try leaveObject()
    return ChargeSettlement(
      customer: customer, payment: payment, shares: shares, day: day, by: by, reason: said[0],
      isRetracted: isRetracted)
  }

  private mutating func chargeShares() throws(JSONFault) -> [ChargeShare] {
    try list("s") { cursor throws(JSONFault) in
      try cursor.enterArray()
      let invoice = InvoiceID(try cursor.readNumber())
      let interest = try cursor.readInteger()
      let fee = try cursor.readInteger()
      guard cursor.leaveArray() else { throw .unexpectedCount }
      return ChargeShare(invoice: invoice, sum: ChargeSum(interestCents: interest, feeCents: fee))
    }
  }
}

extension EventDraft {
  /// Facts of charges.
  mutating func takeCharges(_ event: CaseEvent) {
    switch event {
    case .chargesClaimed(let claim):
      id = claim.reminder.description
      facts.fields(of: claim)
    case .chargesSettled(let settlement):
      id = settlement.payment?.description ?? settlement.customer.description
      facts.fields(of: settlement)
      tell([settlement.reason], of: settlement.customer)
    case .chargesRetracted(let place), .chargesRestored(let place):
      id = "charges"
      facts.field("n", place + 1)
    default: break
    }
  }
}

extension JournalEvent {
  /// Facts of charges; nil for another kind.
  mutating func readCharges(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .chargesClaimed: return .chargesClaimed(try facts.readChargeClaim())
    case .chargesWaived, .chargesPaid: return .chargesSettled(try facts.readChargeSettlement(try said()))
    case .chargesRetracted: return .chargesRetracted(try onlyNumber() - 1)
    case .chargesRestored: return .chargesRestored(try onlyNumber() - 1)
    default: return nil
    }
  }
}
