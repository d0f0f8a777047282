import Dunning
import Receivables

/// A paper that no store holds and somebody has to add to a dossier by hand.
package enum DossierPaper: String, CaseIterable, Sendable {
  case invoice
  case order
  case delivery
  case contract
  case terms
  case proofOfDelivery = "proof"
  case register
  case mandate
  case other

  /// The words by which a command names it, the French one first.
  package var names: [String] {
    switch self {
    case .invoice: ["facture", "invoice"]
    case .order: ["commande", "order"]
    case .delivery: ["livraison", "delivery"]
    case .contract: ["contrat", "contract"]
    case .terms: ["cgv", "terms"]
    case .proofOfDelivery: ["recepisse", "proof"]
    case .register: ["kbis", "register"]
    case .mandate: ["mandat", "mandate"]
    case .other: ["autre", "other"]
    }
  }

  /// The paper of that name, in either language.
  package init?(named name: String) {
    let name = name.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.names.contains(name) }) else {
      return nil
    }
    self = found
  }
}

extension DossierFacts {
  /// Papers that no store holds and this dossier wants, in the order in which people gather them.
  package var wantedPapers: [DossierPaper] {
    var wanted: [DossierPaper] = [.invoice, .order, .delivery, .terms]
    if messages.contains(where: { $0.channel == .registeredLetter }) { wanted.append(.proofOfDelivery) }
    if customer.segment == .business { wanted.append(.register) }
    return wanted + [.mandate]
  }

  /// The claimed invoices of which there is no copy.
  ///
  /// - Parameter copied: Those with one; nil where somebody gave copies by hand, which may be of all of them.
  package func uncopied(with copied: Set<InvoiceID>?) -> [Invoice] {
    guard let copied else { return [] }
    return claims.map(\.invoice).filter { !copied.contains($0.id) }
  }
}
