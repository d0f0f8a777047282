import Foundation
import Testing

/// A message as a parser that is not ours sees it.
struct ReceivedMail: Decodable {
  struct Part: Decodable {
    let type: String
    let charset: String
    let name: String
    let disposition: String
    let id: String
    let encoding: String
    let bytes: Data
  }

  let headers: [[String]]
  let parts: [Part]
  let bareLF: Int
  let bareCR: Int
  let longest: Int
  let defects: [String]

  init(file: String) throws {
    let seen = try Tool.run("/usr/bin/python3", "\(testFolder)/parse_mail.py", file)
    self = try JSONDecoder().decode(ReceivedMail.self, from: Data(seen.utf8))
  }

  /// The only value of a header.
  func header(_ name: String) throws -> String {
    let found = headers.filter { $0.first?.lowercased() == name.lowercased() }
    try #require(found.count == 1, "\(name) stands \(found.count) times")
    return found[0][1]
  }

  var names: [String] { headers.compactMap(\.first).map { $0.lowercased() }.sorted() }
}
