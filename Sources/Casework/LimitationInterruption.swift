import Receivables

/// What begins the limitation of an invoice anew, entered by hand; part payments do so by themselves.
package struct LimitationInterruption: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, CaseIterable, Sendable {
    /// The debtor acknowledged the debt, in writing or by what he did (art. 2240 C. civ.).
    case acknowledged
    /// A claim was brought before a court, even a summary one (art. 2241 C. civ.). It interrupts until the case ends
    /// (art. 2242); the day told is the careful one: the whole term from the claim.
    case claimed
    /// The case ended: the whole term begins anew on that day (art. 2231 and 2242). A claim that was withdrawn or
    /// rejected interrupted nothing (art. 2243): it is taken back instead.
    case ended = "case-ended"
  }

  /// Which invoice.
  package var invoice: InvoiceID
  /// What happened.
  package var kind: Kind
  /// On which day.
  package var day: Day
  /// Who entered it.
  package var by: String
  /// Letter, hearing, file number; personal, may be empty.
  package var note: String
  /// Whether it was taken back.
  package var isRetracted: Bool

  /// Makes an interruption.
  package init(
    invoice: InvoiceID, kind: Kind, day: Day, by: String, note: String = "", isRetracted: Bool = false
  ) {
    self.invoice = invoice
    self.kind = kind
    self.day = day
    self.by = by
    self.note = note
    self.isRetracted = isRetracted
  }
}
