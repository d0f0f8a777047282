/// Something that is wrong with the store or its sendings; it takes the banner until it is mended.
struct Alarm: Equatable, Sendable {
  /// One or two words, for beside a graver one.
  let name: String
  /// What is wrong and what to do.
  let sentence: String
}
