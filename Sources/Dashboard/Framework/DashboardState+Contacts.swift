import Canvas
import Casework
import Receivables
import Wording

/// Who is reached at a customer's, and where: choosing what to change.
extension DashboardState {
  /// The customer's contacts, a new one and the postal address; in the account's contacts it opens on the same line.
  func contactChooser(of id: CustomerID, _ world: DashboardWorld) -> Chooser? {
    let language = world.language
    guard let customer = world.book.portfolio.customer(id) else { return nil }
    var entries = customer.contacts.enumerated().map { place, contact in
      Chooser.Entry(choice: .reach(id, .contact(place)), title: contact.line(in: language))
    }
    entries.append(
      Chooser.Entry(choice: .reach(id, .contact(nil)), title: language.say("Nouveau contact", "New contact")))
    let address = customer.address.oneLine
    entries.append(
      Chooser.Entry(
        choice: .reach(id, .address),
        title: language.say("Adresse postale : ", "Postal address: ")
          + (address.isEmpty ? language.say("inconnue", "unknown") : address)
          + (world.book.isAddressUnknown(of: id)
            ? language.say(" (la dernière lettre en est revenue)", " (the last letter came back)") : "")))
    var chooser = Chooser(title: customer.shownName(in: language), entries: entries)
    if let account = accounts[tab], account.pane == .contacts { chooser.select(account.window.cursor) }
    return chooser
  }

  /// Opens the form of what was chosen.
  mutating func openReach(_ reach: Reach, of id: CustomerID, _ world: DashboardWorld) {
    guard let customer = world.book.portfolio.customer(id) else { return }
    if let readOnly = world.readOnly { return refuse(.contacts, because: readOnly, in: world.language) }
    func name(_ what: String) -> String { "\(DashboardAction.contacts.rawValue)-\(what)-\(id)" }
    switch reach {
    case .contact(let place):
      openForm(
        ContactForm(customer, place: place, language: world.language),
        name(place.map { "\($0 + 1)" } ?? "new"))
    case .address: openForm(AddressForm(customer, language: world.language), name("address"))
    }
  }
}
