import Intake
import Receivables
import Testing

@Suite("The columns of a customer's profile")
struct ProfileColumnTests {
  @Test("are recognised by their French and English names; an empty cell says nothing")
  func names() throws {
    let french = try Fixture.read(
      text: """
        Numéro client;Raison sociale;Jours de règlement;Fermetures;Heures d'appel;Appels par semaine;Canaux refusés
        C-1;Élan & Fils;10 et 25;S32-S33;avant 11h;2;SMS
        C-2;Bréhat;;;;;

        """)
    let customers = french.entries.customers
    #expect(
      customers.first?.profile == [
        .paymentRuns: "10, 25", .closings: "S32-S33", .callHours: "8h-11h", .callsPerWeek: "2",
        .refused: "sms",
      ])
    #expect(customers.last?.profile.isEmpty == true)
    let english = try Fixture.read(
      text: """
        customer number,name,payment runs,prefers
        C-1,Kestrel,fin,post

        """)
    #expect(english.entries.customers.first?.profile == [.paymentRuns: "fin", .preferred: "letter"])
  }

  @Test("refuse the row whose cell says no such thing, with an example")
  func wrong() throws {
    let outcome = try Fixture.read(
      text: """
        Numéro client;Raison sociale;Fermetures
        C-1;Élan & Fils;tout l'été
        C-2;Bréhat;S33

        """)
    #expect(outcome.entries.customers.map(\.number) == ["C-2"])
    #expect(outcome.problems.map(\.kind) == [.badProfile(.closings)])
    #expect(outcome.problems.first?.text(in: .french, file: "c.csv").contains("S32-S33") == true)
  }
}
