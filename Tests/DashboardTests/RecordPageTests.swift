import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("A row of an account, whole")
struct RecordPageTests {
  private static let long =
    "Règle après la saison ; rappeler le 25 au matin, veut un duplicata de F-2260 et parle d'un avoir promis par le commercial."

  /// An account at 80x24 after some events, on a pane.
  private func desk(_ events: [CaseEvent], tabs: Int, open key: Key = .enter) -> FrameworkDesk {
    var desk = FrameworkDesk()
    desk.hear(events)
    desk.press(.enter)
    for _ in 0..<tabs { desk.press(.tab) }
    desk.press(key)
    return desk
  }

  /// What the page shows, without its frame and line breaks.
  private func text(_ desk: FrameworkDesk) -> String {
    desk.frame().lines.map { $0.filter { !"│┌┐└┘".contains($0) } }
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
  }

  @Test("shows an invoice with its payments, credits, promises and reminders")
  func invoice() throws {
    let payment = Payment(
      id: PaymentID(1), customer: CustomerID(1), day: FormFixture.today - 12, cents: 200_000,
      bankReference: "VIR 88", label: "acompte")
    let desk = desk(
      [
        .paymentReceived(payment, [InvoiceShare(invoice: InvoiceID(1), cents: 200_000)]),
        FormFixture.promise(1, daysAgo: 3),
      ], tabs: 0)
    let text = text(desk)
    #expect(text.contains("Facture F-2231"))
    #expect(text.contains("Total : 12 450,00 €") && text.contains("Reste dû : 10 450,00 €"))
    #expect(text.contains("05/06/2026 2 000,00 € paiement VIR 88, acompte"))
    #expect(text.contains("promesse de 5 000,00 € pour le 14/06/2026, attendue"), "\(text)")
    #expect(text.contains("R1 e-mail, proposée") || text.contains("R2 e-mail, proposée"))
  }

  @Test("shows the whole comment of a call and the whole of a note, by Enter and by F3")
  func longTexts() {
    let call = Call(
      id: CallID(1), customer: CustomerID(1), day: FormFixture.today, minute: 582, minutes: 7,
      spokeWith: "Mme Diallo", outcome: .callBack, note: Self.long, by: "Léa")
    let heard = text(desk([.callLogged(call)], tabs: 1))
    #expect(heard.contains(Self.long), "\(heard)")
    #expect(heard.contains("Durée : 7 min") && heard.contains("Avec : Mme Diallo"))
    let note = Note(customer: CustomerID(1), day: FormFixture.today, by: "Marc", text: Self.long)
    #expect(text(desk([.noteAdded(note)], tabs: 4, open: .function(3))).contains(Self.long))
  }

  @Test("shows a sent message with recipient, subject, day and receipt, and its text to the end")
  func sentMessage() throws {
    var desk = FrameworkDesk()
    desk.press(.character("a"))
    let sent = try #require(desk.world.book.reminders.first(where: desk.world.isReady))
    let subject = try #require(desk.world.book.contents[sent.id]?.subject)
    desk.hear([
      .reminderSent(sent.id, Delivery(day: FormFixture.today, reply: "250 2.0.0 Ok: queued", deadline: nil))
    ])
    desk.press(.enter, .tab, .tab, .tab, .enter)
    let top = text(desk)
    #expect(top.contains("remise le 17/06/2026"))
    #expect(top.contains("Accusé : 17/06/2026, 250 2.0.0 Ok: queued"))
    #expect(top.contains("compta1@elan.example") && top.contains(subject))
    desk.press(.end)
    #expect(text(desk).contains("Léa Martin"), "\(text(desk))")
    desk.press(.escape)
    #expect(desk.state.overlay == nil && desk.state.accounts[.worklist] != nil)
  }

  @Test("says why nothing opens in an empty pane")
  func emptyPane() {
    let desk = desk([], tabs: 4)
    #expect(desk.statusLine.contains("ce volet est vide"))
  }

  @Test("opens every row of every pane, in both languages")
  func everyRow() {
    for language in Language.allCases {
      var desk = FrameworkDesk(language: language)
      desk.hear([FormFixture.promise(1, daysAgo: 3)])
      desk.press(.enter)
      for _ in AccountPane.allCases {
        let rows = desk.state.accounts[.worklist].map { $0.count(of: $0.pane) } ?? 0
        for _ in 0..<rows {
          desk.press(.enter)
          #expect(desk.state.overlay != nil)
          desk.press(.escape, .down)
        }
        desk.press(.tab)
      }
    }
  }
}
