/// The two kinds of picture that mail programs show, recognised by their first bytes.
enum PictureKind: String {
  case png
  case jpeg

  /// Nil for anything else, and for files over 2 MiB.
  init?(of bytes: [UInt8]) {
    guard bytes.count <= 2 << 20 else { return nil }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      return nil
    }
  }
}
