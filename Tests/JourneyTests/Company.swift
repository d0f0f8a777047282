import Foundation
import Testing
import Workbench

/// The ledger and the settings of a fictional shop of lamps.
enum Company {
  static let customers = """
    Numéro client;Raison sociale;Adresse;Code postal;Ville;Pays;Langue;Segment;Prénom;Nom contact;Civilité;E-mail;Téléphone
    C-001;Boulangerie Éclair & Fils;3, rue du Four;35400;Saint-Malo;FR;fr;b2b;Aïssata;Diallo;Mme;compta@eclair.example;02 61 91 00 10
    C-002;東京ランプ 作者 Kōbō;1, quai Ouest;29900;Concarneau;FR;fr;b2b;Ken;Kōbō;M.;kobo@lampes.example;02 61 91 00 11
    C-003;Œnothèque d’Arcy Müller;8, rue Haute;35400;Saint-Malo;FR;fr;b2b;Jörg;Müller;M.;cave@oenotheque.example;02 61 91 00 12
    C-004;Garage Ölund;9, rue Basse;35400;Saint-Malo;FR;fr;b2b;Eva;Ölund;Mme;garage@olund.example;02 61 91 00 13
    C-005;Transports Nguyễn;2, quai Est;35400;Saint-Malo;FR;fr;b2b;Lan;Nguyễn;Mme;quai@nguyen.example;02 61 91 00 14
    C-006;Café du Port;1, le Port;35400;Saint-Malo;FR;fr;b2b;Paul;Hervé;M.;bar@cafeduport.example;02 61 91 00 15

    """

  static let invoices = """
    Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
    C-001;F-101;15/04/2026;23/05/2026;4 310,00;EUR
    C-001;F-102;30/04/2026;30/05/2026;1 200,50;EUR
    C-002;F-201;05/05/2026;07/06/2026;820,00;EUR
    C-003;F-301;07/05/2026;09/06/2026;2 775,20;EUR
    C-004;F-401;08/05/2026;08/06/2026;560,00;EUR
    C-005;F-501;08/05/2026;07/06/2026;640,00;EUR
    C-006;F-601;05/04/2026;16/05/2026;2 460,80;EUR

    """

  static let payments = """
    Numéro client;Date règlement;Montant réglé;Devise;Numéro facture;Référence bancaire;Libellé
    C-001;10/06/2026;310,00;EUR;F-101;2606-0001;VIR ECLAIR

    """

  static let laterPayment = """
    Numéro client;Date règlement;Montant réglé;Devise;Numéro facture;Référence bancaire;Libellé
    C-003;17/06/2026;2 775,20;EUR;F-301;2606-0002;VIR OENOTHEQUE

    """

  /// The settings; with a mail server everything goes to one address.
  static func settings(mail: LoopbackServer? = nil, password: String = "") -> String {
    var text = """
      [company]
      name = "Atelier Lumen SARL"
      address = ["14, quai des Corsaires"]
      postcode = "35400"
      city = "Saint-Malo"
      country = "FR"
      siren = "999000003"
      siret = "99900000300015"
      vat-number = "FR42999000003"
      legal-line = "SARL au capital de 40 000 €"

      [bank]
      beneficiary = "Atelier Lumen SARL"
      iban = "FR76 3000 6000 0112 3456 7890 189"
      bic = "LUMNFR2SXXX"

      [[signatory]]
      first-name = "Lucie"
      last-name = "Martin"
      role = "Responsable du recouvrement"
      email = "l.martin@atelier-lumen.example"
      phone = "02 61 91 00 01"

      [limits]
      hold-seconds = 6

      [mail]
      from-name = "Atelier Lumen - recouvrement"
      from = "recouvrement@atelier-lumen.example"

      """
    guard let mail else { return text }
    text += """
      host = "127.0.0.1"
      port = \(mail.port)
      security = "starttls"
      user = "alice"
      password-command = ["/bin/cat", "\(password)"]
      ca-file = "\(mail.certificate?.file ?? "")"

      [sandbox]
      override = "essai@atelier-lumen.example"
      hosts = ["127.0.0.1"]

      """
    return text
  }
}

extension House {
  /// Opens the store, plans, and approves the reminder of `C-001`, whose number comes back.
  func openWithApproval() throws -> String {
    try open()
    try relance("plan").ended()
    let id = try #require(try reminder(of: "C-001")["id"] as? String)
    try relance("approve", id).ended()
    return id
  }

  /// Makes the store with its settings and imports the ledger.
  func open(
    mail: LoopbackServer? = nil, customers: String = Company.customers, invoices: String = Company.invoices
  ) throws {
    try relance("init").ended()
    let password = try write("S3cret-é\n", "password")
    try write(Company.settings(mail: mail, password: password), "store/settings.toml")
    try relance(
      "import", write(customers, "customers.csv"), write(invoices, "invoices.csv"),
      write(Company.payments, "payments.csv")
    ).ended()
  }
}
