import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "agrees with the examples of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, hex: String) {
    #expect(sha256(Array(text.utf8)).hex == hex)
  }

  @Test("is the same for bytes that come in pieces, and a copied hasher goes on by itself")
  func pieces() {
    var hasher = SHA256Hasher()
    hasher.update(Array("ab".utf8))
    let shared = hasher
    hasher.update(byte: UInt8(ascii: "c"))
    #expect(hasher.digest() == sha256(Array("abc".utf8)))
    #expect(shared.digest() == sha256(Array("ab".utf8)))
  }

  @Test("reads back its own digits and bytes, and no others")
  func forms() {
    let digest = sha256(Array("relance".utf8))
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(Array(digest.hex.utf8).withUnsafeBytes { SHA256Digest(hexDigits: $0) } == digest)
    #expect(Array(digest.hex.uppercased().utf8).withUnsafeBytes { SHA256Digest(hexDigits: $0) } == nil)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == nil)
    #expect(SHA256Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(SHA256Digest(bytes: [1, 2, 3]) == nil)
  }
}
