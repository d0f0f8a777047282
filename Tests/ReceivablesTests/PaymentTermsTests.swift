import Receivables
import Testing

@Suite("Payment terms")
struct PaymentTermsTests {
  @Test(
    "give the due day of the statutory table",
    arguments: [
      ("2026-01-02", "2026-03-17", "2026-02-28", "2026-03-03"),
      ("2026-01-20", "2026-03-17", "2026-03-31", "2026-03-21"),
      ("2026-02-14", "2026-04-14", "2026-03-31", "2026-04-15"),
      ("2026-03-10", "2026-05-15", "2026-04-30", "2026-05-09"),
      ("2025-12-17", "2026-02-14", "2026-01-31", "2026-02-15"),
    ])
  func table(_ issued: String, _ readingA: String, _ readingB: String, _ net: String) throws {
    let day = try #require(Day(iso: issued))
    #expect(PaymentTerms("45 j FDM")?.dueDay(issued: day).iso == readingA)
    #expect(PaymentTerms("45 j puis FDM")?.dueDay(issued: day).iso == readingB)
    #expect(PaymentTerms("60 j nets")?.dueDay(issued: day).iso == net)
  }

  @Test("on a day of the next month take its last when it is shorter")
  func dayOfMonth() throws {
    let day = try #require(Day(iso: "2025-12-17"))
    #expect(PaymentTerms("30 j fin de mois le 10")?.dueDay(issued: day).iso == "2026-02-10")
    #expect(PaymentTerms("FDM le 31")?.dueDay(issued: day).iso == "2026-01-31")
    #expect(PaymentTerms("30 j FDM le 31")?.dueDay(issued: day).iso == "2026-02-28")
    #expect(PaymentTerms("comptant")?.dueDay(issued: day) == day)
  }

  @Test(
    "are read as French and English programs write them",
    arguments: [
      ("30", PaymentTerms.net(days: 30)), ("30 j nets", .net(days: 30)), ("30j", .net(days: 30)),
      ("60 jours date de facture", .net(days: 60)), ("30 days net", .net(days: 30)),
      ("Net 30", .net(days: 30)), ("30 jours à réception de facture", .net(days: 30)), ("0", .net(days: 0)),
      ("45 j FDM", .endOfMonthThen(days: 45)), ("45 jours fin de mois", .endOfMonthThen(days: 45)),
      ("FDM + 45 j", .endOfMonthThen(days: 45)), ("fin de mois", .endOfMonthThen(days: 0)),
      ("45 days end of month", .endOfMonthThen(days: 45)), ("45 days EOM", .endOfMonthThen(days: 45)),
      ("45 j puis FDM", .thenEndOfMonth(days: 45)), ("45 jours puis fin de mois", .thenEndOfMonth(days: 45)),
      ("45 days then end of month", .thenEndOfMonth(days: 45)),
      ("30 j FDM le 10", .endOfMonthOn(days: 30, dayOfMonth: 10)),
      ("30 jours fin de mois le 10", .endOfMonthOn(days: 30, dayOfMonth: 10)),
      ("30 days EOM on the 10th", .endOfMonthOn(days: 30, dayOfMonth: 10)),
      ("comptant", .onReceipt), ("À RÉCEPTION", .onReceipt), ("a reception", .onReceipt),
      ("due on receipt", .onReceipt), ("cash", .onReceipt),
    ])
  func read(_ text: String, _ terms: PaymentTerms) { #expect(PaymentTerms(text) == terms) }

  @Test(
    "are refused when they cannot be understood",
    arguments: [
      "", "j", "bientôt", "30 ou 60 j", "999 j", "30 j FDM le 32", "-", "30 作者", "45 90 j", "trente jours",
      "99999999999999999999 j",
    ])
  func refused(_ text: String) { #expect(PaymentTerms(text) == nil) }

  @Test("are read back from their own wording in both languages", arguments: Language.allCases)
  func roundTrip(_ language: Language) {
    for days in [0, 1, 10, 30, 45, 60, 365] {
      var all: [PaymentTerms] = [
        .net(days: days), .endOfMonthThen(days: days), .thenEndOfMonth(days: days), .onReceipt,
      ]
      all += [1, 10, 31].map { .endOfMonthOn(days: days, dayOfMonth: $0) }
      for terms in all { #expect(PaymentTerms(terms.text(in: language)) == terms) }
    }
  }
}
