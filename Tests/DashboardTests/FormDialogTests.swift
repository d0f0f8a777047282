import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The send dialog")
struct FormDialogTests {
  private func message(
    _ number: UInt32, name: String = "Studio 作者 Kōbō", formal: Bool = false, cents: Int = 123_456
  ) -> OutgoingMessage {
    let reminder = Reminder(
      id: ReminderID(number), customer: CustomerID(1), currency: .eur, step: StepID(formal ? "MD" : "R1"),
      scenario: "s", channel: number % 2 == 0 ? .letter : .email, isTask: false,
      lines: [Reminder.Line(invoice: InvoiceID(number), openCents: cents, rise: nil)],
      proposedOn: FormFixture.today)
    return OutgoingMessage(
      reminder, name: name, demand: Amount(cents: reminder.demandedCents, currency: reminder.currency),
      isFormalNotice: formal)
  }

  private func ids(_ result: FormResult) -> [ReminderID]? {
    if case .submitted(.requestSend(let ids, let seconds)) = result, seconds == 10 { return ids }
    return nil
  }

  @Test("never sends on Enter: it cancels where the focus is, and says the letter elsewhere")
  func enter() {
    var dialog = SendDialog([message(1)], holdSeconds: 10, language: .french)
    #expect(dialog.shown().contains("> [ Annuler ]"))
    #expect(dialog.press(.enter).isCancelled)
    #expect(dialog.press(.tab, .enter).stays)
    #expect(dialog.shown().contains("Entrée n'envoie jamais : tapez o"))
  }

  @Test("names a thank-you where others show what they demand, and leaves it out of the sums")
  func thanks() {
    let alone = SendDialog([message(1, cents: 0)], holdSeconds: 10, language: .french).shown()
    #expect(alone.contains("remerciement") && !alone.contains("0,00"), "\(alone)")
    let both = ApproveDialog([message(1, cents: 0), message(3)], language: .english).shown()
    #expect(both.contains("thank-you") && both.contains("1,234.56") && !both.contains(" 0.00"), "\(both)")
  }

  @Test("shortens names, never an amount or a sum of them")
  func amounts() {
    let name = "Société à très longue raison sociale de la vallée"
    let messages = [1, 2].map { message($0, name: name, cents: 1_000_000_244_390) }
    let dialog = SendDialog(messages, holdSeconds: 10, language: .french)
    #expect(dialog.shown().contains("10 000 002 443,90 €"), "\(dialog.shown())")
    #expect(dialog.shown().contains("20 000 004 887,80 €"))
    #expect(
      ApproveDialog(messages, language: .french).shown().contains("10 000 002 443,90 €"))
  }

  @Test("sends one message on its letter")
  func one() {
    var dialog = SendDialog([message(1)], holdSeconds: 10, language: .french)
    #expect(ids(dialog.press(.character("o"))) == [ReminderID(1)])
  }

  @Test("asks for the count of several messages, typed with or without Shift on AZERTY")
  func count() {
    var dialog = SendDialog([message(1), message(2)], holdSeconds: 10, language: .french)
    #expect(dialog.press(.character("o")).stays)
    #expect(dialog.shown().contains("Tapez d'abord 2, puis o : rien ne part encore."))
    dialog.type("3")
    #expect(dialog.press(.character("o")).stays)
    dialog.press(.backspace)
    dialog.type("é")
    #expect(dialog.press(.enter).isCancelled)
    #expect(ids(dialog.press(.character("y"))) == [ReminderID(1), ReminderID(2)])
  }

  @Test("asks for the count of a single formal notice, and takes no paste for it")
  func formalNotice() {
    var dialog = SendDialog([message(1, formal: true)], holdSeconds: 10, language: .english)
    #expect(dialog.press(.character("y")).stays)
    #expect(dialog.press(.paste("1"), .character("y")).stays)
    dialog.type("1")
    #expect(ids(dialog.press(.character("y"))) != nil)
  }

  @Test("lists counts by channel, sums, names and amounts, and scrolls what does not fit")
  func list() {
    let messages = (1...30).map { message($0, name: "Client \($0)") }
    var dialog = SendDialog(messages, holdSeconds: 10, language: .french)
    let text = dialog.shown()
    #expect(text.contains("15 @ e-mail, 15 L lettre"))
    #expect(text.contains("37 036,80 €"))
    #expect(text.contains("Client 1 "))
    #expect(text.contains("1 234,56 €"))
    #expect(!text.contains("Client 30"))
    dialog.press(.end)
    #expect(dialog.shown().contains("Client 30"))
    #expect(dialog.shown(Size(columns: 60, rows: 20)).contains("[ Annuler ]"))
  }

  @Test("approves marked reminders with the versions seen, and names those left out")
  func approval() {
    var dialog = ApproveDialog(
      [message(1), message(2)],
      leftOut: [LeftOut(name: "Ets Lefèvre", reason: "au-dessus du plafond")],
      language: .french)
    #expect(dialog.shown().contains("! Ets Lefèvre : au-dessus du plafond"))
    #expect(dialog.press(.enter).stays)
    guard case .submitted(.approve(let ids, let versions)) = dialog.press(.character("o")) else {
      Issue.record("The letter approves")
      return
    }
    #expect(ids == [ReminderID(1), ReminderID(2)])
    #expect(versions == [ReminderID(1): 1, ReminderID(2): 1])
  }

  @Test(
    "lets every marked row that stays be read with its reason, however many there are", arguments: [1, 30])
  func everyLeftOut(messages: UInt32) {
    let outgoing = (1...messages).map { message($0) }
    var leftOut = (1...11).map { LeftOut(name: "Client \($0).", reason: "motif \($0)") }
    let long = LeftOut(
      name: String(repeating: "Société à très longue raison ", count: 4), reason: "litige ouvert")
    leftOut.append(long)
    var approval = ApproveDialog(outgoing, leftOut: leftOut, language: .french)
    var sending = SendDialog(outgoing, leftOut: leftOut, holdSeconds: 10, language: .french)
    for size in [Size(columns: 60, rows: 20), FormFixture.screen, Size(columns: 120, rows: 36)] {
      approval.press(.home)
      sending.press(.home)
      #expect(approval.shown(size).contains("Restent à part : 12"))
      var (approved, sent) = (approval.shown(size), sending.shown(size))
      for _ in 1...40 {
        approval.press(.down)
        sending.press(.down)
        approved += approval.shown(size)
        sent += sending.shown(size)
      }
      #expect(approved.contains("… : litige ouvert") && sent.contains("… : litige ouvert"))
      for one in leftOut.dropLast() {
        #expect(approved.contains("! \(one.name) : \(one.reason)"), "\(size), \(approval.shown(size))")
        #expect(sent.contains("! \(one.name) : \(one.reason)"), "\(size), \(sending.shown(size))")
      }
    }
    #expect(approval.shown().contains("/12 (Haut/Bas défiler)"))
  }

  @Test("resolves an uncertain message by a choice and a letter, never by one key")
  func resolution() {
    var dialog = ResolveDialog(
      ReminderID(7), what: "Garage du Pont · R2", evidence: ["Message-ID <a@b.example>"], language: .french)
    #expect(dialog.shown().contains("Message-ID <a@b.example>"))
    #expect(dialog.press(.character("o")).stays)
    #expect(dialog.press(.character("r")).stays)
    #expect(dialog.press(.enter).stays)
    guard case .submitted(.resolve(let id, let resolution)) = dialog.press(.character("o")) else {
      Issue.record("The letter confirms")
      return
    }
    #expect(id == ReminderID(7) && resolution == .again)
  }

  @Test("counts the hold down in words and a bar")
  func hold() {
    let line = HoldLine(messages: 6, secondsLeft: 8, holdSeconds: 10)
    #expect(line.text(.utf8, in: .french) == "Envoi de 6 messages dans 8 s ▇▇▇▇▇▇▇▇░░ · u pour tout annuler")
    #expect(line.text(.ascii, in: .english) == "Sending 6 messages in 8 s ########.. - u recalls all")
  }

  @Test("asks before a command by a letter, and Enter leaves")
  func confirmation() {
    var dialog = ConfirmDialog(
      title: "Annuler la promesse", lines: ["Studio 作者 Kōbō, 5 000,00 €"],
      command: .cancelPromise(PromiseID(1)), language: .french)
    #expect(dialog.press(.enter).isCancelled)
    #expect(dialog.press(.character("o")).command != nil)
    #expect(dialog.shown().contains("作者"))
  }

  @Test("asks how insolvency proceedings end: closed, with what stays stopped, or never there; Enter leaves")
  func proceedings() {
    let pause = Pause(
      id: PauseID(3), customer: CustomerID(1), kind: .insolvency, reason: "", until: nil,
      since: FormFixture.today)
    for language in Language.allCases {
      var dialog = EndProceedingsDialog(pause: pause, name: "Studio 作者 Kōbō", language: language)
      #expect(dialog.shown().contains("L622-28") && dialog.shown().contains(FormFixture.today.numeric))
      #expect(dialog.press(.enter).isCancelled && dialog.press(.escape).isCancelled)
      guard
        case .endPause(PauseID(3), nil)? = dialog.press(.character(language == .french ? "o" : "y")).command,
        case .retractStatus(PauseID(3))? = dialog.press(.character(language == .french ? "e" : "m")).command
      else {
        Issue.record("the letters that stand there decide")
        continue
      }
    }
  }
}
