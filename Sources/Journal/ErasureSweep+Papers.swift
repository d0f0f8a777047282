import Digest
import Glibc

extension ErasureSweep {
  /// Whose a file of the outbox is: by its name, by the message that it is a copy of, or by the dossier that it holds.
  ///
  /// - Parameter dossiers: As `dossiers()` finds them.
  func side(
    ofPaper name: String, at path: String, _ dossiers: [String: ErasedPerson.Side]
  ) throws(StoreProblem) -> ErasedPerson.Side {
    let byName = person.side(ofPaper: name)
    if byName != .nobody { return byName }
    if name.hasSuffix(".zip") || name.hasSuffix(".pdf"), let found = dossiers[String(path.dropLast(4))] {
      return found
    }
    let file = try OpenFile(path, O_RDONLY)
    let digest = sha256(try file.bytes(file.size())).hex
    if person.blobs.contains(digest) { return .person }
    return person.allBlobs?.contains(digest) == true ? .another : .nobody
  }

  /// The dossiers in a folder that somebody gave names of their own, by path without ending: the archive names the
  /// account in the name of the document in it, and the same document lies beside.
  func dossiers(in folder: String) throws(StoreProblem) -> [String: ErasedPerson.Side] {
    var found: [String: ErasedPerson.Side] = [:]
    try walk(folder, depth: 0) { path, name throws(StoreProblem) in try takeDossier(path, &found) }
    return found
  }

  private func takeDossier(
    _ path: String, _ found: inout [String: ErasedPerson.Side]
  ) throws(StoreProblem) {
    guard path.hasSuffix(".zip") else { return }
    let file = try OpenFile(path, O_RDONLY)
    for entry in Self.entries(ofArchive: try file.bytes(file.size())) {
      for kind in ["dossier-", "claim-"] where entry.hasPrefix(kind) && entry.hasSuffix(".pdf") {
        let side = person.side(of: entry.dropFirst(kind.count).dropLast(4))
        if side != .nobody { found[String(path.dropLast(4))] = side }
      }
    }
  }

  /// Names files in places of the store that are people's own, where they tell of the person or nobody can say.
  func lookElsewhere(_ outcome: inout Outcome) throws(StoreProblem) {
    for place in try FolderListing.names(in: store.path).sorted() where !StoreFolder.ownNames.contains(place)
    {
      let root = store.path + "/" + place
      guard let facts = try FileFacts(at: root), facts.isFile || facts.isFolder else { continue }
      if facts.isFolder {
        let dossiers = try dossiers(in: root)
        try walk(root, depth: 0) { path, name throws(StoreProblem) in try look(path, name, dossiers, &outcome)
        }
      } else {
        var dossiers: [String: ErasedPerson.Side] = [:]
        let archive = root.hasSuffix(".pdf") ? String(root.dropLast(4)) + ".zip" : root
        if try FileFacts(at: archive)?.isFile == true { try takeDossier(archive, &dossiers) }
        try look(root, place, dossiers, &outcome)
      }
    }
  }

  private func look(
    _ path: String, _ name: String, _ dossiers: [String: ErasedPerson.Side], _ outcome: inout Outcome
  ) throws(StoreProblem) {
    let shown = String(path.dropFirst(store.path.count + 1))
    let file = try OpenFile(path, O_RDONLY)
    let bytes = try file.bytes(file.size())
    switch try side(ofPaper: name, at: path, dossiers) {
    case .another: return
    case .person: outcome.left.append(shown)
    case .nobody where person.isNamed(inFileName: name) || redaction.covering(bytes) != nil:
      outcome.left.append(shown)
    case .nobody: if Self.isPacked(bytes) { outcome.packed.append(shown) }
    }
  }

  /// Whether words stand in a file compressed: archives, documents of office programs, PDFs.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    let heads: [[UInt8]] = [
      Array("PK".utf8) + [3, 4], Array("%PDF-".utf8), [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD],
      Array("7z".utf8) + [0xBC, 0xAF], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
      [0xD0, 0xCF, 0x11, 0xE0],
    ]
    return heads.contains { bytes.starts(with: $0) }
  }

  /// Names in the directory of a ZIP archive (APPNOTE 4.3.12).
  private static func entries(ofArchive bytes: [UInt8]) -> [String] {
    let head = Array("PK".utf8) + [1, 2]
    var names: [String] = []
    var place = 0
    while let next = bytes[place...].firstIndex(of: head[0]) {
      place = next + 1
      guard next + 46 <= bytes.count, bytes[next...].starts(with: head) else { continue }
      let count = Int(bytes[next + 28]) | Int(bytes[next + 29]) << 8
      names.append(String(decoding: bytes[(next + 46)...].prefix(count), as: UTF8.self))
    }
    return names
  }
}
