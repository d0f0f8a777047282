/// A language that the program writes to customers and shows to collectors (ISO 639-1 codes).
package enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"
}
