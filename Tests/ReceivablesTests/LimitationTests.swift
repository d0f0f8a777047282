import Receivables
import Testing

@Suite("Limitation")
struct LimitationTests {
  private func invoice(issued: String = "2024-01-31", due: String = "2024-02-29") throws -> Invoice {
    Invoice(
      id: InvoiceID(1), customer: CustomerID(1), number: "F-1", issued: try #require(Day(iso: issued)),
      due: try #require(Day(iso: due)), cents: 100)
  }

  @Test(
    "is five years between professionals, one for carriage, two against a consumer, four full ones for public bodies"
  )
  func terms() throws {
    let invoice = try invoice()
    #expect(Limitation(.business, isCarrier: false).lastDay(of: invoice).iso == "2029-02-28")
    #expect(Limitation(.business, isCarrier: true).lastDay(of: invoice).iso == "2025-02-28")
    #expect(Limitation(.consumer, isCarrier: true).lastDay(of: invoice).iso == "2026-01-31")
    #expect(Limitation(.publicBody, isCarrier: false).lastDay(of: invoice).iso == "2028-12-31")
    let across = try self.invoice(issued: "2023-12-15", due: "2024-01-14")
    #expect(Limitation.publicBody.lastDay(of: across).iso == "2027-12-31", "the careful year")
    let demanded = try #require(Day(iso: "2027-12-31"))
    #expect(Limitation.publicBody.lastDay(of: across, interruptions: [demanded]).iso == "2031-12-31")
    #expect(Limitation.publicBody.lastDay(of: across, interruptions: [demanded + 1]).iso == "2027-12-31")
  }

  @Test("is never over before its fewest days, nor before the first last day whatever interrupts it")
  func bounds() throws {
    let first = try #require(Day(iso: "2023-11-01"))
    for offset in 0..<1500 {
      let issued = first + offset
      let invoice = try invoice(issued: issued.iso, due: (issued + (offset % 61)).iso)
      for term in [Limitation.business, .carriage, .consumer, .publicBody] {
        let last = term.firstLastDay(of: invoice)
        #expect(last >= min(invoice.issued, invoice.due) + term.fewestDays)
        let interrupted = term.lastDay(
          of: invoice, interruptions: [issued + offset], claims: [issued + 2 * offset],
          caseEnds: [issued + 3 * offset])
        #expect(interrupted >= last)
      }
    }
  }

  @Test("is stayed while a case runs that was begun in time, and only while it runs")
  func stayed() throws {
    let invoice = try invoice()
    let (claim, late) = (try #require(Day(iso: "2027-03-01")), try #require(Day(iso: "2029-03-01")))
    #expect(Limitation.business.isStayed(of: invoice, claims: [claim]))
    #expect(!Limitation.business.isStayed(of: invoice, claims: [late]))
    #expect(!Limitation.business.isStayed(of: invoice, claims: [claim], caseEnds: [late]))
    #expect(Limitation.business.isStayed(of: invoice, claims: [claim, claim + 9], caseEnds: [late]))
  }

  @Test("begins anew with a part payment, and not with one that comes too late")
  func acknowledgment() throws {
    let invoice = try invoice()
    let days = try ["2025-06-15", "2027-06-16", "2024-03-01"].map { try #require(Day(iso: $0)) }
    #expect(Limitation.business.lastDay(of: invoice, interruptions: days).iso == "2032-06-16")
    #expect(Limitation.consumer.lastDay(of: invoice, interruptions: days).iso == "2027-06-15")
    let late = try #require(Day(iso: "2029-03-01"))
    #expect(Limitation.business.lastDay(of: invoice, interruptions: [late]).iso == "2029-02-28")
  }

  @Test("is held by a court claim brought in time until each case has ended")
  func held() throws {
    let invoice = try invoice()
    func days(_ texts: String...) throws -> [Day] { try texts.map { try #require(Day(iso: $0)) } }
    func held(_ claims: [Day], _ ends: [Day], _ more: [Day] = []) -> String? {
      Limitation.business.heldSince(of: invoice, interruptions: more, claims: claims, caseEnds: ends)?.iso
    }
    #expect(held([], []) == nil)
    #expect(try held([], [], days("2025-01-01")) == nil)
    #expect(try held(days("2029-02-28"), []) == "2029-02-28", "the last day itself")
    #expect(try held(days("2029-03-01"), []) == nil, "too late")
    #expect(try held(days("2025-01-01", "2026-01-01"), days("2026-06-01")) == "2026-01-01")
    #expect(try held(days("2025-01-01", "2026-01-01"), days("2026-06-01", "2040-01-01")) == nil)
    #expect(try held(days("2025-01-01", "2040-01-01"), days("2040-01-01")) == "2040-01-01", "an appeal")
    #expect(try held(days("2031-01-01"), [], days("2028-01-01")) == "2031-01-01", "acknowledged before")
  }
}

@Suite("The longest payment terms")
struct LegalTermsTests {
  @Test(
    "that the law allows are 60 days, or 45 days end of month in both readings",
    arguments: [
      "60 j nets", "30 j FDM", "45 j FDM", "45 j puis FDM", "comptant", "à réception",
    ])
  func allowed(_ text: String) throws {
    #expect(!LegalTerms.isTooLong(try #require(PaymentTerms(text)), of: .business))
  }

  @Test(
    "are exceeded by more",
    arguments: [
      "76 j nets", "90 j nets", "46 j FDM", "60 j FDM", "60 j puis FDM", "60 j FDM le 10", "30 j FDM le 10",
    ])
  func tooLong(_ text: String) throws {
    #expect(LegalTerms.isTooLong(try #require(PaymentTerms(text)), of: .business))
  }

  @Test("of a public body are 30 days; a consumer has none")
  func publicBody() throws {
    for text in ["30 j nets", "comptant", "15 j nets"] {
      #expect(!LegalTerms.isTooLong(try #require(PaymentTerms(text)), of: .publicBody))
    }
    for text in ["31 j nets", "60 j nets", "30 j FDM", "45 j FDM"] {
      #expect(LegalTerms.isTooLong(try #require(PaymentTerms(text)), of: .publicBody))
      #expect(!LegalTerms.isTooLong(try #require(PaymentTerms(text)), of: .consumer))
    }
    let issued = try #require(Day(iso: "2026-01-02"))
    #expect(LegalTerms.latestDue(issued: issued, by: .publicBody)?.iso == "2026-02-01")
    #expect(LegalTerms.latestDue(issued: issued, by: .consumer) == nil)
  }

  @Test("end on the latest day of the statutory table")
  func latest() throws {
    for (issued, latest) in [
      ("2026-01-02", "2026-03-17"), ("2026-01-20", "2026-03-31"), ("2026-03-10", "2026-05-15"),
    ] {
      #expect(LegalTerms.latestDue(issued: try #require(Day(iso: issued)), by: .business)?.iso == latest)
    }
  }
}
