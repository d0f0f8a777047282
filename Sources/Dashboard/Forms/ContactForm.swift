import Canvas
import Casework
import Receivables
import Wording

/// The form for somebody at a customer's: who it is and how to reach them.
struct ContactForm: CheckedForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable { case name, role, email, emailTrust, phone, phoneTrust, preference }

  let customer: CustomerID
  let title: String
  let language: Language
  /// The contact when the form opened; nil for a new one.
  let known: Contact?
  var name: ShownField
  var role: ShownField
  var email: ShownField
  var phone: ShownField
  /// Whether what a failure has suspended is used again.
  var emailTrust: ChoiceField
  var phoneTrust: ChoiceField
  var preference: ChoiceField
  var focus: FocusRing<Field>
  var wasRefused = false

  /// Opens the form on a contact.
  ///
  /// - Parameter place: Its place in the record; nil adds one.
  init(_ customer: Customer, place: Int?, language: Language) {
    self.customer = customer.id
    self.language = language
    let contact = place.flatMap { customer.contacts.indices.contains($0) ? customer.contacts[$0] : nil }
    known = contact
    title = customer.shownName(in: language)
    func field(_ text: String?) -> ShownField { ShownField(text ?? "", limit: 200) }
    name = field(contact?.fullName)
    role = field(contact?.role)
    email = field(contact?.email)
    phone = field(contact?.phone)
    let trust = ChoiceField(
      [
        ChoiceField.Choice(key: "l", name: language.say("laisser suspendu", "leave suspended")),
        ChoiceField.Choice(key: "r", name: language.say("reprendre", "resume using it")),
      ], picked: 0)
    (emailTrust, phoneTrust) = (trust, trust)
    let kinds = Contact.Preference.allCases
    preference = ChoiceField(
      zip(["n", "m", "t", "s", "c"] as [Unicode.Scalar], kinds).map {
        ChoiceField.Choice(key: $0, name: $1.name(in: language))
      }, picked: Self.place(of: contact))
    focus = FocusRing(contact == nil ? .name : .email)
  }

  private var isEmailSuspended: Bool { known?.emailSuspended != nil && email.text == known?.email }
  private var isPhoneSuspended: Bool { known?.phoneSuspended != nil && phone.text == known?.phone }

  var fields: [Field] {
    [.name, .role, .email] + (isEmailSuspended ? [.emailTrust] : []) + [.phone]
      + (isPhoneSuspended ? [.phoneTrust] : []) + [.preference]
  }

  var faults: [(field: Field, notice: FormNotice)] {
    guard let refusal = order.refusal else { return [] }
    let phrase = refusal.phrase(in: language)
    let words = "\(phrase.problem) \(phrase.remedy)"
    switch refusal {
    case .contactEmpty: return [(.name, .missing(words))]
    case .badPhone: return [(.phone, .problem(words))]
    default: return [(.email, .problem(words))]
    }
  }

  /// The contact as the fields say.
  private var order: ContactOrder {
    var contact = known?.stated ?? FiledContact()
    if name.isTouched { contact.rename(name.text) }
    contact.role = role.text
    contact.email = email.text
    contact.phone = phone.text
    contact.preference = Contact.Preference.allCases[preference.picked ?? 0]
    var order = ContactOrder(customer: customer, known: known?.stated, contact: contact)
    order.trustsEmail = isEmailSuspended && emailTrust.picked == 1
    order.trustsPhone = isPhoneSuspended && phoneTrust.picked == 1
    return order
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .name: name.handle(key)
    case .role: role.handle(key)
    case .email: email.handle(key)
    case .emailTrust: emailTrust.handle(key)
    case .phone: phone.handle(key)
    case .phoneTrust: phoneTrust.handle(key)
    case .preference: preference.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    return .submitted(.saveContact(order))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField("name", \.name.kept), DraftField("role", \.role.kept), DraftField("email", \.email.kept),
      DraftField("phone", \.phone.kept), DraftField(choice: "prefers", \.keptPreference),
      DraftField(choice: "trust-email", \.emailTrust.keptTrust),
      DraftField(choice: "trust-phone", \.phoneTrust.keptTrust),
    ]
  }

  /// The way that was picked, where it is another one than the record's.
  private var keptPreference: String {
    get { preference.picked == Self.place(of: known) ? "" : preference.letter }
    set { if !newValue.isEmpty { preference.letter = newValue } }
  }

  private static func place(of contact: Contact?) -> Int? {
    Contact.Preference.allCases.firstIndex(of: contact?.preference ?? .none)
  }

  func draw(into frame: inout Frame) {
    let suspended = [isEmailSuspended, isPhoneSuspended].count { $0 }
    let box = Dialog(
      title: (known == nil
        ? language.say("Nouveau contact", "New contact") : language.say("Contact", "Contact"))
        + " \(frame.glyphs.middleDot) \(title)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language),
      content: Size(columns: 74, rows: 10 + suspended * 2))
    var page = FormPage(box.draw(into: &frame))
    let wrong = blockedField
    page.skip()
    page.field(
      language.say("Nom", "Name"), name.field, columns: 44, isActive: focus.field == .name,
      placeholder: known == nil ? language.say("ex. Mme Camille Durand", "e.g. Ms Jane Smith") : "",
      into: &frame)
    page.field(
      language.say("Fonction", "Role"), role.field, columns: 44, isActive: focus.field == .role,
      placeholder: known == nil ? language.say("ex. comptabilité", "e.g. accounts payable") : "", into: &frame
    )
    page.field(
      language.say("E-mail", "E-mail"), email.field, columns: 54, isActive: focus.field == .email,
      isInvalid: wrong == .email, into: &frame)
    if isEmailSuspended, let reason = known?.emailSuspended {
      draw(reason, emailTrust, isActive: focus.field == .emailTrust, on: &page, into: &frame)
    }
    page.field(
      language.say("Téléphone", "Phone"), phone.field, columns: 24, isActive: focus.field == .phone,
      isInvalid: wrong == .phone, into: &frame)
    if isPhoneSuspended, let reason = known?.phoneSuspended {
      draw(reason, phoneTrust, isActive: focus.field == .phoneTrust, on: &page, into: &frame)
    }
    page.choice(
      language.say("Préfère", "Prefers"), preference, columns: 3, isActive: focus.field == .preference,
      into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }

  /// Why something is not used any more, and whether it is again.
  private func draw(
    _ reason: String, _ trust: ChoiceField, isActive: Bool, on page: inout FormPage, into frame: inout Frame
  ) {
    page.line(
      "", language.say("suspendu : ", "suspended: ") + Contact.suspension(reason, in: language),
      role: .warning, into: &frame)
    page.choice("", trust, columns: 2, isActive: isActive, into: &frame)
  }
}

extension ChoiceField {
  /// Whether something suspended is used again, as a draft keeps it: empty where it is left as it is.
  fileprivate var keptTrust: String {
    get { picked == 0 ? "" : letter }
    set { if !newValue.isEmpty { letter = newValue } }
  }
}
