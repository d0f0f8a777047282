import Foundation
import Testing

/// A message as a parser that is not ours sees it.
struct ParsedMail: Decodable {
  struct Part: Decodable {
    let type: String
    let name: String
    let bytes: Data
  }

  let headers: [[String]]
  let parts: [Part]
  let bareLF: Int
  let defects: [String]

  init(file: String) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("DeliveryTests/parse_mail.py").path
    let seen = try Program.run("/usr/bin/python3", [script, file])
    self = try JSONDecoder().decode(ParsedMail.self, from: Data(seen.output.utf8))
  }

  /// The only value of a header.
  func header(_ name: String) throws -> String {
    let found = headers.filter { $0.first?.lowercased() == name.lowercased() }
    try #require(found.count == 1, "\(name) stands \(found.count) times")
    return found[0][1]
  }
}
