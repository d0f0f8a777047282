import Wording

extension WhyQuestion {
  /// What speaks against a call on that day, whatever the hour.
  func callLines() -> [WhyAnswer.Line] {
    book.cautions(against: customer, on: ledger.day, minute: nil).map {
      WhyAnswer.Line(text: $0.short(in: language).asSentence, kind: .warning)
    }
  }
}
