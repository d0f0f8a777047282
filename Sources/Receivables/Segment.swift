/// Which law and which tone a customer falls under (domain A1).
package enum Segment: String, CaseIterable, Sendable {
  /// A professional debtor: L441-10 C. com. applies.
  case business
  /// A consumer: no recovery fee, interest from the formal notice on.
  case consumer
  /// A public body: default rate is the ECB rate + 8 points.
  case publicBody = "public"
}
