/// Where the messages of a store go (`store.md` section 3.2); what was asked for in one mode never leaves in another.
package enum SendingMode: String, CaseIterable, Sendable {
  /// Into files, for ever.
  case demo
  /// To one address of ours, or into files.
  case sandbox
  /// To customers.
  case live
}
