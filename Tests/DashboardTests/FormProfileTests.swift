import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The profile form")
struct FormProfileTests {
  @Test("change a profile field by field; what is no profile is named with an example")
  func profile() {
    let customer = Customer(
      id: CustomerID(1), number: "C-1", name: "Élan & Fils",
      iceBreaker: "Merci\nd'avance", profile: CustomerProfile(paymentRuns: PaymentRuns([10])))
    var form = ProfileForm(customer, language: .french)
    #expect(form.shown().contains("Règle le"))
    form.press(.tab)
    form.type("août")
    #expect(form.press(.control("s")).stays)
    #expect(form.shown().contains("S32-S33"))
    for _ in 0..<4 { form.press(.backspace) }
    form.type("S33")
    guard case .saveProfile(let order)? = form.press(.control("s")).command else {
      Issue.record("Ctrl-S saves:\n\(form.shown())")
      return
    }
    #expect(order.fields == [.closings: "S33"] && order.language == nil && order.iceBreaker == nil)
    for _ in 0..<5 { form.press(.tab) }
    form.type("Bravo pour Lyon")
    #expect(form.shown().contains("Accroche") && form.shown().contains("Bravo pour Lyon"))
    guard case .saveProfile(let opening)? = form.press(.control("s")).command else {
      Issue.record("Ctrl-S saves:\n\(form.shown())")
      return
    }
    #expect(opening.iceBreaker?.hasSuffix("Bravo pour Lyon") == true)
  }

  @Test("set, change and forget free variables, one a line, with the checks of the command line")
  func variables() {
    let customer = Customer(
      id: CustomerID(1), number: "C-1", name: "Élan & Fils",
      variables: ["chantier": "Lyon", "bon de commande": "77\n78", "vieux": "x"])
    var form = ProfileForm(customer, language: .french)
    #expect(form.press(.control("s")).order?.variables == [:], "what nobody touched is not saved")
    for _ in 0..<8 { form.press(.tab) }
    #expect(form.shown().contains("bon de commande = 77 78") && form.shown().contains("vieux = x"))
    for _ in 0..<"vieux = x".count { form.press(.backspace) }
    form.type("étage  =  3e gauche ")
    #expect(form.press(.control("s")).order?.variables == ["étage": "3e gauche", "vieux": ""])
    form.press(.enter)
    form.type("sans signe")
    #expect(form.press(.control("s")).stays && form.shown().contains("tapez nom = texte"))
    form.type(" = 1")
    #expect(form.press(.control("s")).stays)
    #expect(form.shown().contains("« sans signe » ne peut pas nommer une variable"))
    form.press(.control("u"))
    form.type("chantier = Brest")
    #expect(form.press(.control("s")).stays && form.shown().contains("écrit deux fois"))
    form.press(.control("u"))
    form.type("compte = FR14 2004 1010 0505 0001 3M02 606")
    #expect(form.press(.control("s")).stays && form.shown().contains("compte bancaire"))
    form.press(.control("u"))
    form.type("bon de commande = 79")
    #expect(form.press(.control("s")).stays, "the line of the file stands there already")
    let draft = form.draft
    var again = ProfileForm(customer, language: .french)
    again.restore(draft)
    #expect(again.variables.text == form.variables.text)
  }

  @Test("a draft keeps what was touched alone: nothing that changed since is written over")
  func draftOverNewerFacts() throws {
    var customer = Customer(
      id: CustomerID(1), number: "C-1", name: "Élan & Fils", iceBreaker: "Bonjour.",
      variables: ["chantier": "Lyon", "vieux": "x"], profile: CustomerProfile(paymentRuns: PaymentRuns([10])))
    #expect(ProfileForm(customer, language: .french).draft == FormDraft(), "nothing was touched")
    var form = ProfileForm(customer, language: .french)
    form.press(.tab)
    form.type("S33")
    for _ in 0..<7 { form.press(.tab) }
    for _ in 0..<"vieux = x".count { form.press(.backspace) }
    form.type("étage = 3")
    let draft = form.draft
    customer.profile.paymentRuns = PaymentRuns([20])
    customer.iceBreaker = "Madame,"
    customer.language = .english
    customer.variables["chantier"] = "Brest"
    var again = ProfileForm(customer, language: .french)
    again.restore(draft)
    let order = try #require(again.press(.control("s")).order)
    #expect(order.fields == [.closings: "S33"] && order.iceBreaker == nil && order.language == nil)
    #expect(order.variables == ["étage": "3", "vieux": ""])
    customer.variables["vieux"] = "y"
    var torn = ProfileForm(customer, language: .french)
    torn.restore(draft)
    #expect(torn.variables.text.contains("vieux = y") && torn.variables.text.contains("étage = 3"))
  }
}

extension FormResult {
  /// The profile that it saves, or nil.
  fileprivate var order: ProfileOrder? {
    if case .saveProfile(let order)? = command { order } else { nil }
  }
}
