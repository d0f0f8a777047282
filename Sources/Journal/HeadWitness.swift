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
    HeadWitness(line: 0, hash: .zero).fileBytes
  }

  /// A whole file that witnesses this line alone.
  var fileBytes: [UInt8] { WitnessSlot.file(of: slot, line: line) }

  /// The newest valid slot, or nothing if both are unreadable or the file is gone.
  static func read(_ path: String) throws(StoreProblem) -> HeadWitness? {
    guard let file = try OpenFile.ifThere(path, O_RDONLY) else { return nil }
    var memory = SlotMemory<HeadWitness>()
    return try read(file, &memory)
  }

  /// The newest valid slot of an open file, or nothing if both are unreadable.
  static func read(_ file: OpenFile, _ memory: inout SlotMemory<HeadWitness>) throws(StoreProblem)
    -> HeadWitness?
  {
    try file.withBytes(2 * WitnessSlot.size) { bytes in
      if !memory.isKnown(bytes) { memory.keep(bytes, meaning: newest(of: bytes)) }
      return memory.meaning
    }
  }

  private static func newest(of bytes: UnsafeRawBufferPointer) -> HeadWitness? {
    let slots = WitnessSlot.both(of: bytes)
    let isFirstNewer = claimedLine(slots[0]) > claimedLine(slots[1])
    return HeadWitness(slot: slots[isFirstNewer ? 0 : 1]) ?? HeadWitness(slot: slots[isFirstNewer ? 1 : 0])
  }

  /// Writes the slot; it is not synced and never fails a command, since the journal is already safe.
  ///
  /// - Parameter file: The file if it is open for writing already.
  func write(to path: String, open file: OpenFile?, _ memory: inout SlotMemory<HeadWitness>) {
    do throws(StoreProblem) {
      let file = if let file { file } else { try OpenFile(path, O_WRONLY | O_CREAT) }
      let slot = slot
      let offset = WitnessSlot.offset(of: line)
      let written = slot.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if written == slot.count { memory.follow(slot, at: offset, meaning: self) } else { memory.forget() }
    } catch {
      // The witness then lags, which the next reader accepts: it may only never be ahead.
      memory.forget()
    }
  }

  private var slot: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(2 * Self.hexDigits)
    text.append(contentsOf: String(line).utf8)
    text.append(0x20)
    hash.appendHex(to: &text)
    return WitnessSlot.bytes(of: text)
  }

  private init?(slot: UnsafeRawBufferPointer) {
    guard slot.count == WitnessSlot.size, slot.last == UInt8(ascii: "\n"),
      let digits = slot.firstIndex(of: 0x20), let line = Self.number(slot[..<digits])
    else { return nil }
    let hashStart = digits + 1
    let sumStart = hashStart + Self.hexDigits + 1
    let sumEnd = sumStart + Self.hexDigits
    guard slot[sumStart - 1] == 0x20, slot[sumEnd..<WitnessSlot.size - 1].allSatisfy({ $0 == 0x20 }),
      let hash = SHA256Digest(hexDigits: .init(rebasing: slot[hashStart..<sumStart - 1])),
      let checksum = SHA256Digest(hexDigits: .init(rebasing: slot[sumStart..<sumEnd])),
      sha256(UnsafeRawBufferPointer(rebasing: slot[..<(sumStart - 1)])) == checksum
    else { return nil }
    self.init(line: line, hash: hash)
  }

  private static let hexDigits = 64

  /// The line that a slot names, whole or torn; -1 where it names none.
  private static func claimedLine(_ slot: UnsafeRawBufferPointer) -> Int {
    slot.firstIndex(of: 0x20).flatMap { number(slot[..<$0]) } ?? -1
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  init(line: Int, hash: SHA256Digest) {
    self.line = line
    self.hash = hash
  }
}
