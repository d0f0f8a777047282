import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

extension JSONWriter {
  /// Writes a customer's account as one object.
  mutating func account(_ account: CustomerAccount, on ledger: Ledger, in session: StoreSession) {
    let book = session.keeper.book
    beginObject()
    fact("day", ledger.day)
    fields(of: account.customer)
    field("accounts", listing: account.accounts) { writer, account in
      writer.beginObject()
      writer.field("currency", account.currency.code)
      writer.fields(of: account.balance)
      writer.endObject()
    }
    fact("stage", account.stage?.code)
    fact("allowed_stage", account.allowedStage?.code)
    fact("last_contact", account.lastContact)
    field("invoices", listing: account.rows) { $0.invoice($1.invoice, on: ledger, in: book) }
    field("waiting", listing: account.waiting) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder, in: book, on: ledger)
      writer.endObject()
    }
    field("promises", listing: account.promises) { $0.promise($1.promise, $1.state, in: book) }
    field("disputes", listing: account.disputes) { $0.dispute($1, isOpen: true, in: book) }
    field("pauses", listing: account.pauses) { $0.pause($1, in: book) }
    field("timeline", listing: account.timeline) { writer, entry in
      writer.beginObject()
      writer.fact("day", entry.day)
      writer.field("by", entry.by)
      writer.field("text", entry.text(in: session.language))
      writer.endObject()
    }
    endObject()
  }

  /// Writes who a customer is, into an open object.
  mutating func fields(of customer: Customer) {
    field("customer", customer.number)
    field("name", customer.shownName(in: .english))
    field("erased", customer.isErased)
    field("siren", customer.siren)
    field("siret", customer.siret)
    field("vat_number", customer.vatNumber)
    field("street", listing: customer.address.street) { $0.string($1) }
    field("postcode", customer.address.postcode)
    field("city", customer.address.city)
    field("country", customer.address.country)
    field("language", customer.language.rawValue)
    field("segment", customer.segment.rawValue)
    if !customer.profile.isEmpty {
      key("profile")
      beginObject()
      for profileField in ProfileField.allCases where !customer.profile[profileField].isEmpty {
        key(named: profileField.rawValue)
        string(customer.profile[profileField])
      }
      endObject()
    }
    field("group", customer.group)
    field("tags", listing: customer.tags) { $0.string($1) }
    field("contacts", listing: customer.contacts) { writer, contact in
      writer.beginObject()
      writer.field("name", contact.fullName)
      writer.field("role", contact.role)
      writer.field("email", contact.email)
      writer.field("phone", contact.phone)
      writer.field("email_usable", !contact.email.isEmpty && contact.emailSuspended == nil)
      writer.field("phone_usable", !contact.phone.isEmpty && contact.phoneSuspended == nil)
      writer.endObject()
    }
  }

  /// Writes a promise with its state.
  mutating func promise(_ promise: Promise, _ state: Promise.State, in book: Casebook) {
    beginObject()
    field("id", promise.id.description)
    fact("customer", book.portfolio.customer(promise.customer)?.number)
    money("amount", promise.amount.cents)
    field("currency", promise.amount.currency.code)
    fact("by", promise.day)
    fact("given", promise.givenOn)
    fact("plan", promise.plan?.description)
    field("state", state.rawValue)
    numbers(promise.invoices, in: book)
    endObject()
  }

  /// Writes a dispute.
  mutating func dispute(_ dispute: Dispute, isOpen: Bool, in book: Casebook) {
    beginObject()
    field("id", dispute.id.description)
    fact("customer", book.portfolio.customer(dispute.customer)?.number)
    field("reason", dispute.reason.rawValue)
    field("owner", dispute.owner)
    fact("follow_up", dispute.followUp)
    fact("opened", dispute.openedOn)
    fact("closed", dispute.closedOn)
    field("open", isOpen)
    numbers(dispute.invoices, in: book)
    endObject()
  }

  /// Writes a pause.
  mutating func pause(_ pause: Pause, in book: Casebook) {
    beginObject()
    pauseFacts(pause, in: book)
    endObject()
  }

  /// Writes what every status has, into an open object.
  mutating func pauseFacts(_ pause: Pause, in book: Casebook) {
    field("id", pause.id.description)
    fact("customer", book.portfolio.customer(pause.customer)?.number)
    field("kind", pause.kind.rawValue)
    field("reason", pause.reason)
    fact("since", pause.since)
    fact("until", pause.until)
    fact("ended", pause.endedOn)
    numbers(pause.invoices, in: book)
  }

  private mutating func numbers(_ invoices: [InvoiceID], in book: Casebook) {
    field("invoices", listing: invoices) {
      $0.string(book.portfolio.invoice($1)?.number ?? $1.description)
    }
  }
}
