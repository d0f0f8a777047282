/// A part of France with public holidays of its own.
///
/// Eleven days are off everywhere (art. L3133-1 Code du travail); Alsace-Moselle adds two (art. L3134-13), and each
/// overseas territory the day of the abolition of slavery (art. L3422-2).
package enum HolidayRegion: String, CaseIterable, Sendable {
  case metropole
  case alsaceMoselle = "alsace-moselle"
  case guadeloupe, martinique, guyane
  case laReunion = "la-reunion"
  case mayotte
  case saintBarthelemy = "saint-barthelemy"
  case saintMartin = "saint-martin"

  /// The region of a French address; nil abroad and where the postcode is not a French one.
  ///
  /// - Parameter address: Its postcode counts, spaces in it do not; an empty country is France.
  package init?(of address: PostalAddress) {
    switch address.country {
    case "", "FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF": break
    default: return nil
    }
    var (postcode, digits) = (0, 0)
    for byte in address.postcode.utf8 where byte != 0x20 {
      guard (0x30...0x39).contains(byte), digits < 5 else { return nil }
      postcode = postcode * 10 + Int(byte - 0x30)
      digits += 1
    }
    guard digits == 5 else { return nil }
    switch postcode / 1_000 {
    case 57, 67, 68: self = .alsaceMoselle
    case 97: self.init(overseas: postcode)
    case 1...95: self = .metropole
    default: return nil
    }
  }

  private init?(overseas postcode: Int) {
    switch (postcode / 100, postcode) {
    case (_, 97_133): self = .saintBarthelemy
    case (_, 97_150): self = .saintMartin
    case (971, _): self = .guadeloupe
    case (972, _): self = .martinique
    case (973, _): self = .guyane
    case (974, _): self = .laReunion
    case (976, _): self = .mayotte
    default: return nil
    }
  }
}
