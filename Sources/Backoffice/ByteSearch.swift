import Glibc

/// Where bytes stand in others, quickly: by their first byte, then by comparing.
enum ByteSearch {
  /// The first place at or after `from`, or nil.
  static func place(of wanted: [UInt8], in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    guard let base = bytes.baseAddress, let first = wanted.first else { return nil }
    var place = from
    while place + wanted.count <= bytes.count,
      let hit = memchr(base + place, Int32(first), bytes.count - wanted.count + 1 - place)
    {
      place = base.distance(to: UnsafeRawPointer(hit))
      if memcmp(hit, wanted, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
