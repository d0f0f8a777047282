/// SHA-256 of some bytes.
package func sha256(_ bytes: [UInt8]) -> SHA256Digest {
  bytes.withUnsafeBytes { sha256($0) }
}

/// SHA-256 of some bytes in memory of the caller's.
package func sha256(_ bytes: UnsafeRawBufferPointer) -> SHA256Digest {
  var hasher = SHA256Hasher()
  hasher.update(bytes)
  return hasher.digest()
}
