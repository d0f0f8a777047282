import Receivables
import Wording

/// An amount as somebody typed it.
enum TypedAmount: Hashable, Sendable {
  /// Nothing typed.
  case empty
  /// Cents, more than 0.
  case cents(Int)
  /// Why it is no amount.
  case fault(Fault)

  /// What is wrong with a typed amount.
  enum Fault: Hashable, Sendable {
    case notFigures, tooManyDecimals, ambiguous, tooLarge, notPositive
  }

  /// Reads `5000`, `5 000,00`, `5.000,00`, `5,000.00`, with or without the euro sign or `EUR`.
  ///
  /// One separator in front of three figures groups thousands in its own language and is refused in the other,
  /// where nobody can know what was meant. Source: the numbers that both languages print.
  init(_ text: String, in language: Language) {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x20AC: continue
      case 0x21..<0x7F: bytes.append(UInt8(scalar.value))
      default:
        self = .fault(.notFigures)
        return
      }
    }
    let tail = bytes.suffix(3).map { $0 & 0xDF }
    if tail == Array("EUR".utf8) { bytes.removeLast(3) }
    self = bytes.isEmpty ? .empty : TypedAmount.read(bytes, in: language)
  }

  /// The cents, when it is an amount.
  var value: Int? {
    if case .cents(let cents) = self { return cents }
    return nil
  }

  private static func read(_ bytes: [UInt8], in language: Language) -> TypedAmount {
    if bytes.first == UInt8(ascii: "-") { return .fault(.notPositive) }
    let isSeparator = { (byte: UInt8) in byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }
    guard bytes.allSatisfy({ isSeparator($0) || (0x30...0x39).contains($0) }) else {
      return .fault(.notFigures)
    }
    let places = bytes.indices.filter { isSeparator(bytes[$0]) }
    guard let last = places.last else { return cents(whole: bytes[...], fraction: []) }
    let sign = bytes[last]
    let isAlone = places.filter { bytes[$0] == sign }.count == 1
    let isMixed = places.contains { bytes[$0] != sign }
    let behind = bytes[(last + 1)...]
    if isAlone, isMixed || behind.count != 3 {
      guard behind.count <= 2 else { return .fault(.tooManyDecimals) }
      return grouped(bytes[..<last], fraction: behind)
    }
    if isAlone, language == .french || sign == UInt8(ascii: ".") { return .fault(.ambiguous) }
    return isMixed ? .fault(.notFigures) : grouped(bytes[...], fraction: [])
  }

  /// Whole units whose groups, if there are separators, hold three figures each.
  private static func grouped(_ whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>) -> TypedAmount {
    let parts = whole.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    let isSound =
      parts.count == 1 || parts.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(parts[0].count)
    guard isSound else { return .fault(.notFigures) }
    return cents(whole: ArraySlice(parts.joined()), fraction: fraction)
  }

  private static func cents(whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>) -> TypedAmount {
    guard !(whole.isEmpty && fraction.isEmpty) else { return .fault(.notFigures) }
    var value = 0
    for byte in Array(whole) + Array(fraction) + Array(repeating: 0x30, count: 2 - fraction.count) {
      let (product, isOver) = value.multipliedReportingOverflow(by: 10)
      if isOver || product > Amount.limit { return .fault(.tooLarge) }
      value = product + Int(byte - 0x30)
    }
    return value == 0 ? .fault(.notPositive) : value > Amount.limit ? .fault(.tooLarge) : .cents(value)
  }
}

extension TypedAmount.Fault {
  /// What is wrong, with an example of what to type.
  func words(in language: Language) -> String {
    switch self {
    case .notFigures:
      language.say("Ce n'est pas un montant : tapez 5 000,00", "Not an amount: type 5,000.00")
    case .tooManyDecimals:
      language.say("Deux décimales au plus : 5 000,00", "Two decimals at most: 5,000.00")
    case .ambiguous:
      language.say(
        "Milliers ou décimales ? Tapez 5000 ou 5,00", "Thousands or decimals? Type 5000 or 5.00")
    case .tooLarge: language.say("Montant trop grand : vérifiez", "Amount too large: check it")
    case .notPositive:
      language.say("Le montant doit dépasser 0 : tapez 5 000,00", "The amount must exceed 0: type 5,000.00")
    }
  }
}
