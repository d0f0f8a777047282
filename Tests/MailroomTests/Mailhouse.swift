import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Foundation
import Journal
import Mailroom
import Receivables
import Wording
import Workbench

/// A real store in a folder of its own, with a clock that the test moves.
final class Mailhouse {
  let folder: PrivateFolder
  let keeper: Bookkeeper
  var today = Day(number: 20_780)
  /// Unix seconds.
  var now: Int
  private(set) var idled = 0
  /// Called before each step of a run, with the queue as it then stands.
  var beforeStep: ((Casebook) -> Void)?
  private var operations = 0

  /// - Parameter customers: How many owe one invoice each; they write from `domain`.
  init(
    _ mode: StoreMode = .live, customers: Int = 1, domain: String = "client.internal",
    daysLate: Int = 12, rules: HouseRules = Mailhouse.rules
  ) throws {
    folder = try PrivateFolder("mailroom")
    now = Int(today.number) * 86_400 + 40_000
    let first = Occasion(today: today, now: now, collector: "alice", operation: "init")
    keeper = try Bookkeeper.create(
      folder: folder.path + "/store", mode: mode, stateFolder: folder.path + "/state/relance", rules: rules,
      on: first, allowingNetwork: true)
    try keeper.record(
      .importLedger(entries(customers, domain: domain, daysLate: daysLate), files: []), on: occasion())
    try keeper.record(.plan(only: nil), on: occasion())
  }

  var store: String { folder.path + "/store" }
  var book: Casebook { keeper.book }
  var mark: String { String(keeper.store.mark.id.prefix(8)) }

  func occasion() -> Occasion {
    operations += 1
    return Occasion(
      today: today, now: now, collector: "alice", operation: "op-\(ObjectIdentifier(self))-\(operations)")
  }

  func state(_ number: UInt32) -> Reminder.State? { book.reminder(ReminderID(number))?.state }

  /// Approves and asks to send the first `count` messages.
  func request(_ count: UInt32 = 1, hold: Int = 0) throws {
    for number in 1...count {
      try keeper.record(.approve([ReminderID(number)], expecting: [:]), on: occasion())
      try keeper.record(.requestSend([ReminderID(number)], holdSeconds: hold), on: occasion())
    }
  }

  /// One sending run; without a server, into files.
  func run(
    on other: Bookkeeper? = nil,
    _ transport: @escaping () throws(DeliveryProblem) -> MailTransport = { .files }
  ) throws(BookkeeperProblem) -> DispatchReport {
    let keeper = other ?? self.keeper
    return try dispatch(keeper, transport).run()
  }

  /// A run over the network to the customers themselves.
  func run(live server: LoopbackServer) throws(BookkeeperProblem) -> DispatchReport {
    try run { () throws(DeliveryProblem) in .live(try server.sender()) }
  }

  func dispatch(
    _ keeper: Bookkeeper, _ transport: @escaping () throws(DeliveryProblem) -> MailTransport
  ) -> ReminderDispatch {
    let surroundings = DispatchSurroundings(
      offsetMinutes: 60, language: .french,
      idle: { [self] seconds in
        now += seconds
        idled += seconds
      },
      occasion: { [self] in
        beforeStep?(keeper.book)
        return occasion()
      })
    return ReminderDispatch(keeper: keeper, surroundings: surroundings, transport: transport)
  }

  /// The same store, opened by somebody else.
  func reopen() throws -> Bookkeeper {
    try Bookkeeper.open(folder: store, stateFolder: folder.path + "/state/relance", allowingNetwork: true)
  }

  /// Records what a run would have recorded before it died.
  func dieAfterIntent(pastNoReturn: Bool) throws {
    let messageID = "r-1.1.\(mark)@elan.internal"
    let attempt = Attempt(
      number: 1, messageID: messageID, blob: String(repeating: "0", count: 64), transport: "smtp", day: today,
      domain: "client.internal")
    try keeper.record(.intend(ReminderID(1), attempt), on: occasion())
    if pastNoReturn { try keeper.record(.passNoReturn(ReminderID(1)), on: occasion()) }
  }

  func pay(by keeper: Bookkeeper? = nil, followUp: Bool = true) throws {
    try (keeper ?? self.keeper).record(
      .receivePayment(PaymentOrder(customer: CustomerID(1), amount: Amount(cents: 120_000, currency: .eur))),
      on: occasion(), followUp: followUp)
  }

  static var rules: HouseRules {
    HouseRules(
      company: CompanyProfile(
        legalName: "Atelier Élan", addressLines: ["1 rue du Port"], postcode: "69001", city: "Lyon",
        siren: "999000002", legalLine: "Atelier Élan, SARL au capital de 10 000 €, RCS Lyon 999 000 002",
        bank: BankDetails(beneficiary: "Atelier Élan", iban: "FR7630006000011234567890189"),
        senderName: "Atelier Élan", senderEmail: "compta@elan.internal",
        signatories: [
          Signatory(
            firstName: "Zoé", lastName: "Élan", role: "Responsable du recouvrement",
            email: "zoe@elan.internal")
        ]),
      fingerprint: "first")
  }

  /// Rules under which every reminder is a letter.
  static var letterRules: HouseRules {
    var rules = rules
    rules.scenario.steps = rules.scenario.steps.map { step in
      var step = step
      if step.channel == .email { step.channel = .letter }
      return step
    }
    return rules
  }

  private func entries(_ count: Int, domain: String, daysLate: Int) -> LedgerEntries {
    var entries = LedgerEntries()
    for number in 1...count {
      let account = "411C\(number)"
      var customer = CustomerEntry(
        origin: EntryOrigin(line: number), number: account, name: "Dupré & Fils n° \(number)")
      customer.address = PostalAddress(street: ["12 avenue de l'Été"], postcode: "75001", city: "Paris")
      customer.contacts = [
        Contact(civility: "Mme", firstName: "Élodie", lastName: "Dupré", email: "compta\(number)@\(domain)")
      ]
      entries.customers.append(customer)
      entries.invoices.append(
        InvoiceEntry(
          origin: EntryOrigin(line: number), customer: account, number: "F-\(number)",
          issued: today - daysLate - 30, due: today - daysLate, cents: 120_000))
    }
    return entries
  }
}
