/// What one or more ledger files say, row by row, before anything has a record number in the store.
package struct LedgerEntries: Hashable, Sendable {
  /// Accounts, in file order.
  package var customers: [CustomerEntry] = []
  /// Invoices and credit notes, in file order.
  package var invoices: [InvoiceEntry] = []
  /// Payments, in file order.
  package var payments: [PaymentEntry] = []

  /// Nothing read.
  package init() {}

  /// Whether there is nothing to record.
  package var isEmpty: Bool { customers.isEmpty && invoices.isEmpty && payments.isEmpty }

  /// Adds the entries of another file behind these.
  package mutating func append(_ other: LedgerEntries) {
    customers += other.customers
    invoices += other.invoices
    payments += other.payments
  }
}

/// Where an entry stands in the files that people see.
package struct EntryOrigin: Hashable, Sendable {
  /// Position of the file in the command, from 0.
  package var file: Int
  /// Line of the file, from 1, the header included.
  package var line: Int

  /// Names a line.
  package init(file: Int = 0, line: Int) {
    self.file = file
    self.line = line
  }
}

/// One account as a file describes it; nil leaves what the store knows.
package struct CustomerEntry: Hashable, Sendable {
  /// Where it was read.
  package var origin: EntryOrigin
  /// The accounting's number of the account.
  package var number: String
  /// Name; nil keeps the known one (a new customer without a name takes its number).
  package var name: String?
  /// Nine digits, checked.
  package var siren: String?
  /// Fourteen digits, checked.
  package var siret: String?
  /// VAT number, checked.
  package var vatNumber: String?
  /// Whole postal address.
  package var address: PostalAddress?
  /// Language of the messages.
  package var language: Language?
  /// Business, consumer or public body.
  package var segment: Segment?
  /// Agreed terms.
  package var terms: PaymentTerms?
  /// Contract rate of late-payment charges.
  package var contractRate: AnnualRate?
  /// Credit limit in cents with its currency.
  package var creditLimit: Amount?
  /// Opening sentence.
  package var iceBreaker: String?
  /// Free template variables; added to the known ones.
  package var variables: [String: String] = [:]
  /// Group of companies.
  package var group: String?
  /// Tags, all of them; nil leaves the known ones.
  package var tags: [String]?
  /// What the file says of the profile, field by field, as the profile reads it; silent fields are missing.
  package var profile: [ProfileField: String] = [:]
  /// Contacts; an entry with the same e-mail or name updates that contact.
  package var contacts: [Contact] = []

  /// Makes an entry; all but the number is optional.
  package init(origin: EntryOrigin, number: String, name: String? = nil) {
    self.origin = origin
    self.number = number
    self.name = name
  }
}

/// One invoice or credit note as a file describes it.
package struct InvoiceEntry: Hashable, Sendable {
  /// Where it was read.
  package var origin: EntryOrigin
  /// The account's number.
  package var customer: String
  /// Printed number.
  package var number: String
  /// Key that recognises the document in later files; empty when customer and number are enough.
  package var sourceKey: String = ""
  /// Issue day.
  package var issued: Day
  /// Due day; nil means: from the customer's terms.
  package var due: Day?
  /// Cents, never zero; negative is a credit note.
  package var cents: Int
  /// Currency; nil leaves that of a known document, and means the euro for a new one.
  package var currency: Currency?
  /// Order or reference; empty leaves what the store knows. In a credit note the number of one of the customer's invoices
  /// sets it against that invoice.
  package var reference: String = ""
  /// A row of an opening journal: it repeats an open item under another date (FEC).
  package var opening: OpeningItem?
  /// Parts of documents that a credit note settles (letters of a FEC), in cents; the rest of it stays open.
  package var settles: [DocumentShare] = []

  /// Makes an entry.
  package init(origin: EntryOrigin, customer: String, number: String, issued: Day, due: Day?, cents: Int) {
    self.origin = origin
    self.customer = customer
    self.number = number
    self.issued = issued
    self.due = due
    self.cents = cents
  }
}

/// What an opening row of a FEC repeats: recognised by account and amount, and by reference unless that says nothing.
package struct OpeningItem: Hashable, Sendable {
  /// Piece reference, or empty when it is `-`, `sans`, `RAN` or blank.
  package var reference: String

  /// Makes the mark.
  package init(reference: String) { self.reference = reference }
}

/// One payment as a file describes it.
package struct PaymentEntry: Hashable, Sendable {
  /// What the file says that the money settles.
  package enum Target: Hashable, Sendable {
    /// Nothing said: oldest first.
    case oldestFirst
    /// The printed number of one invoice.
    case invoice(number: String)
    /// Parts of documents named by their source keys (letters of a FEC), in cents; the rest stays unallocated.
    case documents([DocumentShare])
  }

  /// Where it was read.
  package var origin: EntryOrigin
  /// The account's number; empty when only the invoice names the customer.
  package var customer: String
  /// Booking day.
  package var day: Day
  /// Cents, never zero; negative takes money back (a refund or a bounced payment).
  package var cents: Int
  /// Currency; nil means that of the invoice named, else the euro.
  package var currency: Currency?
  /// The bank's reference, or a FEC key; empty when unknown.
  package var bankReference: String = ""
  /// Text of the bank line.
  package var label: String = ""
  /// What it settles.
  package var target: Target = .oldestFirst
  /// A row of an opening journal (FEC).
  package var opening: OpeningItem?

  /// Makes an entry.
  package init(origin: EntryOrigin, customer: String, day: Day, cents: Int) {
    self.origin = origin
    self.customer = customer
    self.day = day
    self.cents = cents
  }
}

/// A part of a document that a payment settles.
package struct DocumentShare: Hashable, Sendable {
  /// `InvoiceEntry.sourceKey` of the document.
  package var sourceKey: String
  /// Cents, positive.
  package var cents: Int

  /// Makes a share.
  package init(sourceKey: String, cents: Int) {
    self.sourceKey = sourceKey
    self.cents = cents
  }
}
