import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The address book")
struct FormContactTests {
  private static let suspended = Contact(
    civility: "Mme", firstName: "Aïssata", lastName: "Diallo", email: "compta@elan.example",
    phone: "02 61 91 00 00", emailSuspended: "550 5.1.1")

  private func form(_ contact: Contact? = suspended) -> ContactForm {
    var customer = FormFixture.customer(1, "Élan & Fils")
    customer.contacts = contact.map { [$0] } ?? []
    return ContactForm(customer, place: contact == nil ? nil : 0, language: .french)
  }

  @Test(
    "mends an address: the form begins on it, says what is wrong with it, and asks whether it is used again")
  func email() {
    var form = form()
    #expect(form.shown().contains("suspendu : 550 5.1.1") && form.shown().contains("reprendre"))
    let untouched = form.press(.control("s")).contact
    #expect(untouched?.trustsEmail == false && untouched?.contact == Self.suspended.stated)
    form.press(.tab)
    form.type("r")
    #expect(form.press(.control("s")).contact?.trustsEmail == true)
    form.press(.backTab, .control("u"))
    form.type("nouvelle@elan")
    #expect(!form.shown().contains("suspendu :"), "another address than the one that failed")
    #expect(form.press(.control("s")).stays && form.shown().contains("nom@domaine.fr"))
    form.type(".example")
    let order = form.press(.control("s")).contact
    #expect(order?.contact.email == "nouvelle@elan.example" && order?.trustsEmail == false)
    #expect(order?.known == Self.suspended.stated && order?.contact.lastName == "Diallo")
  }

  @Test("adds somebody, who has a name, an address or a number")
  func new() {
    var form = form(nil)
    #expect(form.shown().contains("Nouveau contact"))
    #expect(form.press(.control("s")).stays && form.shown().contains("au moins un nom"))
    form.type("M. Jean Le Goff")
    form.press(.tab, .tab, .tab)
    form.type("12")
    #expect(form.press(.control("s")).stays && form.shown().contains("au moins 4 chiffres"))
    form.type(" 34 56")
    form.press(.tab)
    form.type("t")
    let order = form.press(.control("s")).contact
    #expect(
      order?.contact
        == FiledContact(
          civility: "M.", firstName: "Jean", lastName: "Le Goff", phone: "12 34 56", preference: .phone))
    #expect(order?.known == nil)
  }

  @Test("changes where letters go; a place without a city is refused")
  func address() {
    var form = AddressForm(FormFixture.customer(1, "Élan & Fils"), language: .french)
    #expect(form.shown().contains("3 rue des Œillets") && form.shown().contains("Nantes"))
    form.press(.tab)
    form.type("bâtiment B")
    form.press(.tab, .tab, .tab, .control("u"))
    #expect(form.press(.control("s")).stays && form.shown().contains("Donner la ville"))
    form.type("Rezé")
    form.press(.tab)
    form.type("Belg")
    #expect(form.press(.control("s")).stays && form.shown().contains("deux lettres"))
    form.press(.control("u"))
    form.type("be")
    guard case .saveAddress(let order)? = form.press(.control("s")).command else {
      Issue.record("Ctrl-S saves:\n\(form.shown())")
      return
    }
    #expect(
      order.address
        == PostalAddress(
          street: ["3 rue des Œillets", "bâtiment B"], postcode: "44000", city: "Rezé", country: "BE"))
  }

  @Test("shows who is reached and where in a store that cannot be written, and changes nothing there")
  func readOnly() {
    var desk = FrameworkDesk(readOnly: "lecture seule : ouvert par Marc")
    desk.press(.character("b"))
    #expect(desk.shown.contains("Adresse postale : "), "\(desk.shown)")
    desk.press(.end, .enter)
    #expect(desk.statusLine.contains("lecture seule") && desk.effects.isEmpty, "\(desk.shown)")
    #expect(!desk.shown.contains("Adresse postale : "), "\(desk.shown)")
  }

  @Test("lays a pasted block out, a line a field, postcode and city in their own")
  func pastedBlock() {
    var form = AddressForm(FormFixture.customer(1, "Élan & Fils"), language: .french)
    form.press(
      .control("u"), .paste("  7 place du Marché\n\nBâtiment B\n2e étage\nporte 4\n69001 Lyon 1er \n"))
    #expect(form.shown().contains("porte 4") && form.shown().contains("69001"), "\(form.shown())")
    var again = AddressForm(FormFixture.customer(1, "Élan & Fils"), language: .french)
    again.restore(form.draft)
    for pasted in [form, again] {
      var pasted = pasted
      guard case .saveAddress(let order)? = pasted.press(.control("s")).command else {
        Issue.record("Ctrl-S saves:\n\(pasted.shown())")
        return
      }
      #expect(
        order.address
          == PostalAddress(
            street: ["7 place du Marché", "Bâtiment B", "2e étage", "porte 4"], postcode: "69001",
            city: "Lyon 1er"))
    }
    form.press(.control("u"), .paste("a\nb\nc\nd\ne\nf\ng\nh"))
    #expect(form.streets.count == 6 && form.streets[5].text == "f, g, h")
  }

  @Test("keeps what was typed when the form is left, each contact its own")
  func draft() throws {
    var desk = FrameworkDesk()
    desk.press(.character("b"), .enter, .control("u"))
    desk.type("autre@elan.example")
    desk.press(.escape)
    #expect(desk.told.contains("Brouillon gardé"))
    desk.press(.character("b"), .down, .enter)
    #expect(desk.shown.contains("Nouveau contact") && !desk.shown.contains("autre@elan.example"))
    let customer = try #require(desk.state.customer)
    #expect(desk.state.draftTexts.count == 1)
    #expect(DashboardState.drafts(desk.state.draftTexts, without: [customer], in: desk.world.book).isEmpty)
    desk.press(.escape, .character("b"), .enter)
    #expect(desk.shown.contains("autre@elan.example"))
    desk.press(.control("s"))
    #expect(desk.statusLine.contains("Contact enregistré"))
    #expect(desk.world.book.portfolio.customers.contains { $0.contacts[0].email == "autre@elan.example" })
  }

  @Test(
    "writes over nothing that somebody else changed while it was open or left, and over no sign that it cannot show"
  )
  func others() throws {
    var desk = FrameworkDesk()
    desk.press(.character("b"), .enter, .backTab)
    desk.type(" adjointe")
    var known = try #require(desk.state.customer.flatMap(desk.world.book.portfolio.customer))
    known.contacts[0].email = "neuve@elan.example"
    known.contacts[0].phone = "\u{202A}02 61 91 00 77\u{202C}"
    desk.hear([.customerRecorded(known)])
    desk.press(.control("s"))
    #expect(desk.told.contains("customerChanged"), "\(desk.told)")
    desk.press(.escape, .character("b"), .enter)
    #expect(desk.shown.contains("adjointe") && desk.shown.contains("neuve@elan.example"), "\(desk.shown)")
    desk.press(.control("s"))
    let saved = try #require(desk.world.book.portfolio.customer(known.id)?.contacts.first)
    #expect(saved.role == "comptable adjointe" && saved.email == "neuve@elan.example")
    #expect(saved.phone == known.contacts[0].phone)
  }

  @Test("shows of a failed message what would leave now: to the address that was mended")
  func failed() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"))
    let failed = try #require(desk.world.book.reminders.first { $0.approvedBy != nil })
    var known = try #require(desk.world.book.portfolio.customer(failed.customer))
    let former = known.contacts[0].email
    known.contacts[0].emailSuspended = "550 5.1.1"
    desk.hear([.sendingFailed(failed.id, reason: "550 5.1.1"), .customerRecorded(known)])
    desk.press(.character("R"))
    while desk.state.customer != failed.customer { desk.press(.up) }
    #expect(!desk.shown.contains(former), "\(desk.shown)")
    desk.press(.character("b"), .enter, .control("u"))
    desk.type("neuve@elan.example")
    desk.press(.control("s"))
    #expect(desk.shown.contains("neuve@elan.example"), "\(desk.shown)")
  }

  @Test("says that nothing has changed where nothing has, and lets u take back what was decided before")
  func unchanged() {
    var desk = FrameworkDesk()
    desk.press(.character("b"), .enter, .control("s"))
    #expect(
      desk.statusLine.contains("Rien n'a changé") && !desk.statusLine.contains("annuler"), "\(desk.shown)")
    #expect(desk.state.overlay == nil)
  }

  @Test("keeps of an address left in the form the lines that were touched")
  func addressDraft() {
    let customer = FormFixture.customer(1, "Élan & Fils")
    var form = AddressForm(customer, language: .french)
    form.press(.tab)
    form.type("bâtiment B")
    let draft = form.draft
    var moved = customer
    moved.address.street = ["4 quai Neuf"]
    moved.address.city = "Brest"
    var again = AddressForm(moved, language: .french)
    again.restore(draft)
    guard case .saveAddress(let order)? = again.press(.control("s")).command else {
      Issue.record("Ctrl-S saves:\n\(again.shown())")
      return
    }
    #expect(order.address.street == ["4 quai Neuf", "bâtiment B"] && order.address.city == "Brest")
  }

  @Test("opens on the contact under the cursor of an account, and on the address to which letters go")
  func chooser() throws {
    var desk = FrameworkDesk()
    desk.press(.enter)
    let customer = try #require(desk.state.customer)
    for _ in 0..<2 { desk.press(.tab) }
    #expect(desk.shown.contains("[Contacts"), "\(desk.shown)")
    desk.press(.character("b"), .home, .end, .enter)
    #expect(desk.shown.contains("Adresse postale") && desk.shown.contains("3 rue des Œillets"))
    desk.press(.control("u"))
    desk.type("7 place du Marché")
    desk.press(.control("s"))
    #expect(desk.statusLine.contains("Adresse enregistrée"))
    #expect(desk.world.book.portfolio.customer(customer)?.address.street == ["7 place du Marché"])
  }
}

extension FormResult {
  fileprivate var contact: ContactOrder? {
    if case .saveContact(let order)? = command { order } else { nil }
  }
}
