/// Days on which a customer is not to be written to.
package struct CustomerDays: Hashable, Sendable {
  /// Whose public holidays it keeps; nil abroad.
  package var region: HolidayRegion?
  /// When it is closed.
  package var closings: [ClosingPeriod]
  /// Days of the month on which it pays its bills.
  package var paymentRuns: PaymentRuns

  /// Makes the days; by default none is special.
  package init(
    region: HolidayRegion? = nil, closings: [ClosingPeriod] = [], paymentRuns: PaymentRuns = PaymentRuns()
  ) {
    self.region = region
    self.closings = closings
    self.paymentRuns = paymentRuns
  }

  /// The days of a customer at an address.
  init(of address: PostalAddress, _ profile: CustomerProfile) {
    self.init(
      region: HolidayRegion(of: address), closings: profile.closings, paymentRuns: profile.paymentRuns)
  }
}
