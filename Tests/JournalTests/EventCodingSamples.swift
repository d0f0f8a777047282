import Casework
import Correspondence
import Dunning
import Receivables
import Risk

/// One event of every kind; each personal word in them holds "Kestrel".
enum EventCodingSamples {
  static let day = Day(number: 20_780)
  static let customer = CustomerID(1)
  static let reminder = ReminderID(1)
  static let invoice = InvoiceID(1)

  static var events: [CaseEvent] { ledger + queue + sending + talk + takenBack + store + charges }

  /// A proposal held fast, and let go of.
  static var pins: [CaseEvent] { [.reminderPinned(reminder, true), .reminderPinned(reminder, false)] }

  /// The text of a task done by hand.
  static var kept: [CaseEvent] { [.reminderTextKept(reminder, content)] }

  /// The files of journals written by earlier programs, with the events that they tell.
  static var fixtures: [(file: String, events: [CaseEvent])] {
    [
      ("every-kind", events), ("calendar", calendar), ("profile", profile), ("pins", pins),
      ("statuses", statuses),
      ("instalments", instalments), ("limitations", limitations),
      ("disputes", disputes), ("signatories", signatories), ("kept", kept), ("case-ends", caseEnds),
      ("copies", copies), ("allocations", allocations),
      ("proceedings", proceedings), ("modes", modes), ("live", [.wentLive]),
      ("references", references), ("addresses", addresses),
    ]
  }

  /// All samples, one after the other.
  static var all: [CaseEvent] { fixtures.flatMap(\.events) }

  /// What happens to the store itself.
  static var store: [CaseEvent] {
    [
      .epochBegun(
        StoreEpoch(
          cause: .salvaged, day: day, knownReminders: 1, lostLines: 41...44,
          quarantine: "quarantine/salvage-41")),
      .clockConfirmed(ClockCheck(now: 1_795_435_200, last: 1_999_000_000)),
      .subjectErased(
        Erasure(
          customer: customer, lines: [2, 6], fileLines: [10], files: [String(repeating: "ab", count: 32)],
          blobs: [String(repeating: "cd", count: 32)], reason: "asked for, not Kestrel")),
      .epochBegun(
        StoreEpoch(cause: .adopted, day: day, knownReminders: 9, approved: [ReminderID(3), ReminderID(9)])),
    ]
  }

  static var firstCustomer: Customer {
    Customer(
      id: customer, number: "411ELAN", name: "Élan & Kestrel\u{1B}[2J", siren: "999Kestrel",
      siret: "Kestrel1", vatNumber: "FRKestrel",
      address: PostalAddress(
        street: ["1 rue Kestrel", "Bât. B"], postcode: "69001Kestrel", city: "Kestrelville", country: "BE"),
      language: .english, segment: .publicBody, terms: .endOfMonthOn(days: 30, dayOfMonth: 10),
      creditLimit: Amount(cents: 500_000, currency: .eur), iceBreaker: "Merci Kestrel",
      variables: ["Kestrel": "作者 Kestrel"],
      contacts: [
        Contact(
          civility: "Mme", firstName: "Zoé", lastName: "Kestrel", role: "Kestrel compta",
          email: "zoe@kestrel-Kestrel.example", phone: "01 99 00 12 34 Kestrel", preference: .email,
          emailSuspended: "Kestrel bounced", phoneSuspended: "Kestrel wrong")
      ], exclusion: "Kestrel friend")
  }

  static var ledger: [CaseEvent] {
    let dollar = Currency(code: "USD") ?? .eur
    return [
      .rulesAdopted(house),
      .customerRecorded(firstCustomer),
      .invoiceRecorded(
        Invoice(
          id: invoice, customer: customer, number: "F-1", issued: day - 90, due: day - 60, cents: 120_000,
          sourceKey: "411|F-1|1", reference: "PO-7")),
      .invoiceRecorded(
        Invoice(
          id: InvoiceID(2), customer: customer, number: "AV-2", issued: day - 80, due: Day(number: .max),
          cents: 20_000, currency: dollar, kind: .creditNote)),
      .invoiceCorrected(
        Invoice(
          id: invoice, customer: customer, number: "F-1", issued: day - 90, due: day - 59, cents: 121_000)),
      .paymentReceived(
        Payment(
          id: PaymentID(1), customer: customer, day: day - 10, cents: 50_000, bankReference: "VIR-1",
          label: "VIR Kestrel \"Élan\""), [InvoiceShare(invoice: invoice, cents: 40_000)]),
      .allocated(.payment(PaymentID(1)), [InvoiceShare(invoice: invoice, cents: 10_000)]),
      .allocationReleased(.creditNote(InvoiceID(2))),
      .paymentVoided(PaymentID(1), reason: "Kestrel sent it twice"),
      .ledgerImported(
        ImportedFile(
          name: "Kestrel.csv", fingerprint: String(repeating: "ab", count: 32), rows: 3, hasPayments: true,
          day: day)),
      .bankChecked(day),
    ]
  }

  static var house: HouseRules {
    var rules = DunningRules()
    rules.floorCents = 1_234
    var weights = HouseRules(company: company).weights
    weights.overdueTiers = [1, 2]
    weights.taskDue = 7
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices {
      scenario.steps[place].names[.english] = nil
      scenario.steps[place].handOver = nil
    }
    return HouseRules(
      company: company, rules: rules, scenario: scenario, weights: weights,
      templates: ["r1.fr": "Bonjour Kestrel,\n\n[[invoices]]"], transports: [.letter], fingerprint: "f00")
  }

  static var company: CompanyProfile {
    CompanyProfile(
      legalName: "Kestrel SARL", addressLines: ["2 quai Kestrel"], postcode: "K-69002 Kestrel",
      city: "Kestrelon", siren: "Kestrel9", siret: "Kestrel99", vatNumber: "FR Kestrel",
      legalLine: "Kestrel au capital", website: "kestrel.Kestrel.example", logoFile: "Kestrel.png",
      bank: BankDetails(beneficiary: "Kestrel", iban: "FR76Kestrel", bic: "KestrelX"),
      senderName: "Kestrel compta", senderEmail: "compta@Kestrel.example",
      signatories: [
        Signatory(
          firstName: "Kestrel", lastName: "Kestrel", role: "Kestrel", email: "a@Kestrel.example",
          phone: "Kestrel")
      ])
  }

  static var queue: [CaseEvent] {
    var proposed = Reminder(
      id: reminder, customer: customer, currency: .eur, step: StepID("R2"), scenario: "default",
      channel: .email, isTask: false,
      lines: [
        Reminder.Line(invoice: invoice, openCents: 70_000, rise: StepID("R2")),
        Reminder.Line(invoice: InvoiceID(2), openCents: 20_000, rise: nil, isNamedOnly: true),
      ], proposedOn: day)
    proposed.version = 1
    return [
      .reminderProposed(proposed),
      .reminderEdited(
        reminder, Reminder.Edit(subject: "Kestrel", body: "Cher Kestrel,\n\n[[invoices]]", by: "Kestrel")),
      .reminderEdited(reminder, nil),
      .reminderApproved(reminder, Approval(day: day, content: content, by: "alice")),
      .reminderReturned(reminder, .expired),
      .reminderSnoozed(reminder, until: day + 3),
      .sendRequested([reminder], holdUntil: 1_795_435_200),
      .sendRecalled([reminder]),
      .reminderSkipped(reminder, reason: "Kestrel asked"),
      .reminderCancelled(reminder, .paid),
      .reminderDone(reminder, on: day, deadline: day + 15, proof: "LRAR Kestrel 1A"),
    ]
  }

  static var content: MessageContent {
    MessageContent(
      channel: .email, language: .french, step: StepID("R2"), day: day,
      recipient: MessageRecipient(name: "Zoé Kestrel", address: "zoe@Kestrel.example"),
      sender: MessageSender(
        company: "Kestrel SARL", postalLines: ["Kestrel"], city: "Kestrelon", legalLine: "Kestrel",
        name: "Kestrel", email: "compta@Kestrel.example", replyTo: "a@Kestrel.example"),
      subject: "Relance Kestrel", blocks: [.paragraph("Bonjour Kestrel,\nÀ payer."), .invoiceTable],
      lines: [
        StatementLine(
          invoice: invoice, number: "F-Kestrel-1", issued: day - 90, due: day - 59, totalCents: 121_000,
          openCents: 71_000, daysLate: 59)
      ], currency: .eur, demandedCents: 71_000, deadline: day + 7,
      bank: BankDetails(beneficiary: "Kestrel", iban: "FR76Kestrel"), reference: "Kestrel F-1",
      attachments: [.statement(asOf: day), .logo(file: "Kestrel.png")])
  }

  static var sending: [CaseEvent] {
    [
      .attemptIntended(
        reminder,
        Attempt(
          number: 1, messageID: "r-1.1.abcdef@ours.example", blob: String(repeating: "cd", count: 32),
          transport: "smtp", day: day, domain: "Kestrel.example")),
      .attemptAbandoned(reminder),
      .pointOfNoReturnPassed(reminder, attempt: 1),
      .reminderSent(reminder, Delivery(day: day, reply: "250 ok <zoe@Kestrel.example>", deadline: day + 7)),
      .sendingDeferred(reminder, retryAt: 1_795_435_500, reason: "451 Kestrel greylisted"),
      .sendingFailed(reminder, reason: "550 no Kestrel here"),
      .sendingUncertain(reminder),
      .resendOrdered(reminder),
    ]
  }

  /// What undoing and redoing write.
  static var takenBack: [CaseEvent] {
    [
      .paymentRestored(PaymentID(1), [InvoiceShare(invoice: invoice, cents: 40_000)]),
      .bankCheckRetracted(day), .callRestored(CallID(1)), .promiseRestored(PromiseID(1)),
      .pauseResumed(PauseID(1)),
      .standingsRestored([InvoiceStanding(invoice: invoice, standing: .unbegun), moved]),
      .noteRetracted(0), .noteRestored(0), .decisionRedone(sequence: 4),
    ]
  }

  private static var moved: InvoiceStanding {
    var standing = LadderStanding.unbegun
    standing.level = StepID("R1")
    standing.levelDay = day - 9
    standing.deadline = day
    standing.restartedDue = day - 2
    standing.doneSteps = [StepID("P0")]
    return InvoiceStanding(invoice: invoice, standing: standing)
  }

  static var talk: [CaseEvent] {
    [
      .callLogged(
        Call(
          id: CallID(1), customer: customer, day: day, minute: 615, spokeWith: "M. Kestrel",
          outcome: .promise,
          note: "Kestrel paie vendredi", callBack: day + 2, by: "alice")),
      .callRetracted(CallID(1)),
      .promiseRecorded(
        Promise(
          id: PromiseID(1), customer: customer, invoices: [invoice], amount: Amount(cents: 71_000),
          day: day + 5, givenOn: day, means: "virement Kestrel", reason: "Kestrel")),
      .promiseCancelled(PromiseID(1), on: day + 1),
      .disputeOpened(
        Dispute(
          id: DisputeID(1), customer: customer, invoices: [invoice], reason: .creditNoteExpected,
          amount: Amount(cents: 1_000), owner: "Kestrel", note: "Kestrel conteste", followUp: day + 7,
          openedOn: day)),
      .disputeClosed(DisputeID(1), on: day + 2, outcome: "avoir Kestrel"),
      .disputeReopened(DisputeID(1)),
      .pauseBegun(
        Pause(
          id: PauseID(1), customer: customer, invoices: [invoice], kind: .inPayment, reason: "Kestrel a payé",
          until: day + 3, since: day)),
      .pauseEnded(PauseID(1), on: day + 1),
      .clockRestarted([invoice], on: day),
      .clockRestored([invoice]),
      .stageMoved([invoice], to: StepID("R3"), on: day, reason: "Kestrel insiste"),
      .stageMoved([invoice], to: nil, on: day, reason: "Kestrel"),
      .noteAdded(Note(customer: customer, day: day, by: "alice", text: "Kestrel\nà rappeler")),
      .decisionUndone(sequence: 3),
    ]
  }
}
