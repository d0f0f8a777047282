/// An ISO 4217 currency code.
public struct Currency: Hashable, Comparable, Sendable {
  private let packed: UInt32

  /// The euro.
  public static let eur = Currency(packed: 0x45_5552)

  /// Reads a three-letter code in capitals; nil when ISO 4217 does not list it.
  public init?(code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3, Currency.listed.contains(String(code)) else { return nil }
    packed = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
  }

  private init(packed: UInt32) { self.packed = packed }

  /// The three letters.
  public var code: String {
    String(
      decoding: [UInt8(packed >> 16 & 255), UInt8(packed >> 8 & 255), UInt8(packed & 255)], as: UTF8.self)
  }

  /// Alphabetical, with the euro first.
  public static func < (left: Currency, right: Currency) -> Bool {
    if left == .eur || right == .eur { return left == .eur && right != .eur }
    return left.packed < right.packed
  }

  /// Codes of ISO 4217 (list one) that have two decimal places.
  private static let listed: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP \
    CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE \
    SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW
    """.split(separator: " ").map(String.init))
}
