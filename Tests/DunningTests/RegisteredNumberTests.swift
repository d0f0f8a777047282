import Dunning
import Testing

@Suite("The number of a registered letter")
struct RegisteredNumberTests {
  @Test(
    "of the international form holds its check digit (UPU S10)",
    arguments: ["RB123456785GB", "rb 123 456 785 gb", "RR473124829FR", "RB-1234.5678-5GB"])
  func international(_ text: String) {
    #expect(RegisteredNumber(text)?.form == .international)
  }

  @Test("mistyped says which check digit it should have")
  func wrong() {
    #expect(RegisteredNumber("RB123456784GB")?.form == .wrongCheckDigit(expected: 5))
    #expect(RegisteredNumber("RR473124828FR")?.form == .wrongCheckDigit(expected: 9))
  }

  @Test("of La Poste is known by its pattern alone, and anything else is odd")
  func others() {
    #expect(RegisteredNumber("1A 234 567 8901 2")?.form == .domestic)
    #expect(RegisteredNumber("1A 234 567 8901 2")?.text == "1A23456789012")
    for text in ["1A 234", "dossier 12", "AAAAAAAAAAAAA", "12345678901AB", "RB12345678٥GB"] {
      #expect(RegisteredNumber(text)?.form == .unknown, "\(text)")
    }
    #expect(RegisteredNumber(" - ") == nil)
  }
}
