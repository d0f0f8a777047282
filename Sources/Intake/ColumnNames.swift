/// The names under which columns are recognised; the first of a list is preferred when a table has several.
enum ColumnNames {
  typealias Names = (column: LedgerColumn, names: [String])

  /// The names of a kind of table, compared without case, accents, spaces and punctuation.
  static func names(of kind: TableKind) -> [Names] {
    switch kind {
    case .customers: customers
    case .invoices: invoices
    case .payments: payments
    }
  }

  private static let account = [
    "numéro client", "customer number", "n client", "no client", "num client", "numéro de client",
    "code client",
    "client number", "customer no", "client no", "customer code", "client code", "customer id", "client id",
    "compte client", "id client", "compte tiers", "code tiers", "compte auxiliaire", "account number",
    "account",
    "compte", "tiers",
  ]

  private static let customers: [Names] = [
    (.customerNumber, account + ["code", "numéro", "number", "no", "n", "id", "client", "customer"]),
    (
      .customerName,
      [
        "raison sociale", "name", "nom client", "customer name", "client name", "nom du client",
        "company name",
        "dénomination", "nom société", "société", "company", "entreprise", "nom", "client", "customer",
      ]
    ),
    (.siren, ["siren", "n siren", "numéro siren"]),
    (.siret, ["siret", "n siret", "numéro siret"]),
    (
      .vatNumber,
      ["tva", "vat number", "n tva", "numéro tva", "tva intracommunautaire", "vat", "vat id", "vat no"]
    ),
    (
      .street,
      ["adresse", "street", "rue", "adresse 1", "address", "address 1", "address line 1", "street 1"]
    ),
    (.street2, ["adresse 2", "street 2", "address 2", "address line 2", "complément", "complément adresse"]),
    (.street3, ["adresse 3", "street 3", "address 3", "address line 3"]),
    (.postcode, ["code postal", "postcode", "cp", "zip", "zip code", "postal code"]),
    (.city, ["ville", "city", "town", "commune", "localité"]),
    (.country, ["pays", "country", "code pays", "country code"]),
    (.language, ["langue", "language", "lang"]),
    (.segment, ["segment", "type client", "customer type", "catégorie", "category"]),
    (
      .terms,
      [
        "conditions", "terms", "conditions de paiement", "conditions de règlement", "payment terms", "délai",
        "délai de paiement", "conditions paiement", "conditions règlement",
      ]
    ),
    (
      .contractRate,
      [
        "taux de pénalité", "late payment rate", "taux pénalité", "taux de pénalités", "taux pénalités",
        "taux pénalités de retard", "taux de pénalités de retard", "penalty rate", "contract rate",
        "taux contractuel",
      ]
    ),
    (
      .creditLimit,
      [
        "plafond", "credit limit", "encours autorisé", "plafond de crédit", "limite de crédit",
        "encours max", "plafond encours",
      ]
    ),
    (.currency, ["devise", "currency", "monnaie", "code devise", "currency code"]),
    (.civility, ["civilité", "civility", "title", "titre", "contact civilité"]),
    (.firstName, ["prénom", "first name", "prénom contact", "contact first name", "given name"]),
    (
      .lastName,
      [
        "nom contact", "last name", "contact last name", "nom du contact", "contact", "contact name",
        "interlocuteur", "family name", "nom de famille",
      ]
    ),
    (.role, ["fonction", "role", "contact role", "fonction contact", "poste", "rôle", "job title"]),
    (
      .email,
      [
        "e-mail", "courriel", "mail", "email contact", "contact email", "adresse e-mail", "email address",
        "mél",
      ]
    ),
    (
      .phone,
      [
        "téléphone", "phone", "tél", "tel", "telephone contact", "contact phone", "mobile", "portable",
        "phone number",
      ]
    ),
    (.preference, ["préférence", "preference", "canal", "canal préféré", "preferred channel", "channel"]),
    (.group, ["groupe", "group", "groupe client", "customer group", "client group", "maison mère"]),
    (.tags, ["étiquettes", "tags", "étiquette", "tag", "mots-clés", "labels"]),
    (
      .paymentRuns,
      ["jours de règlement", "payment runs", "jours de paiement", "échéances de paiement", "payment days"]
    ),
    (.closings, ["fermetures", "closings", "semaines de fermeture", "congés", "closing weeks"]),
    (.callHours, ["heures d'appel", "call hours", "horaires d'appel", "preferred hours"]),
    (.callsPerWeek, ["appels par semaine", "calls per week", "appels max", "calls a week"]),
    (.preferredWay, ["voie préférée", "prefers", "préfère", "preferred way"]),
    (.refusedWays, ["refuse", "refuses", "canaux refusés", "refused channels", "opt-out", "désinscription"]),
    (.iceBreaker, ["accroche", "ice breaker", "phrase d'accroche", "icebreaker", "opening sentence"]),
  ]

  private static let invoices: [Names] = [
    (.customerNumber, account + ["client", "customer", "debtor", "débiteur"]),
    (
      .invoiceNumber,
      [
        "numéro facture", "invoice number", "n facture", "no facture", "num facture", "numéro de facture",
        "invoice no", "invoice id", "facture", "invoice", "numéro pièce", "n pièce", "pièce",
        "document number",
        "document", "numéro", "number", "no", "n", "id",
      ]
    ),
    (
      .issued,
      [
        "date facture", "issue date", "date de facture", "date de facturation", "date d'émission",
        "date émission",
        "émission", "émise le", "invoice date", "issued", "issued on", "date pièce", "document date", "date",
      ]
    ),
    (
      .due,
      [
        "échéance", "due date", "date échéance", "date d'échéance", "due", "due day", "due on", "à payer le",
        "date limite",
      ]
    ),
    (
      .terms,
      [
        "conditions", "terms", "conditions de paiement", "conditions de règlement", "payment terms", "délai",
        "délai de paiement",
      ]
    ),
    (
      .invoiceAmount,
      [
        "montant TTC", "amount incl VAT", "total TTC", "TTC", "amount including VAT", "total incl VAT",
        "gross amount",
        "net à payer", "montant facture", "invoice amount", "montant", "amount", "total",
      ]
    ),
    (.currency, ["devise", "currency", "monnaie", "code devise", "currency code"]),
    (
      .reference,
      [
        "référence", "reference", "réf", "référence client", "votre référence", "commande", "bon de commande",
        "numéro commande", "n commande", "order", "order number", "po", "po number", "purchase order",
        "customer reference", "your reference",
      ]
    ),
    (
      .documentKind,
      ["type", "kind", "nature", "document type", "type de pièce", "type document", "type pièce"]
    ),
    (
      .customerName,
      ["nom client", "customer name", "raison sociale", "client name", "nom du client", "nom", "name"]
    ),
  ]

  private static let payments: [Names] = [
    (.customerNumber, account + ["client", "customer", "debtor", "débiteur"]),
    (
      .paymentDay,
      [
        "date règlement", "payment date", "date de règlement", "date paiement", "date de paiement",
        "date encaissement", "paid on", "received on", "date opération", "date comptable", "booking date",
        "settled date", "date valeur", "date de valeur", "value date", "date",
      ]
    ),
    (
      .paymentAmount,
      [
        "montant réglé", "payment amount", "montant payé", "montant encaissé", "montant règlement",
        "amount paid",
        "paid amount", "montant", "amount",
      ]
    ),
    (.currency, ["devise", "currency", "monnaie", "code devise", "currency code"]),
    (
      .paidInvoice,
      [
        "numéro facture", "invoice number", "n facture", "no facture", "num facture", "numéro de facture",
        "invoice no", "invoice id", "référence facture", "invoice reference", "facture réglée", "facture",
        "invoice",
      ]
    ),
    (
      .bankReference,
      [
        "référence bancaire", "bank reference", "réf bancaire", "référence banque", "bank ref",
        "transaction id",
        "payment id", "référence paiement", "référence règlement", "payment reference", "numéro règlement",
        "numéro paiement", "id", "référence", "reference", "réf",
      ]
    ),
    (.label, ["libellé", "label", "description", "motif", "communication", "wording", "memo"]),
  ]
}

extension ColumnNames {
  /// Every known name, bare.
  static let all: Set<String> = Set(
    TableKind.allCases.flatMap { names(of: $0).flatMap(\.names) }.map(Vocabulary.bare))
}
