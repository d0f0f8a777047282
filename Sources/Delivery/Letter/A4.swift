/// A sheet of A4 in points (1/72 inch), measured from its top left corner.
enum A4 {
  static let width = points(210)
  static let height = points(297)
  static let left = points(20)
  static let right = points(190)
  static let top = points(20)
  /// The first line under the envelope's window.
  static let underWindow = points(87)

  /// The window of a DL envelope as it stays visible when the folded sheet slides.
  enum Window {
    static let left = points(102)
    static let right = points(188)
    static let top = points(55)
    static let bottom = points(79)
  }

  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
