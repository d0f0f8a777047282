import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("Prompts")
struct FormPromptTests {
  private let today = FormFixture.today
  private let ids = [ReminderID(3)]

  @Test("put a reminder off by days or to a day, never to today or the past")
  func snooze() {
    var prompt = SnoozePrompt(ids, what: "Studio 作者 Kōbō · R1 · 1 120,00 €", today: today, language: .french)
    #expect(prompt.press(.enter).stays)
    prompt.type("+0")
    #expect(prompt.press(.enter).stays)
    prompt.until.field.text = ""
    prompt.type("10/06")
    #expect(prompt.press(.enter).stays)
    prompt.until.field.text = ""
    prompt.type("+3")
    guard case .submitted(.snooze(let reminders, let until)) = prompt.press(.enter) else {
      Issue.record("Enter puts it off")
      return
    }
    #expect(reminders == ids && until == today + 3)
    #expect(prompt.shown().contains("作者"))
  }

  @Test("shorten a long name, wide characters too, never step and amount")
  func longName() {
    let name = String(repeating: "作者商事", count: 12)
    let facts = "R1, 10 000 002 443,90 €"
    #expect(
      SnoozePrompt(ids, what: name, facts: facts, today: today, language: .french).shown().contains(facts))
    #expect(ReasonPrompt(ids, what: name, facts: facts, language: .french).shown().contains(facts))
    #expect(
      DonePrompt(ids[0], what: name, facts: facts, today: today, language: .french).shown().contains(facts))
    #expect(
      ResolveDialog(ids[0], what: name, facts: facts, evidence: [], language: .french).shown()
        .contains(facts))
  }

  @Test("skip with a usual reason by its letter, with words of one's own behind it")
  func skip() {
    var prompt = ReasonPrompt(ids, what: "Garage du Pont", language: .french)
    #expect(prompt.press(.enter).stays)
    #expect(prompt.shown().contains("Choisissez un motif"))
    prompt.type("v")
    prompt.press(.tab)
    prompt.type("F-2304")
    guard case .submitted(.skip(_, let reason)) = prompt.press(.enter) else {
      Issue.record("Enter skips")
      return
    }
    #expect(reason == "avoir à émettre : F-2304")
  }

  @Test("move a stage only to another rung and with a reason")
  func stage() {
    var prompt = StagePrompt(
      customer: CustomerID(1), name: "Élan & Fils", current: StepID("R2"),
      ladder: Scenario.frenchBusiness.ladder, language: .french)
    #expect(prompt.shown().contains("[R2]"))
    #expect(prompt.press(.enter).stays)
    prompt.press(.right)
    #expect(prompt.press(.enter).stays)
    prompt.type("accord du directeur")
    guard case .submitted(.moveStage(_, _, let to, let reason)) = prompt.press(.enter) else {
      Issue.record("Enter moves")
      return
    }
    #expect(to == StepID("R3") && reason == "accord du directeur")
  }

  @Test("record a note only when it says something")
  func note() {
    var prompt = NotePrompt(customer: CustomerID(1), name: "Élan & Fils", language: .french)
    prompt.type("  ")
    #expect(prompt.press(.control("s")).stays)
    prompt.type("rappeler")
    #expect(prompt.press(.control("s")).command != nil)
  }

  @Test("that put something off have names that a draft can be kept under")
  func draftNames() {
    let targets: [SnoozePrompt.Target] = [
      .reminders([ReminderID(3)]), .dispute(DisputeID(2)), .status(PauseID(6)),
    ]
    for target in targets {
      #expect(!target.draftName.isEmpty)
      #expect(
        target.draftName.utf8.allSatisfy {
          $0 == 0x2D || $0 < 0x7B && Character(Unicode.Scalar($0)).isLetter || (0x30...0x39).contains($0)
        })
    }
  }

  @Test("pause with a reason, until a day or until ended by hand")
  func pause() {
    var form = PauseForm(customer: CustomerID(1), name: "Élan & Fils", today: today, language: .english)
    form.type("i")
    #expect(form.press(.control("s")).stays)
    form.type("court order")
    guard case .submitted(.pause(let order)) = form.press(.control("s")) else {
      Issue.record("Ctrl-S pauses")
      return
    }
    #expect(order.kind == .insolvency && order.reason == "court order" && order.until == nil)
  }

  @Test("give a status with what its kind asks for: days, to whom, how much")
  func statuses() {
    func form(_ letter: String) -> PauseForm {
      var form = PauseForm(customer: CustomerID(1), name: "Élan & Fils", today: today, language: .french)
      form.type(letter)
      return form
    }
    func order(_ form: PauseForm) -> PauseOrder? {
      var form = form
      guard case .submitted(.pause(let order)) = form.press(.control("s")) else { return nil }
      return order
    }
    for (letter, lacking) in [("i", "le jour du jugement"), ("t", "à qui c'est remis"), ("a", "le montant")] {
      var refused = form(letter)
      refused.press(.control("s"))
      #expect(refused.shown().contains("Il manque \(lacking)"), "\(refused.shown())")
    }
    #expect(form("s").shown().contains("vide = à la main") && !form("p").shown().contains("vide = à la main"))
    var debit = form("d")
    #expect(order(debit) == nil, "a debit needs its day")
    debit.press(.tab)
    debit.press(.tab)
    debit.type("+8")
    #expect(order(debit)?.facts.day == today + 8)
    var insolvency = form("i")
    insolvency.press(.tab)
    insolvency.press(.tab)
    insolvency.type("12/06/2026")
    #expect(insolvency.shown().contains("Jugement") && insolvency.shown().contains("BODACC"))
    #expect(order(insolvency)?.facts.judgment == Day(iso: "2026-06-12"))
    var handed = form("t")
    handed.press(.tab)
    handed.press(.tab)
    handed.type("Étude Kestrel")
    handed.press(.tab)
    handed.type("j")
    #expect(order(handed)?.facts.party == "Étude Kestrel")
    #expect(order(handed)?.facts.isForCourt == true)
    var credit = form("a")
    credit.press(.tab)
    credit.press(.tab)
    credit.type("12,345")
    #expect(order(credit) == nil)
    credit.press(.control("u"))
    var payment = form("p")
    #expect(payment.press(.control("s")).stays, "a payment on its way has a day")
    #expect(order(form("e")) == nil, "a loss needs a reason")
  }

  @Test("record a promise and a dispute outside of a call")
  func standAlone() {
    var promise = PromiseForm(FormFixture.subject(), language: .french)
    promise.type("t")
    promise.press(.tab)
    promise.type("+8")
    #expect(promise.shown().contains("jour ouvré ✓"))
    #expect(promise.press(.control("s")).command != nil)
    var dispute = DisputeForm(FormFixture.subject(), language: .english)
    #expect(dispute.press(.control("s")).stays)
    dispute.type("l")
    #expect(dispute.shown().contains("delivery"))
    #expect(dispute.press(.control("s")).command != nil)
  }

  @Test("show every ground of a dispute whole on 80 columns, in both languages, in the call form too")
  func grounds() {
    for language in Language.allCases {
      var call = CallForm(FormFixture.subject(), language: language)
      call.outcome = .dispute
      for text in [DisputeForm(FormFixture.subject(), language: language).shown(), call.shown()] {
        for reason in Dispute.Reason.allCases {
          let name = reason.name(in: language)
          #expect(text.contains("\(reason.letter) \(name)"), "\(name)\n\(text)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
      }
    }
  }

  @Test("tell at their edge and at the foot of the screen the one key that saves them")
  func oneKey() {
    for (letter, word) in [
      ("m", "Entrée Enregistrer"), ("n", "Ctrl-S Enregistrer"), ("s", "Ctrl-S Enregistrer"),
    ] {
      var desk = FrameworkDesk()
      desk.type(letter)
      #expect(desk.footer.contains(word), "\(letter): \(desk.footer)")
      #expect(desk.frame().lines.dropLast(2).contains { $0.contains(word) }, "\(letter)")
    }
  }

  @Test("record a task as done today or earlier, with its proof")
  func done() throws {
    var prompt = DonePrompt(ReminderID(3), what: "MD", today: today, language: .french)
    prompt.type("LRAR 1A 234")
    guard case .submitted(.done(_, let day, let proof, _, _, _)) = prompt.press(.enter) else {
      Issue.record("Enter records")
      return
    }
    #expect(day == today && proof == "LRAR 1A 234")
    prompt.day.field.text = "+1"
    #expect(prompt.press(.enter).stays)
    prompt.day.field.text = "18/06"
    let long = try #require(prompt.notices.first)
    #expect(!long.isBlocking && long.text.contains("18/06/2025") && long.text.contains("364"))
  }
}
