import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Wording

/// Everything that is kept about one customer, as a letter that it can read.
package struct SubjectReportBuilder {
  private let book: Casebook
  private let ledger: Ledger
  private let language: Language

  /// Reads a casebook as of the ledger's day.
  package init(book: Casebook, ledger: Ledger, language: Language) {
    self.book = book
    self.ledger = ledger
    self.language = language
  }

  /// Who it is, its documents and payments, what was sent with its receipt, and the history; nil for nobody.
  package func report(of id: CustomerID) -> LetterDocument? {
    guard let account = CustomerAccount(of: id, in: book, on: ledger) else { return nil }
    let company = book.house?.company
    let customer = account.customer
    let address = customer.address
    let place = [address.postcode, address.city].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = ([customer.shownName(in: language)] + address.street + [place]).filter { !$0.isEmpty }
    let title = language.say(
      "Données conservées sur le compte \(customer.number)", "Data kept about account \(customer.number)")
    return LetterDocument(
      sender: [company?.legalName ?? ""] + (company?.postalLines ?? []),
      recipient: Array(lines.prefix(MessageRecipient.mostPostalLines)),
      references: ["\(customer.id) · \(customer.number)"],
      placeAndDate: ledger.day.long(in: language), subject: title,
      body: identity(of: customer) + documents(of: id) + payments(of: id) + messages(of: id)
        + history(account.timeline),
      footer: [company?.legalLine ?? ""], pageLabel: "page {x}/{y}", created: ledger.day.iso)
  }

  private func heading(_ french: String, _ english: String) -> [LetterDocument.Block] {
    [.spacer, .paragraph(language.say(french, english))]
  }

  private func identity(of customer: Customer) -> [LetterDocument.Block] {
    var rows = [
      [language.say("Nom", "Name"), customer.shownName(in: language)],
      ["SIREN", customer.siren], ["SIRET", customer.siret],
      [language.say("N° de TVA", "VAT number"), customer.vatNumber],
      [language.say("Langue", "Language"), customer.language.name(in: language)],
      [language.say("Nature", "Kind"), customer.segment.name(in: language)],
      [language.say("Phrase d'accueil", "Opening sentence"), customer.iceBreaker],
      [language.say("Groupe", "Group"), customer.group],
      [language.say("Étiquettes", "Tags"), customer.tags.joined(separator: ", ")],
      [language.say("Jamais relancé", "Never chased"), customer.exclusion ?? ""],
    ]
    rows += customer.variables.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
    for contact in customer.contacts {
      let words = [
        contact.fullName, contact.role, contact.email, contact.phone,
        contact.emailSuspended.map { Contact.suspension($0, in: language) } ?? "",
        contact.phoneSuspended.map { Contact.suspension($0, in: language) } ?? "",
      ]
      rows.append(
        [language.say("Contact", "Contact"), words.filter { !$0.isEmpty }.joined(separator: " · ")])
    }
    let table = LetterTable(
      columns: [.init("", weight: 1), .init("", weight: 3)], rows: rows.filter { !$0[1].isEmpty })
    return [.table(table)]
  }

  private func documents(of id: CustomerID) -> [LetterDocument.Block] {
    let rows = book.portfolio.documents[id.index].map { document in
      let invoice = book.portfolio.invoices[document.index]
      return [
        invoice.number, invoice.reference, invoice.issued.numeric, invoice.due.numeric,
        money(invoice.kind == .creditNote ? -invoice.cents : invoice.cents, invoice.currency),
        money(ledger.standing.open(document), invoice.currency),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let table = LetterTable(
      columns: [
        .init(language.say("Pièce", "Document"), weight: 2), .init(language.say("Référence", "Reference")),
        .init("Date"), .init(language.say("Échéance", "Due")),
        .init(language.say("Montant", "Amount"), alignment: .right),
        .init(language.say("Reste dû", "Open"), alignment: .right),
      ], rows: rows)
    return heading("Pièces", "Documents") + [.table(table)]
  }

  private func payments(of id: CustomerID) -> [LetterDocument.Block] {
    let rows = book.portfolio.receipts[id.index].map { receipt in
      let payment = book.portfolio.payments[receipt.index]
      let label = [payment.label, payment.bankReference].filter { !$0.isEmpty }.joined(separator: " · ")
      return [payment.day.numeric, label, money(payment.cents, payment.currency)]
    }
    guard !rows.isEmpty else { return [] }
    let table = LetterTable(
      columns: [
        .init("Date"), .init(language.say("Libellé", "Label"), weight: 4),
        .init(language.say("Montant", "Amount"), alignment: .right),
      ], rows: rows)
    return heading("Règlements", "Payments") + [.table(table)]
  }

  private func messages(of id: CustomerID) -> [LetterDocument.Block] {
    let sent = book.file(of: id).reminders.compactMap { reminder -> LetterDocument.Block? in
      guard let delivery = book.deliveries[reminder], let known = book.reminder(reminder) else { return nil }
      let words = [
        delivery.day.numeric, "\(reminder)", known.step.code, known.channel.short(in: language),
        known.recipient ?? "", delivery.reply,
      ]
      return .paragraph(words.filter { !$0.isEmpty }.joined(separator: " · "))
    }
    return sent.isEmpty ? [] : heading("Messages remis", "Messages sent") + sent
  }

  private func history(_ entries: [TimelineEntry]) -> [LetterDocument.Block] {
    guard !entries.isEmpty else { return [] }
    let lines = entries.map { entry -> LetterDocument.Block in
      let words = [entry.day.numeric, entry.by, entry.text(in: language)]
      return .paragraph(words.filter { !$0.isEmpty }.joined(separator: " · "))
    }
    return heading("Historique", "History") + lines
  }

  private func money(_ cents: Int, _ currency: Currency) -> String {
    Amount(cents: cents, currency: currency).text(in: language)
  }
}
