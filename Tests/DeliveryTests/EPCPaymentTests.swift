import Delivery
import Testing

@Suite("A payment code")
struct EPCPaymentTests {
  private let iban = "FR76 3000 6000 0112 3456 7890 189"

  private func problem(_ payment: EPCPayment) -> DeliveryProblem? {
    do throws(DeliveryProblem) {
      _ = try payment.payload()
      return nil
    } catch { return error }
  }

  @Test("holds beneficiary, account, amount and text as EPC069-12 asks")
  func text() throws {
    let payment = EPCPayment(
      beneficiary: "Élan & Fils", iban: iban, bic: "AGRIFRPP", cents: 125_005, reference: "F-12 C-117")
    #expect(
      String(decoding: try payment.payload(), as: UTF8.self)
        == "BCD\n002\n1\nSCT\nAGRIFRPP\nÉlan & Fils\nFR7630006000011234567890189\nEUR1250.05\n\n\nF-12 C-117")
  }

  @Test("puts a structured reference on its own line, and not as text")
  func structured() throws {
    let payment = EPCPayment(
      beneficiary: "Franz Mustermänn", iban: "DE71110220330123456789", bic: "BHBLDEHHXXX", cents: 1230,
      reference: "RF18 5390 0754 7034")
    #expect(
      String(decoding: try payment.payload(), as: UTF8.self)
        == "BCD\n002\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.30\n\nRF18539007547034"
    )
  }

  @Test("is refused when a bank could not read it")
  func refused() {
    func make(
      _ name: String = "A", iban: String = "FR7630006000011234567890189", cents: Int64 = 1,
      reference: String = "x"
    ) -> EPCPayment {
      EPCPayment(beneficiary: name, iban: iban, cents: cents, reference: reference)
    }
    #expect(problem(make(cents: 0)) == .paymentCode(.amount))
    #expect(problem(make(cents: 100_000_000_000)) == .paymentCode(.amount))
    #expect(problem(make("")) == .paymentCode(.beneficiary))
    #expect(problem(make(iban: "FR7630006000011234567890188")) == .paymentCode(.iban))
    #expect(problem(make("A\nB")) == .paymentCode(.controlCharacter))
    #expect(problem(make(reference: String(repeating: "x", count: 141))) == .paymentCode(.reference))
    #expect(
      problem(make(String(repeating: "作", count: 70), reference: String(repeating: "商", count: 140)))
        == .paymentCode(.tooLong(bytes: 684)))
    #expect(
      problem(EPCPayment(beneficiary: "A", iban: iban, cents: 1, currency: "USD", reference: ""))
        == .paymentCode(.currency))
  }

  @Test("stands beside an IBAN in groups of four")
  func grouped() {
    #expect(EPCPayment.grouped(iban: "FR7630006000011234567890189") == iban)
    #expect(EPCPayment.grouped(iban: "") == "")
  }
}
