import Receivables

extension LedgerColumn {
  /// What stands before its value in a listing.
  package func label(in language: Language) -> String {
    language == .french ? wording.french : wording.english
  }

  private var wording: (french: String, english: String) {
    switch self {
    case .customerNumber: ("numéro client", "customer number")
    case .customerName: ("raison sociale", "name")
    case .siren: ("SIREN", "SIREN")
    case .siret: ("SIRET", "SIRET")
    case .vatNumber: ("n° TVA", "VAT number")
    case .street: ("adresse", "street")
    case .street2: ("adresse 2", "street 2")
    case .street3: ("adresse 3", "street 3")
    case .postcode: ("code postal", "postcode")
    case .city: ("ville", "city")
    case .country: ("pays", "country")
    case .language: ("langue", "language")
    case .segment: ("segment", "segment")
    case .terms: ("conditions", "terms")
    case .contractRate: ("taux de pénalité", "late-payment rate")
    case .creditLimit: ("plafond", "credit limit")
    case .iceBreaker: ("accroche", "ice breaker")
    case .group: ("groupe", "group")
    case .tags: ("étiquettes", "tags")
    case .civility: ("civilité", "civility")
    case .firstName: ("prénom", "first name")
    case .lastName: ("contact", "contact")
    case .role: ("fonction", "role")
    case .email: ("e-mail", "e-mail")
    case .phone: ("téléphone", "phone")
    case .preference: ("préférence", "preference")
    case .paymentRuns: ("jours de règlement", "payment runs")
    case .closings: ("fermetures", "closings")
    case .callHours: ("heures d’appel", "call hours")
    case .callsPerWeek: ("appels par semaine", "calls a week")
    case .preferredWay: ("canal préféré", "preferred channel")
    case .refusedWays: ("canaux refusés", "refused channels")
    case .invoiceNumber: ("numéro facture", "invoice number")
    case .issued: ("date facture", "issue date")
    case .due: ("échéance", "due date")
    case .invoiceAmount: ("montant TTC", "amount incl. VAT")
    case .currency: ("devise", "currency")
    case .reference: ("référence", "reference")
    case .documentKind: ("type", "kind")
    case .paymentDay: ("date règlement", "payment date")
    case .paymentAmount: ("montant réglé", "payment amount")
    case .bankReference: ("référence bancaire", "bank reference")
    case .label: ("libellé", "label")
    case .paidInvoice: ("facture réglée", "paid invoice")
    }
  }
}
