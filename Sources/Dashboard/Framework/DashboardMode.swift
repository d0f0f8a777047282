/// Whether letters reach anybody: the word at the right end of the title bar.
package enum DashboardMode: Sendable {
  /// Invented customers; nothing leaves.
  case demo
  /// Real customers, every message redirected.
  case sandbox
  /// Letters reach customers.
  case live
  /// The mark that would say it cannot be read: nothing is written or sent.
  case unknown
}
