/// Who owes: one account of the ledger.
package struct Customer: Hashable, Sendable {
  /// Record number in this store.
  package let id: CustomerID
  /// The number that the company's accounting uses; unique in a store.
  package var number: String
  /// Company or person's name.
  package var name: String
  /// SIREN, nine digits that pass Luhn, or empty.
  package var siren: String
  /// SIRET, fourteen digits, or empty.
  package var siret: String
  /// VAT number with its country prefix, or empty.
  package var vatNumber: String
  /// Where letters go.
  package var address: PostalAddress
  /// What ledger files last said of where letters go, where a person has said otherwise since; nil while nobody has.
  package var filedAddress: PostalAddress?
  /// Language of the messages.
  package var language: Language
  /// Law and tone.
  package var segment: Segment
  /// Agreed terms, in the grammar of domain A4; nil when unknown (30 days are assumed for FEC rows).
  package var terms: PaymentTerms?
  /// The rate of late-payment charges that a contract agrees with this customer, or nil for the company's own.
  package var contractRate: AnnualRate?
  /// Highest outstanding that we accept, or nil.
  package var creditLimit: Amount?
  /// A sentence of their own that opens the customer's reminders; empty when none.
  package var iceBreaker: String
  /// Free template variables by name.
  package var variables: [String: String]
  /// Group of companies that it belongs to; empty when none.
  package var group = ""
  /// Words by which the company sorts its customers, as written, each once.
  package var tags: [String] = []
  /// Contacts, the principal one first.
  package var contacts: [Contact]
  /// How it works and wishes to be treated.
  package var profile: CustomerProfile
  /// What ledger files last said of its profile, where a person has said otherwise since.
  package var filedProfile: [ProfileField: String] = [:]
  /// Why this customer is never chased by machine, or nil.
  package var exclusion: String?
  /// Journal line of the decision that erased who this is, or nil; what is personal is then empty for ever.
  package var erasedIn: Int?

  /// Whose public holidays it keeps: its address tells; nil abroad.
  package var region: HolidayRegion? { HolidayRegion(of: address) }
  /// The days on which it is not written to.
  package var days: CustomerDays { CustomerDays(of: address, profile) }

  /// Whether a person had it erased: number and amounts are all that is left.
  package var isErased: Bool { erasedIn != nil }

  /// Makes a customer; only number and name are required.
  package init(
    id: CustomerID, number: String, name: String, siren: String = "", siret: String = "",
    vatNumber: String = "",
    address: PostalAddress = PostalAddress(), language: Language = .french, segment: Segment = .business,
    terms: PaymentTerms? = nil, contractRate: AnnualRate? = nil, creditLimit: Amount? = nil,
    iceBreaker: String = "", variables: [String: String] = [:], contacts: [Contact] = [],
    profile: CustomerProfile = CustomerProfile(), exclusion: String? = nil
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.siren = siren
    self.siret = siret
    self.vatNumber = vatNumber
    self.address = address
    self.language = language
    self.segment = segment
    self.terms = terms
    self.contractRate = contractRate
    self.creditLimit = creditLimit
    self.iceBreaker = iceBreaker
    self.variables = variables
    self.contacts = contacts
    self.profile = profile
    self.exclusion = exclusion
  }
}
