import Digest
import Glibc

/// The exact bytes of messages and letters, each under its SHA-256.
package struct BlobFolder: Sendable {
  private let store: StoreFolder
  var folder: String { store.blobs }

  /// The blobs of a store.
  package init(_ store: StoreFolder) {
    self.store = store
  }

  /// Keeps bytes safe on disk; the same bytes twice are kept once.
  ///
  /// - Returns: Their name. Only journal it after this has returned.
  package func write(_ bytes: [UInt8]) throws(StoreProblem) -> SHA256Digest {
    if let readOnlyBecause = store.readOnlyBecause { throw readOnlyBecause }
    let digest = sha256(bytes)
    if try read(digest) == bytes { return digest }
    try WholeFile.write(bytes, to: path(digest), by: store.temporaryPath("blob"), replacing: true)
    return digest
  }

  /// The bytes of that name.
  ///
  /// - Returns: Nothing if they are missing or no longer have this hash: such a message cannot be sent.
  package func read(_ digest: SHA256Digest) throws(StoreProblem) -> [UInt8]? {
    guard let file = try OpenFile.ifThere(path(digest), O_RDONLY) else { return nil }
    let bytes = try file.bytes(file.size())
    return sha256(bytes) == digest ? bytes : nil
  }

  /// Removes the bytes of that name, as an erasure does.
  package func remove(_ digest: SHA256Digest) throws(StoreProblem) {
    try WholeFile.remove(path(digest))
    try OpenFile(folder: store.blobs).sync()
  }

  private func path(_ digest: SHA256Digest) -> String {
    store.blobs + "/" + digest.hex
  }
}
