import Digest
import Glibc

/// The file `head`: which line was acknowledged last, so that a journal cut at a line's end is noticed.
///
/// Two slots of 512 bytes, written in turn (number modulo 2), each `seq hash checksum` with spaces up to a line
/// feed; the checksum is the SHA-256 of `seq hash`. A torn slot leaves the other one.
struct HeadWitness: Equatable {
  let line: Int
  let hash: SHA256Digest

  /// The file of a store without lines.
  static var initialBytes: [UInt8] {
    HeadWitness(line: 0, hash: .zero).slot + [UInt8](repeating: 0x20, count: 512)
  }

  /// A whole file that witnesses this line alone.
  var fileBytes: [UInt8] {
    let empty = [UInt8](repeating: 0x20, count: 512)
    return line % 2 == 0 ? slot + empty : empty + slot
  }

  /// The newest valid slot, or nothing if both are unreadable or the file is gone.
  static func read(_ path: String) throws(StoreProblem) -> HeadWitness? {
    guard let file = try OpenFile.ifThere(path, O_RDONLY) else { return nil }
    let bytes = try file.bytes(1024)
    let slots = [bytes.prefix(512), bytes.dropFirst(512)].compactMap { HeadWitness(slot: $0) }
    return slots.max { $0.line < $1.line }
  }

  /// Writes the slot; it is not synced and never fails a command, since the journal is already safe.
  func write(to path: String) {
    do throws(StoreProblem) {
      let file = try OpenFile(path, O_WRONLY | O_CREAT)
      let slot = slot
      _ = slot.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(line % 2 * 512)) }
    } catch {
      // The witness then lags, which the next reader accepts: it may only never be ahead.
    }
  }

  private var slot: [UInt8] {
    let facts = "\(line) \(hash.hex)"
    var bytes = Array("\(facts) \(sha256(Array(facts.utf8)).hex)".utf8)
    bytes.append(contentsOf: [UInt8](repeating: 0x20, count: max(0, 511 - bytes.count)))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private init?(slot: ArraySlice<UInt8>) {
    guard slot.count == 512, slot.last == UInt8(ascii: "\n") else { return nil }
    let words = slot.dropLast().split(separator: 0x20)
    guard words.count == 3, let line = Int(String(decoding: words[0], as: UTF8.self)), line >= 0,
      let hash = SHA256Digest(hex: words[1]), let checksum = SHA256Digest(hex: words[2]),
      sha256(Array("\(line) \(hash.hex)".utf8)) == checksum
    else { return nil }
    self.init(line: line, hash: hash)
  }

  init(line: Int, hash: SHA256Digest) {
    self.line = line
    self.hash = hash
  }
}
