/// Whether a line was stored in part only, as a power cut leaves it.
enum LineTear {
  /// Whether a sector of 512 bytes of the file, as far as it lies in these bytes, holds nothing but zeros.
  ///
  /// A journal line never holds a zero byte, so a sector of zeros was never written.
  ///
  /// - Parameter offset: Where the bytes begin in the file.
  static func hasEmptySector(_ bytes: [UInt8], at offset: Int) -> Bool {
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + 512 - (offset + place) % 512)
      if bytes[place..<end].allSatisfy({ $0 == 0 }) { return true }
      place = end
    }
    return false
  }
}
