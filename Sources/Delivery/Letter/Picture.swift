import CPango

/// A PNG that may be drawn: known size, at most 4000 pixels a side.
struct Picture: Equatable {
  let bytes: [UInt8]
  /// Pixels.
  let width: Int
  let height: Int

  init(png bytes: [UInt8]) throws(DeliveryProblem) {
    guard PictureKind(of: bytes) == .png, bytes.count >= 24 else { throw .picture }
    // The header is read first: a small file may claim a huge picture.
    func number(at index: Int) -> Int { bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard (1...4000).contains(number(at: 16)), (1...4000).contains(number(at: 20)) else { throw .picture }
    var width: Int32 = 0
    var height: Int32 = 0
    guard cpango_png_size(bytes, bytes.count, &width, &height) == 0, width > 0, height > 0 else {
      throw .picture
    }
    self.bytes = bytes
    self.width = Int(width)
    self.height = Int(height)
  }

  /// The size in points that fills the given room and keeps the proportions.
  func size(within room: (width: Double, height: Double)) -> (width: Double, height: Double) {
    let scale = min(room.width / Double(width), room.height / Double(height))
    return (Double(width) * scale, Double(height) * scale)
  }
}
