import CStore
import Glibc

extension StoreFolder {
  /// Opens a store that exists.
  ///
  /// - Parameters:
  ///   - allowingNetwork: Write even on NFS, SMB, 9p or FUSE: one writer at most, no live updates.
  ///   - showingSpoilt: Open for reading a store that has lost its mark.
  /// - Throws: `StoreProblem`: not a store, not ours alone, a link in the way, or a feature needed to read it is
  ///   unknown. What only forbids writing is told by `readOnlyBecause` instead.
  package static func open(
    _ path: String, allowingNetwork: Bool, showingSpoilt: Bool = false
  ) throws(StoreProblem) -> StoreFolder {
    let path = trimmed(path)
    guard let root = try FileFacts(at: path) else { throw .notAStore(path: path) }
    guard root.isFolder else { throw .wrongKind(path: path) }
    let marked = try FileFacts(at: path + "/STORE")
    if marked == nil, try !holdsFacts(path) { throw .notAStore(path: path) }
    try root.check(path: path, isFolder: true)
    try marked?.check(path: path + "/STORE", isFolder: false)
    try checkEntries(of: path)
    let mark: StoreMark
    do throws(StoreProblem) {
      guard marked != nil else { throw .spoiltMark(path: path) }
      mark = try readMark(of: path)
    } catch .spoiltMark(let path) where showingSpoilt {
      return StoreFolder(path: path, mark: .unreadable, readOnlyBecause: .spoiltMark(path: path))
    }
    guard mark.readFeatures.isEmpty else {
      throw .newer(features: mark.readFeatures, needs: mark.needs, onlyWriting: false)
    }
    return StoreFolder(
      path: path, mark: mark, readOnlyBecause: obstacle(to: mark, at: path, allowingNetwork: allowingNetwork))
  }

  private static func checkEntries(of path: String) throws(StoreProblem) {
    for name in folders {
      let entry = path + "/" + name
      if let facts = try FileFacts(at: entry) { try facts.check(path: entry, isFolder: true) }
    }
    guard try FileFacts(at: path + "/journal") != nil else { throw .notAStore(path: path) }
    for name in lockFiles + ["latch", "head", "settings.toml", "rates.toml", "erasures.jsonl"] {
      let entry = path + "/" + name
      if let facts = try FileFacts(at: entry) { try facts.check(path: entry, isFolder: false) }
    }
  }

  static func readMark(of path: String) throws(StoreProblem) -> StoreMark {
    guard let bytes = try WholeFile.read(path + "/STORE", limit: 65_536) else { throw .notAStore(path: path) }
    do throws(JSONFault) {
      return try StoreMark(reading: bytes)
    } catch {
      throw .spoiltMark(path: path)
    }
  }

  private static func obstacle(to mark: StoreMark, at path: String, allowingNetwork: Bool) -> StoreProblem? {
    if !mark.writeFeatures.isEmpty {
      return .newer(features: mark.writeFeatures, needs: mark.needs, onlyWriting: true)
    }
    var system = cstore_file_system()
    let error = cstore_file_system_of(path, &system)
    guard error == 0 else { return .inputOutput(path: path, operation: "statfs", code: error) }
    if system.is_read_only != 0 || access(path + "/journal", W_OK) != 0 { return .readOnly(path: path) }
    return allowingNetwork ? nil : networkProblem(ofType: system.type, at: path)
  }

  /// Why a file system of that type (`statfs`) is not written to; nothing for a local one.
  static func networkProblem(ofType type: Int64, at path: String) -> StoreProblem? {
    cstore_network_name(type).map { .networkFileSystem(path: path, name: String(cString: $0)) }
  }
}
