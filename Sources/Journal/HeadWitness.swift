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
    HeadWitness(line: 0, hash: .zero).slot + [UInt8](repeating: 0x20, count: slotSize)
  }

  /// A whole file that witnesses this line alone.
  var fileBytes: [UInt8] {
    let empty = [UInt8](repeating: 0x20, count: Self.slotSize)
    return line % 2 == 0 ? slot + empty : empty + slot
  }

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
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * slotSize) {
      (room) throws(StoreProblem) -> HeadWitness? in
      guard let start = room.baseAddress else { return nil }
      let got = try file.read(into: start, count: 2 * slotSize, from: 0)
      let bytes = UnsafeRawBufferPointer(start: start, count: got)
      if !memory.isKnown(bytes) { memory.keep(bytes, meaning: newest(of: bytes)) }
      return memory.meaning
    }
  }

  private static func newest(of bytes: UnsafeRawBufferPointer) -> HeadWitness? {
    let slots = [bytes.prefix(slotSize), bytes.dropFirst(slotSize)].map {
      UnsafeRawBufferPointer(rebasing: $0)
    }
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
      let offset = line % 2 * Self.slotSize
      let written = slot.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if written == slot.count { memory.follow(slot, at: offset, meaning: self) } else { memory.forget() }
    } catch {
      // The witness then lags, which the next reader accepts: it may only never be ahead.
      memory.forget()
    }
  }

  private static let slotSize = 512

  private var slot: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.slotSize)
    bytes.append(contentsOf: String(line).utf8)
    bytes.append(0x20)
    hash.appendHex(to: &bytes)
    let checksum = sha256(bytes)
    bytes.append(0x20)
    checksum.appendHex(to: &bytes)
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, Self.slotSize - 1 - bytes.count)))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private init?(slot: UnsafeRawBufferPointer) {
    guard slot.count == Self.slotSize, slot.last == UInt8(ascii: "\n"),
      let digits = slot.firstIndex(of: 0x20), let line = Self.number(slot[..<digits])
    else { return nil }
    let hashStart = digits + 1
    let sumStart = hashStart + Self.hexDigits + 1
    let sumEnd = sumStart + Self.hexDigits
    guard slot[sumStart - 1] == 0x20, slot[sumEnd..<Self.slotSize - 1].allSatisfy({ $0 == 0x20 }),
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
