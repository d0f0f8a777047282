extension RateTable {
  /// What was published when the program was made: the rates of a store that has no `rates.toml`.
  ///
  /// Central bank: rates in force on 1 January and 1 July (ECB key rates, Banque de France). Legal rate: half-yearly
  /// orders, the last of 17/12/2024, 19/06/2025, 15/12/2025 and 26/06/2026 (JO of 30/06/2026).
  package static let published = RateTable(
    [
      // Year, half, central bank, legal rate of professionals, of individuals, in basis points.
      (2019, 1, 0, 86, 340),
      (2019, 2, 0, 87, 326),
      (2020, 1, 0, 87, 315),
      (2020, 2, 0, 84, 311),
      (2021, 1, 0, 79, 314),
      (2021, 2, 0, 76, 312),
      (2022, 1, 0, 76, 313),
      (2022, 2, 0, 77, 315),
      (2023, 1, 250, 206, 447),
      (2023, 2, 400, 422, 682),
      (2024, 1, 450, 507, 801),
      (2024, 2, 425, 492, 816),
      (2025, 1, 315, 371, 721),
      (2025, 2, 215, 276, 665),
      (2026, 1, 215, 262, 667),
      (2026, 2, 240, 275, 684),
    ].compactMap { year, half, centralBank, legal, individual in
      HalfYear("\(year)-S\(half)").map {
        HalfYearRates(
          $0, centralBank: AnnualRate(basisPoints: centralBank), legal: AnnualRate(basisPoints: legal),
          legalIndividual: AnnualRate(basisPoints: individual))
      }
    })
}
