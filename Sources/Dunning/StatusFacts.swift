import Receivables

/// What is known of a status besides its kind, reason and end; each fact belongs to some kinds.
package struct StatusFacts: Hashable, Sendable {
  /// When somebody looks at it again, or nil.
  package var followUp: Day?
  /// The day of the debit, of the expected credit note, or of the handing over.
  package var day: Day?
  /// Insolvency: day of the opening judgment, from which interest stops (art. L622-28 Code de commerce).
  package var judgment: Day?
  /// Insolvency: day of the judgment's publication in the BODACC, which opens the time for the claim.
  package var published: Day?
  /// Insolvency: day on which the claim was filed, or nil.
  package var claimFiled: Day?
  /// Insolvency: day on which the proceedings were closed, where somebody told another than that of ending the status.
  package var closed: Day?
  /// Whether the status was recorded by mistake: it never was, and what it stopped is as without it.
  package var isMistaken: Bool
  /// Handed over: for a court case rather than amicable collection.
  package var isForCourt: Bool
  /// Handed over: to whom; personal.
  package var party: String
  /// Credit note expected: how much, or nil.
  package var amount: Amount?

  /// Knows nothing, unless told here.
  package init(
    followUp: Day? = nil, day: Day? = nil, judgment: Day? = nil, published: Day? = nil,
    claimFiled: Day? = nil, closed: Day? = nil, isMistaken: Bool = false, isForCourt: Bool = false,
    party: String = "", amount: Amount? = nil
  ) {
    self.followUp = followUp
    self.day = day
    self.judgment = judgment
    self.published = published
    self.claimFiled = claimFiled
    self.closed = closed
    self.isMistaken = isMistaken
    self.isForCourt = isForCourt
    self.party = party
    self.amount = amount
  }
}

extension Pause {
  /// Reason and party in one text; empty when neither is known.
  package var told: String { [facts.party, reason].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Last day to file the claim in insolvency proceedings: two months from the publication (art. R622-24 Code de
  /// commerce), counted from the judgment while the publication is unknown; nil when neither day is known.
  package func claimDeadline(in calendar: BusinessCalendar) -> Day? {
    guard kind == .insolvency, let start = facts.published ?? facts.judgment else { return nil }
    return calendar.endOfTerm(months: 2, from: start)
  }

  /// Whether the claim is still to be filed.
  package var awaitsClaim: Bool { kind == .insolvency && facts.claimFiled == nil && !facts.isMistaken }

  /// The day whose judgment stops interest and reminders for what was issued by then; without one the day on which the
  /// proceedings became known.
  package var judgedOn: Day { facts.judgment ?? since }

  /// Whether it is about an invoice: of proceedings those issued by the judgment's day, for what is born later is paid
  /// when due (art. L622-17 Code de commerce); of any other status those that it names, or all.
  package func concerns(_ invoice: Invoice) -> Bool {
    if kind == .insolvency { return invoice.kind == .invoice && invoice.issued <= judgedOn }
    return invoices.isEmpty || invoices.contains(invoice.id)
  }
}
