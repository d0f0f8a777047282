import Delivery
import Testing

@Suite("An e-mail address")
struct StrictAddressTests {
  @Test(
    "is taken when it is plain",
    arguments: ["a@b.example", "prenom.nom+x@sous.domaine.example", "o'neil@a-b.co", "me@localhost"])
  func plain(text: String) throws {
    #expect(try StrictAddress(text).text == text)
  }

  @Test("has its domain in lower case, and accents there in their ASCII form")
  func domain() throws {
    #expect(try StrictAddress("Compta@ELAN.Example").text == "Compta@elan.example")
    #expect(try StrictAddress("compta@élan.example").text == "compta@xn--lan-9la.example")
    #expect(try StrictAddress("a@b.example").isReserved)
    #expect(try StrictAddress("a@example.com").isReserved)
    #expect(try !StrictAddress("a@relance.internal").isReserved)
  }

  @Test(
    "is refused when it could say more than an address, with a remedy",
    arguments: [
      "", "a", "a@", "@b.example", "a@b@c.example", "a b@c.example", "a@b.example ", " a@b.example",
      "<a@b.example>",
      "a@b.example>\r\nRCPT TO:<evil@z.example", "a@b.example\n", "a@b.exa\0mple", "\"a\"@b.example",
      "a(x)@b.example",
      "a,b@c.example", "a;b@c.example", "a\\@b.example", ".a@b.example", "a.@b.example", "a..b@c.example",
      "a@b", "a@.example",
      "a@b..example", "a@-b.example", "a@b-.example", "a@b_c.example", "a@[127.0.0.1]", "a@1.2.3.4",
      "é@b.example",
      "a@b\u{85}.example", "a@é\u{202E}.example", "a@é\u{2028}.example", "a@é/x.example", "a@é:25.example",
      "a@b%63.example",
      "a@é%0d.example", "a@é?x.example", "a@é#.example", "a@é\u{200B}.example", "a@straße.example",
      String(repeating: "a", count: 65) + "@b.example",
      "a@" + String(repeating: "b", count: 64) + ".example",
      "a@" + Array(repeating: "bbbbbbbbb", count: 26).joined(separator: ".") + ".example",
    ])
  func refused(text: String) {
    let problem = #expect(throws: DeliveryProblem.self) { try StrictAddress(text) }
    #expect(problem?.wording(inFrench: true).remedy.isEmpty == false)
    #expect(problem?.wording(inFrench: false).problem.isEmpty == false)
  }
}
