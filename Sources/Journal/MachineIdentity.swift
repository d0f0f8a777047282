import Glibc

/// Which machine this is, so that a copied store is recognised.
package enum MachineIdentity {
  /// Characters; systemd writes 32. What is longer is no identity, and has no room in a slot of the second witness.
  static let longest = 64

  /// The machine-id of systemd, else a random one kept in `stateFolder`.
  ///
  /// - Parameter stateFolder: `~/.local/state/relance`; made if missing, 0700.
  /// - Throws: What the disk says.
  package static func read(stateFolder: String) throws(StoreProblem) -> String {
    if let id = try readID("/etc/machine-id") { return id }
    let path = stateFolder + "/machine-id"
    if let id = try readID(path) { return id }
    try StoreFolder.makeFolders(to: stateFolder)
    let id = try RandomBytes.uuid()
    try WholeFile.write(Array("\(id)\n".utf8), to: path, by: path + "." + id, replacing: true)
    return id
  }

  private static func readID(_ path: String) throws(StoreProblem) -> String? {
    // Some systems make /etc/machine-id a link into /run or /var: it is read like any other program does.
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    guard let bytes = try WholeFile.read(String(cString: resolved), limit: 4096) else { return nil }
    let id = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard (16...longest).contains(id.count), id.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return String(decoding: id, as: UTF8.self)
  }
}
