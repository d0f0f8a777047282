import Digest
import Glibc

/// The files that a person or a printer takes from the store: letters, and e-mails of demo and sandbox.
///
/// Names are made of identifiers and hashes only, never of anything that came from outside.
package struct OutboxFolder: Sendable {
  /// What kind of file it is.
  package enum Form: String, Sendable {
    /// A letter, under `outbox/letters/`.
    case letter = "pdf"
    /// An e-mail as it would have been sent, under `outbox/mail/`.
    case mail = "eml"
    /// A text message, under `outbox/sms/`.
    case textMessage = "txt"

    var folder: String {
      switch self {
      case .letter: "letters"
      case .mail: "mail"
      case .textMessage: "sms"
      }
    }
  }

  private let store: StoreFolder

  /// The outbox of a store.
  package init(_ store: StoreFolder) {
    self.store = store
  }

  /// Writes a file whole or not at all: `outbox/letters/R-12_2_<first 8 digits of the hash>.pdf`.
  ///
  /// - Parameters:
  ///   - id: An identifier of the casebook; anything but letters, digits and `-` is refused.
  ///   - round: The number of the attempt or round.
  /// - Returns: The path inside the store.
  /// - Throws: `.inputOutput` with EEXIST if the very file is there, which means that it was written before.
  package func write(_ bytes: [UInt8], form: Form, id: String, round: Int) throws(StoreProblem) -> String {
    if let readOnlyBecause = store.readOnlyBecause { throw readOnlyBecause }
    guard !id.isEmpty, id.utf8.count <= 40, id.utf8.allSatisfy(Self.isPlain) else {
      throw .inputOutput(path: "outbox", operation: "name", code: EINVAL)
    }
    let name = "\(id)_\(round)_\(sha256(bytes).hex.prefix(8)).\(form.rawValue)"
    try StoreFolder.makeFolders(to: store.outbox + "/" + form.folder)
    let path = store.outbox + "/" + form.folder + "/" + name
    try WholeFile.write(bytes, to: path, by: store.temporaryPath("outbox"), replacing: false)
    return "outbox/" + form.folder + "/" + name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45: true
    default: false
    }
  }
}
