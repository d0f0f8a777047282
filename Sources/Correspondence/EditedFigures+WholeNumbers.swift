import Receivables

extension EditedFigures {
  /// Numbers of three digits and more that nothing says to be something else than an amount: neither a day, a year, an
  /// hour, a share, a phone number, an account nor one of the codes.
  ///
  /// - Parameter codes: Runs of digits that are no amounts.
  static func wholeNumbers(in text: String, but codes: Set<String>) -> [(cents: Int, text: String)] {
    var text = spaced(text)
    for pattern in [accounts, phones, days] { text = text.replacing(pattern, with: "#") }
    let numbers = /[0-9]{1,3}(?:[ .,'’][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2})?|[0-9]{3,}(?:[.,][0-9]{1,2})?/
    return text.matches(of: numbers).compactMap { match in
      let number = match.output
      guard !number.allSatisfy(\.isASCIIDigit) || !(codes.contains(String(number)) || isYear(number)),
        let cents = cents(number)
      else { return nil }
      return (cents, String(number))
    }
  }

  /// Numbers of a message that are no amounts: its reference, its invoices' numbers, our address and every number of the
  /// text that it was made from.
  static func codes(of content: MessageContent, writtenFrom original: MessageContent) -> Set<String> {
    let sender = content.sender
    return runs(
      in: [content.reference, content.recipient.name, sender.company, sender.name] + sender.postalLines
        + content.lines.map(\.number) + [original.subject] + original.paragraphs)
  }

  /// Every run of digits in some texts.
  static func runs(in texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.split { !$0.isASCIIDigit }.map(String.init) })
  }

  private static func isYear(_ number: Substring) -> Bool { number.count == 4 && number.hasPrefix("20") }

  /// IBANs and RIBs: other checks judge them.
  private static var accounts: Regex<Substring> {
    /\b(?:[A-Za-z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?|[0-9]{5}[ .\-]?[0-9]{5}[ .\-]?(?:[0-9A-Za-z][ .\-]?){11}[0-9]{2})\b/
  }

  /// Ten digits that begin with 0, in groups of two or as a free number is written, or the same after `+33`; other
  /// countries' numbers after their `+`.
  private static var phones: Regex<Substring> {
    /(?:(?:\+33|\b0033) ?(?:\(0\) ?)?[1-9](?:[ .\-]?[0-9]{2}){4}|\b0[1-9](?:[ .\-]?[0-9]{2}){4}|\b0[ .]?[1-9][0-9]{2}[ .][0-9]{3}[ .][0-9]{3}|\+[1-9][0-9]{0,2}(?:[ .\-]?[0-9]{1,4}){3,6})(?![0-9])/
  }

  /// Days in figures, hours and shares.
  private static var days: Regex<Substring> {
    /\b(?:[0-9]{1,2}[\/.\-][0-9]{1,2}[\/.\-](?:20)?[0-9]{2}|20[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:[01]?[0-9]|2[0-3])[hH:.][0-5][0-9]|[0-9]+ ?%)(?![0-9])/
  }
}
