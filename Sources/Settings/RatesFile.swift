import Receivables

/// Reads a store's `rates.toml`: one section a half-year, `[2026-S2]`.
package enum RatesFile {
  /// Name of the file in the store.
  package static let name = "rates.toml"

  /// Reads the whole file, which then stands for all published rates: what it leaves out is unknown.
  ///
  /// - Throws: `SettingsRefusal` with every problem.
  package static func read(_ bytes: [UInt8], file: String = name) throws(SettingsRefusal) -> RateTable {
    var root = try TomlSection.open(bytes, file: file)
    var rates: [HalfYearRates] = []
    for key in root.fields.keys.sorted() {
      guard let halfYear = HalfYear(key) else {
        _ = root.value(key)
        root.report(key, .malformed(.halfYear))
        continue
      }
      guard var section = root.section(key) else { continue }
      let centralBank = section.neededRate("ecb")
      let legal = section.neededRate("legal")
      let individual = section.rate("legal-individual")
      root.take(section.closed())
      if let centralBank, let legal {
        rates.append(
          HalfYearRates(halfYear, centralBank: centralBank, legal: legal, legalIndividual: individual))
      }
    }
    let problems = root.closed()
    guard problems.isEmpty else { throw SettingsRefusal(problems) }
    return RateTable(rates)
  }

  /// The commented file that `relance init` writes; it reads back as the published rates.
  package static var defaultText: String {
    let sections = RateTable.published.halfYears.reversed().map { rates in
      let individual = rates.legalIndividual.map { "\nlegal-individual = \"\($0.decimal)\"" } ?? ""
      return """
        [\(rates.halfYear)]
        ecb = "\(rates.centralBank.decimal)"
        legal = "\(rates.legal.decimal)"\(individual)
        """
    }
    return heading + sections.joined(separator: "\n\n") + "\n"
  }

  private static let heading = """
    # Taux des pénalités de retard, par semestre. Le programme lit ce fichier et ne le réécrit jamais ;
    # « relance plan » adopte ce qui a changé.
    #
    # ecb    taux de refinancement de la BCE en vigueur le 1er janvier (S1) ou le 1er juillet (S2) :
    #        un changement en cours de semestre ne compte pas (art. L441-10 II du Code de commerce) ;
    #        professionnels : ecb + 10 points ; personnes publiques : ecb + 8 points, le semestre où les
    #        intérêts commencent à courir valant pour tout le retard (art. R2192-31 du Code de la commande publique)
    # legal  taux d'intérêt légal, colonne « tous autres cas » (arrêté semestriel, art. L313-2 du Code
    #        monétaire et financier) : dû par un consommateur après mise en demeure ; trois fois ce taux
    #        est le minimum d'un taux contractuel entre professionnels
    # legal-individual  taux des créanciers particuliers, pour mémoire
    #
    # Un semestre absent n'est jamais deviné : le calcul s'arrête et le nomme. Ajoutez la section dès que
    # les deux taux sont publiés.


    """
}

extension TomlSection {
  /// A rate in percent between quotation marks, `"12.40"`; nil when the key is absent or empty.
  mutating func rate(_ key: String) -> AnnualRate? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value else {
      report(key, .wrongType(.rate))
      return nil
    }
    if text.isEmpty { return nil }
    guard let rate = AnnualRate(text) else {
      report(key, .malformed(.rate))
      return nil
    }
    return rate
  }

  /// A rate that must be there.
  mutating func neededRate(_ key: String) -> AnnualRate? {
    let before = problems.count
    let rate = rate(key)
    if rate == nil, problems.count == before { report(key, .missing) }
    return rate
  }
}
