/// What a store is for, chosen when it is made.
package enum StoreMode: String, Sendable, CaseIterable {
  /// Made by `relance demo`: only files are written, for ever.
  case demo
  /// Made by `relance init`: every message goes to the override address.
  case sandbox
  /// Messages go to customers.
  case live
}
