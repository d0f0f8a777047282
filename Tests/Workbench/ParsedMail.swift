import Foundation

/// A message as a parser that is not ours sees it.
package struct ParsedMail: Decodable, Sendable {
  /// One part that holds no other parts.
  package struct Part: Decodable, Sendable {
    package let type: String
    package let charset: String
    package let name: String
    package let disposition: String
    package let id: String
    package let encoding: String
    /// Its content, decoded.
    package let bytes: Data
  }

  /// Names and values in their order.
  package let headers: [[String]]
  package let parts: [Part]
  package let bareLF: Int
  package let bareCR: Int
  /// Bytes of the longest line.
  package let longest: Int
  package let defects: [String]

  /// Reads a message from a file.
  package init(file: String) throws {
    let seen = try Program.output(of: "/usr/bin/python3", "\(LoopbackServer.scripts)/parse_mail.py", file)
    self = try JSONDecoder().decode(ParsedMail.self, from: Data(seen.utf8))
  }

  /// The only value of a header; an error when it stands there twice or not at all.
  package func header(_ name: String) throws -> String {
    let found = headers.filter { $0.first?.lowercased() == name.lowercased() }
    guard found.count == 1 else { throw Missing(what: "\(name) stands \(found.count) times") }
    return found[0][1]
  }

  /// Names of the headers, in lower case, sorted.
  package var names: [String] { headers.compactMap(\.first).map { $0.lowercased() }.sorted() }

  /// The text part.
  package var text: String {
    parts.first { $0.type == "text/plain" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
