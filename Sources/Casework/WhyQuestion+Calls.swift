import Wording

extension WhyQuestion {
  /// What speaks against a call on that day, whatever the hour.
  func callLines() -> [WhyAnswer.Line] {
    book.cautions(against: customer, on: ledger.day, minute: nil).map {
      WhyAnswer.Line(text: $0.short(in: language).asSentence, kind: .warning)
    }
  }

  /// The call that was agreed and that nobody has to make any more, with what came after it.
  func overtakenCallLines() -> [WhyAnswer.Line] {
    guard reminder == nil, let note = AgreedCall(of: customer, in: book, on: ledger)?.note(in: language)
    else {
      return []
    }
    return [WhyAnswer.Line(text: note, kind: .fact)]
  }
}
