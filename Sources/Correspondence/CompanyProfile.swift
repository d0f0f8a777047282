/// Who we are, in every message that leaves in our name.
package struct CompanyProfile: Hashable, Sendable {
  /// Legal name.
  package var legalName: String
  /// Street lines, without postcode and city.
  package var addressLines: [String]
  /// Postcode as printed.
  package var postcode: String
  /// City, also the place in "Lyon, le …".
  package var city: String
  /// ISO 3166-1 alpha-2 country; empty means France.
  package var country: String
  /// Nine digits, or empty.
  package var siren: String
  /// Fourteen digits, or empty.
  package var siret: String
  /// VAT number, or empty.
  package var vatNumber: String
  /// Legal mentions for the foot of letters: form, capital, register; may be empty.
  package var legalLine: String
  /// Web site, or nil.
  package var website: String?
  /// File of the logo, relative to the store, or nil.
  package var logoFile: String?
  /// Where to pay.
  package var bank: BankDetails
  /// Display name of the sender of e-mails.
  package var senderName: String
  /// Address from which e-mails leave.
  package var senderEmail: String
  /// Who may sign, the default one first.
  package var signatories: [Signatory]

  /// Makes a profile; what is left out is empty.
  package init(
    legalName: String, addressLines: [String] = [], postcode: String = "", city: String = "",
    country: String = "", siren: String = "", siret: String = "", vatNumber: String = "",
    legalLine: String = "",
    website: String? = nil, logoFile: String? = nil, bank: BankDetails, senderName: String = "",
    senderEmail: String = "", signatories: [Signatory] = []
  ) {
    self.legalName = legalName
    self.addressLines = addressLines
    self.postcode = postcode
    self.city = city
    self.country = country
    self.siren = siren
    self.siret = siret
    self.vatNumber = vatNumber
    self.legalLine = legalLine
    self.website = website
    self.logoFile = logoFile
    self.bank = bank
    self.senderName = senderName
    self.senderEmail = senderEmail
    self.signatories = signatories
  }

  /// Street lines, then postcode and city on one line, then the country when it is not France.
  package var postalLines: [String] {
    let place = [postcode, city].filter { !$0.isEmpty }.joined(separator: " ")
    let abroad = country.isEmpty || country == "FR" ? [] : [country]
    return (addressLines + [place] + abroad).filter { !$0.isEmpty }
  }

  /// Who follows the files and takes calls: the first signatory who signs no steps of its own, else the first; nil
  /// without any.
  package var collector: Signatory? { signatories.first { $0.steps.isEmpty } ?? signatories.first }

  /// Who signs the messages of a step: whoever names it, else the collector; nil without any signatory.
  package func signatory(of step: String) -> Signatory? {
    signatories.first { $0.steps.contains(step) } ?? collector
  }
}
