import Foundation
import Testing

/// A message that arrived at the server, read by a parser that is not ours.
struct ArrivedMail {
  let recipients: [String]
  let isSecure: Bool
  let isLoggedIn: Bool
  let headers: [(name: String, value: String)]
  /// The text part.
  let text: String
  /// Paths of the PDF parts, written out.
  let documents: [String]

  init(_ number: Int, in folder: String) throws {
    let envelope = try Reply(
      status: 0,
      output: String(
        decoding: FileManager.default.contents(atPath: "\(folder)/\(number).envelope") ?? Data(),
        as: UTF8.self),
      errors: ""
    ).object()
    recipients = envelope["to"] as? [String] ?? []
    isSecure = envelope["tls"] as? Bool ?? false
    isLoggedIn = envelope["login"] as? Bool ?? false
    let seen = try Reply.of(
      "/usr/bin/python3", ["\(Programs.tests)/../DeliveryTests/parse_mail.py", "\(folder)/\(number).eml"]
    ).ended()
    let lines = try seen.object()["headers"] as? [[String]] ?? []
    headers = lines.filter { $0.count == 2 }.map { ($0[0].lowercased(), $0[1]) }
    var text = ""
    var documents: [String] = []
    for (place, part) in try seen.list("parts").enumerated() {
      let bytes = Data(base64Encoded: part["bytes"] as? String ?? "") ?? Data()
      switch part["type"] as? String {
      case "text/plain": text = String(decoding: bytes, as: UTF8.self)
      case "application/pdf":
        let path = "\(folder)/\(number)-\(place).pdf"
        try bytes.write(to: URL(fileURLWithPath: path))
        documents.append(path)
      default: break
      }
    }
    self.text = text
    self.documents = documents
  }

  /// The only value of a header.
  func header(_ name: String) throws -> String {
    let found = headers.filter { $0.name == name.lowercased() }
    try #require(found.count == 1, "\(name) stands \(found.count) times")
    return found[0].value
  }
}
