import ArgumentParser
import Receivables

/// An amount as typed: `1 234,56`, `1234.56`, `1.234,56`, `150 CHF`.
struct TypedAmount: ExpressibleByArgument, Sendable {
  /// Whole cents.
  let cents: Int
  /// The currency typed behind it, or nil.
  let currency: Currency?

  /// Nil for anything that is not plainly an amount of at most 15 digits.
  init?(argument: String) {
    var figures: [UInt8] = []
    var letters = ""
    for scalar in argument.unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x202F, 0x27: continue
      case 0x30...0x39, 0x2C, 0x2E:
        guard letters.isEmpty else { return nil }
        figures.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x20AC: letters += "EUR"
      case 0x41...0x5A, 0x61...0x7A: letters += String(scalar).uppercased()
      default: return nil
      }
    }
    guard let cents = TypedAmount.cents(of: figures) else { return nil }
    self.cents = cents
    if letters.isEmpty {
      currency = nil
    } else {
      guard let named = Currency(code: letters) else { return nil }
      currency = named
    }
  }

  /// The last comma or dot with one or two digits behind it is the decimal mark.
  private static func cents(of figures: [UInt8]) -> Int? {
    let marks = figures.indices.filter { figures[$0] < 48 }
    var whole = figures[...]
    var part: ArraySlice<UInt8> = []
    if let last = marks.last, figures.count - last - 1 <= 2 {
      whole = figures[..<last]
      part = figures[(last + 1)...]
    } else if let last = marks.last, marks.count == 1, figures.count - last - 1 != 3 {
      return nil
    }
    let digits = whole.filter { $0 >= 48 }
    guard !digits.isEmpty || !part.isEmpty, digits.count <= 13, part.allSatisfy({ $0 >= 48 }) else {
      return nil
    }
    var cents = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    for place in 0..<2 {
      let digit = part.count > place ? Int(part[part.startIndex + place] - 48) : 0
      cents = cents * 10 + digit
    }
    return cents
  }

  /// The amount in its own currency, else in the one given, which is asked for only then.
  func amount(in currency: @autoclosure () throws -> Currency) rethrows -> Amount {
    Amount(cents: cents, currency: try self.currency ?? currency())
  }
}

/// A promise as typed: `2460,80@2026-06-17`, `2460,80@17/06`.
struct TypedPromise: ExpressibleByArgument, Sendable {
  /// How much.
  let amount: TypedAmount
  /// By when.
  let day: DayWord

  /// Nil without an `@` behind a readable amount.
  init?(argument: String) {
    let bytes = Array(argument.utf8)
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")),
      let amount = TypedAmount(argument: String(decoding: bytes[..<at], as: UTF8.self))
    else { return nil }
    self.amount = amount
    day = DayWord(argument: String(decoding: bytes[(at + 1)...], as: UTF8.self))
  }
}
