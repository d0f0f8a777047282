/// The line in the file `STORE`: what the folder is, for whom and since which version.
///
/// `{"format":"relance","v":1,"id":UUID,"mode":"sandbox","read":[],"write":[],"host":machine-id,"lock":inode,
/// "sum":SHA-256}`, the sum being that of the rest: a flipped bit makes no other store of it.
///
/// A version that writes what earlier ones do not know (a feature, a critical event) adds `"needs":"0.4.0"` first, its
/// own number: an earlier one then says which version to install. Nothing needs more than the first one yet.
package struct StoreMark: Equatable, Sendable {
  /// A random identifier, given when the store is made; it also goes into Message-IDs.
  package let id: String
  /// What the store is for.
  package let mode: StoreMode
  /// Features that a program must know to read the store.
  package let readFeatures: [String]
  /// Features that a program must know to write to the store.
  package let writeFeatures: [String]
  /// The machine that made or last adopted the store.
  package let host: String
  /// The inode of the file `lock` when the store was made or last adopted, so that a copy of the folder is known without
  /// any witness outside; nil in a backup and in stores of earlier versions.
  let lockInode: UInt64?
  /// The first version that knows all that the store may hold, as `0.4.0`; nil for all of them.
  package let needs: String?

  /// Stands in for a mark that cannot be read: nothing is sent from such a store, nor written to it.
  static let unreadable = StoreMark(id: "unreadable", mode: .sandbox, host: "")

  /// Stands for the machine in a backup, so that whatever comes of it counts as restored until it is adopted.
  static let restored = "restored"

  /// Whether it comes from a backup and was not adopted yet.
  package var isRestored: Bool { host == Self.restored }

  /// A mark without special features.
  package init(id: String, mode: StoreMode, host: String, lockInode: UInt64? = nil) {
    self.init(
      id: id, mode: mode, readFeatures: [], writeFeatures: [], host: host, lockInode: lockInode, needs: nil)
  }

  init(
    id: String, mode: StoreMode, readFeatures: [String], writeFeatures: [String], host: String,
    lockInode: UInt64?, needs: String?
  ) {
    self.needs = needs
    self.lockInode = lockInode
    self.id = id
    self.mode = mode
    self.readFeatures = readFeatures
    self.writeFeatures = writeFeatures
    self.host = host
  }

  func with(mode: StoreMode, host: String, lockInode: UInt64?) -> StoreMark {
    StoreMark(
      id: id, mode: mode, readFeatures: readFeatures, writeFeatures: writeFeatures, host: host,
      lockInode: lockInode, needs: needs)
  }

  /// The line with its line feed.
  var bytes: [UInt8] {
    var writer = JSONWriter(reserving: 256)
    writer.beginObject()
    writer.field("format", "relance")
    writer.field("v", 1)
    writer.field("id", id)
    writer.field("mode", mode.rawValue)
    writer.field("read", listing: readFeatures) { $0.string($1) }
    writer.field("write", listing: writeFeatures) { $0.string($1) }
    writer.field("host", host)
    if let lockInode { writer.field("lock", String(lockInode)) }
    if let needs { writer.field("needs", needs) }
    writer.endObject()
    return SummedObject.line(writer.bytes)
  }

  init(reading bytes: [UInt8]) throws(JSONFault) {
    guard SummedObject.isWhole(bytes) else { throw .invalid("the sum of the rest") }
    self = try JSONParser().read(bytes) { (cursor: inout JSONCursor) throws(JSONFault) in
      try cursor.enterObject()
      guard try cursor.text("format").equals("relance") else { throw .invalid("relance") }
      let version = try cursor.integer("v")
      let id = try cursor.string("id")
      guard let mode = StoreMode(rawValue: try cursor.string("mode")) else { throw .invalid("a mode") }
      let read = try cursor.list("read") { cursor throws(JSONFault) in try cursor.readString() }
      let write = try cursor.list("write") { cursor throws(JSONFault) in try cursor.readString() }
      let host = try cursor.string("host")
      let lock = try cursor.optionalString("lock")
      let needs = try cursor.optionalString("needs")
      // The sum, proved above, and what later versions add behind: they name in `read` what must be understood.
      while cursor.readKey() != nil { cursor.skip() }
      try cursor.leaveObject()
      let needed = version == 1 ? read : read + ["format \(version)"]
      return StoreMark(
        id: id, mode: mode, readFeatures: needed, writeFeatures: write, host: host,
        lockInode: lock.flatMap { UInt64($0) }, needs: needs)
    }
  }
}
