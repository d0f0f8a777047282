import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("Sections of a message")
struct SectionTests {
  private static let chased = ["P0", "J0", "R1", "R2", "R3", "statement"]

  private func facts(_ step: String, _ language: Language = .french) -> MessageFacts {
    let late = ["P0": -5, "J0": 0][step] ?? 12
    var facts = MessageFixture.facts(
      step: step == "statement" ? "R1" : step, language: language,
      lines: [MessageFixture.line("F-1", cents: 99_00, late: late)])
    if step == "statement" { facts.step.template = "statement" }
    return facts
  }

  private func text(_ facts: MessageFacts, own body: String? = nil) throws -> String {
    var library = TemplateLibrary()
    if let body {
      library = TemplateLibrary(adopted: [
        "\(facts.templateKey)": "\(facts.language.say("Objet : X", "Subject: X"))\n\n\(body)\n"
      ])
    }
    return try MessageComposer.compose(facts: facts, library: library).plainText(width: 2_000)
  }

  @Test(
    "open with the customer's own sentence below the greeting in both languages, and with none where there is none",
    arguments: chased)
  func iceBreaker(step: String) throws {
    for language in Language.allCases {
      var facts = facts(step, language)
      let without = try text(facts)
      facts.iceBreaker = "Bravo pour le salon de Lyon !"
      let with = try text(facts)
      #expect(with.contains("\n\nBravo pour le salon de Lyon !\n\n"), "\(with)")
      #expect(with.replacing("Bravo pour le salon de Lyon !\n\n", with: "") == without)
    }
    // Neither a formal notice nor a hand-over note is opened with a pleasantry.
    for step in ["MD", "AM", "CX"] {
      var facts = facts(step)
      facts.iceBreaker = "Bravo pour le salon de Lyon !"
      #expect(!(try text(facts)).contains("Bravo"))
    }
  }

  @Test("list the invoices one by one, those asked for and those only named apart")
  func invoices() throws {
    var facts = facts("R2")
    facts.lines = [
      MessageFixture.line("F-1", cents: 123_456, late: 12), MessageFixture.line("F-2", cents: 50, late: 3),
      MessageFixture.line("F-3", cents: 7_00, late: 60, namedOnly: true),
    ]
    let body = """
      [[#Invoices]]
      - [[Number]] du [[IssueDate]], échue le [[DueDate]] : [[Open]], [[DaysLate]] jours
      [[/Invoices]]
      [[#NamedInvoices]]
      (pour mémoire [[Number]] : [[Open]])
      [[/NamedInvoices]]
      """
    let due = facts.lines.map { ($0.issued.long(in: .french), $0.due.long(in: .french)) }
    #expect(
      try text(facts, own: body) == """
        - F-1 du \(due[0].0), échue le \(due[0].1) : 1\u{202F}234,56\u{202F}€, 12 jours
        - F-2 du \(due[1].0), échue le \(due[1].1) : 0,50\u{202F}€, 3 jours
        (pour mémoire F-3 : 7,00\u{202F}€)

        """)
    facts.lines.removeLast()
    #expect(!(try text(facts, own: body)).contains("pour mémoire"))
  }

  @Test("tell the reminders before with day and way, and say nothing of them where none was")
  func previous() throws {
    let body =
      "Rappels :\n[[#PreviousReminders]]\n[[ReminderStep]] le [[ReminderDate]] par [[ReminderChannel]]\n[[/PreviousReminders]]\n[[^PreviousReminders]]\naucun\n[[/PreviousReminders]]"
    var facts = facts("R3")
    let first = try MessageFixture.on("2026-11-01")
    facts.previousReminders = [
      PreviousReminder(step: StepID("R1"), day: first, channel: .email),
      PreviousReminder(step: StepID("R2"), day: first + 15, channel: .letter),
    ]
    #expect(
      try text(facts, own: body)
        == "Rappels :\nR1 le 1er\u{A0}novembre\u{A0}2026 par e-mail\nR2 le 16\u{A0}novembre\u{A0}2026 par lettre\n"
    )
    #expect(
      try text(facts).contains(
        "nos rappels des 1er\u{A0}novembre\u{A0}2026 et 16\u{A0}novembre\u{A0}2026"))
    facts.step = try #require(Scenario.frenchBusiness.step(StepID("MD")))
    facts.channel = .registeredLetter
    let notice = try text(facts)
    #expect(notice.contains("Rappel du 1er\u{A0}novembre\u{A0}2026 par e-mail, resté sans effet."))
    #expect(notice.contains("Rappel du 16\u{A0}novembre\u{A0}2026 par lettre, resté sans effet."))
    facts.previousReminders[1].post = [
      LetterEvent(reminder: ReminderID(2), kind: .unknownAddress, day: first + 20, by: "lea")
    ]
    #expect(
      try text(facts).contains(
        "Rappel du 16\u{A0}novembre\u{A0}2026 par lettre (inconnu à l'adresse le 21/11/2026), resté sans effet."
      ))
    facts.step = try #require(Scenario.frenchBusiness.step(StepID("R3")))
    facts.channel = .email
    #expect(
      try text(facts).contains("Malgré notre rappel du 1er\u{A0}novembre\u{A0}2026,"),
      "nobody was reminded by what came back")
    facts.previousReminders.removeFirst()
    #expect(!(try text(facts)).contains("Malgré"))
    facts.previousReminders = []
    #expect(!(try text(facts)).contains("resté sans effet"))
    var none = self.facts("R3")
    none.previousReminders = []
    #expect(try text(none, own: body) == "Rappels :\naucun\n")
    #expect(!(try text(none)).contains("Malgré"))
  }

  @Test(
    "tell a promise that was not kept with its amount and day, from the second reminder on, never without one"
  )
  func promise() throws {
    for step in ["R2", "R3", "MD", "AM", "CX"] {
      for language in Language.allCases {
        var facts = facts(step, language)
        facts.promise = .init(cents: 500_00, day: try MessageFixture.on("2026-11-01"))
        let amount = Amount(cents: 500_00).text(in: language)
        let day = language.say("1er\u{A0}novembre\u{A0}2026", "1\u{A0}November\u{A0}2026")
        let told = try text(facts)
        #expect(told.contains(amount) && told.contains(day), "\(step): \(told)")
        facts.promise = nil
        let silent = try text(facts)
        #expect(!silent.contains(amount) && !silent.contains(language.say("annoncé", "announced")))
        #expect(!silent.contains(language.say("Promesse", "Promise")))
      }
    }
  }

  @Test("claim charges in a notice and after it, and leave the section out where nothing accrued")
  func charges() throws {
    for step in ["MD", "AM", "CX"] {
      for language in Language.allCases {
        var facts = facts(step, language)
        #expect(!(try text(facts)).contains(language.say("de plein droit", "due by law")))
        let line = facts.lines[0]
        let segment = ChargeSegment(
          from: line.due + 1, through: facts.today, baseCents: line.openCents,
          rate: AnnualRate(basisPoints: 1_240), halfYear: HalfYear(of: facts.today), daysInYear: 365)
        facts.charges = MessageCharges(lines: [
          MessageCharges.Line(
            number: "F-1", openCents: line.openCents, segments: [segment], interestCents: segment.cents,
            feeCents: 4_000)
        ])
        let told = try text(facts)
        #expect(told.contains(language.say("de plein droit", "due by law")))
        // 99.00 x 12.40 % x 12 / 365 = 0.40.
        for cents in [40, 40_00, 99_00 + 40 + 40_00] {
          #expect(told.contains(Amount(cents: cents).text(in: language)), "\(cents): \(told)")
        }
      }
    }
  }

  @Test("fill free variables of the customer, and none of another name")
  func freeVariables() throws {
    var facts = facts("R1")
    facts.variables = ["chantier": "Lyon Part-Dieu"]
    #expect(try text(facts, own: "Chantier [[var:chantier]].") == "Chantier Lyon Part-Dieu.\n")
    #expect(throws: CompositionRefusal.missing(variable: "var:Chantier", where: .freeVariable)) {
      try text(facts, own: "Chantier [[var:Chantier]].")
    }
    #expect(try text(facts, own: "Fin[[#var:lieu]], à [[var:lieu]][[/var:lieu]].") == "Fin.\n")
  }
}
