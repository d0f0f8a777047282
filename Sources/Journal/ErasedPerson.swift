import PlainText
import Receivables

/// What gives a person away in the files of a store, and what belongs to others there.
package struct ErasedPerson: Sendable {
  /// As `C-117`.
  package let customer: String
  /// The account's number; rows of tables under it are the person's own.
  package var number = ""
  /// The number as file names have it: statements and dossiers are named after it.
  package var fileStem = ""
  /// Texts that point to this person alone.
  package var own: Set<String> = []
  /// Texts that others have too: covered in rows under the person's number only.
  package var shared: Set<String> = []
  /// Texts of others in which one of the person's own stands: it stays there.
  package var kept: Set<String> = []
  /// Folded words of four letters or more: a file whose name holds one is called after the person.
  package var naming: Set<String> = []
  /// SHA-256 (hex) of the person's messages and letters.
  package var blobs: Set<String> = []
  /// SHA-256 (hex) of all messages that the journal names: others were rendered and never begun, nobody can say for
  /// whom, and they go too. Nil while somebody sends: they then stay.
  package var allBlobs: Set<String>?
  /// Whose, as `C-117`, the record or account is that a file is named after, such as `R-12`, `C-3` or `0117-B`; nil for
  /// words that are none.
  package var owner: @Sendable (String) -> String? = { _ in nil }

  /// Whether an account has that number.
  package var isAccount: @Sendable (String) -> Bool = { _ in false }

  private static let longWord = 6

  /// Nothing is known yet.
  package init(customer: String) { self.customer = customer }

  /// Whether a file is called after the person; a short word counts only as a word of its own: `Port` is not in
  /// `export.csv`.
  package func isNamed(inFileName name: String) -> Bool {
    let name = folded(name)
    let words = Set(name.split { !$0.isLetter }.map(String.init))
    let whole = " " + name.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    return naming.contains {
      $0.unicodeScalars.count >= Self.longWord ? name.contains($0) : words.contains($0)
    }
      || own.contains { text in
        let words = folded(text).split { !$0.isLetter && !$0.isNumber }
        return words.count > 1 && whole.contains(" " + words.joined(separator: " ") + " ")
      }
  }

  /// Whose a thing is.
  enum Side {
    case person, another, nobody
  }

  /// Whose the record or account of that name is.
  func side(of name: some StringProtocol) -> Side {
    guard let owner = owner(String(name)) else { return .nobody }
    return owner == customer ? .person : .another
  }

  /// Whose a draft is: `call-C-117.form`, `skip-R-12.form`, `note-call-C-117.txt`, `reminder-12.txt`, `edit-R-12.txt`,
  /// and what an editor puts beside. The longest run of words that is somebody's decides.
  func side(ofDraft name: String) -> Side {
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    for length in stride(from: min(words.count, 8), to: 0, by: -1) {
      let sides = (0...words.count - length).map { first -> Side in
        let run = words[first..<first + length].joined(separator: "-")
        return length > 1 || run.count >= 4 ? side(of: run) : .nobody
      }
      // A draft about several is the person's too.
      if sides.contains(.person) { return .person }
      if sides.contains(.another) { return .another }
    }
    for (word, number) in zip(words, words.dropFirst()) where word == "reminder" {
      let found = side(of: "R-" + number)
      if found != .nobody { return found }
    }
    return .nobody
  }

  /// Whose a paper in the outbox is by its name: `R-12_2_0a1b2c3d.eml`, and the same while it is not whole yet,
  /// `.R-12_2_0a1b2c3d.eml.812.part`; a statement to look at or a dossier, `releve-0117-2026-11-26.pdf`. Earlier
  /// versions called these `C-117-2026-11-26.pdf`, after the record's number.
  func side(ofPaper name: String) -> Side {
    let name = name.hasPrefix(".") ? name.dropFirst() : name[...]
    let record = name.prefix { $0 != "_" && $0 != "." }.split(separator: "-").prefix(2)
    if record.count == 2, ["R", "C"].contains(record[0]) {
      let found = side(of: record.joined(separator: "-"))
      if found != .nobody { return found }
    }
    for kind in ["releve-", "statement-", "dossier-"] where name.hasPrefix(kind) {
      // Another customer's number may go on where this one's ends: the day tells where it does.
      let rest = name.dropFirst(kind.count)
      var place = rest.startIndex
      while let dash = rest[place...].firstIndex(of: "-") {
        place = rest.index(after: dash)
        guard Day(iso: rest[place...].prefix(10)) != nil else { continue }
        let stem = rest[..<dash]
        if !fileStem.isEmpty, stem == fileStem { return .person }
        return side(of: stem) == .another ? .another : .nobody
      }
    }
    return .nobody
  }
}
