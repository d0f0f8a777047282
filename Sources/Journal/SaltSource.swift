/// Salts of personal values, drawn from the kernel many at a time: an import needs one for each of its names.
struct SaltSource {
  private static let bytesOfASalt = 16
  private var pool: ArraySlice<UInt8> = []
  /// Few at first: most decisions need one or two.
  private var salts = 2

  /// Sixteen random bytes as 32 hexadecimal digits, never the same bytes twice.
  ///
  /// - Throws: `StoreProblem.inputOutput` if the kernel gives none.
  mutating func next() throws(StoreProblem) -> [UInt8] {
    if pool.isEmpty {
      pool = try RandomBytes.take(salts * Self.bytesOfASalt)[...]
      salts = 256
    }
    defer { pool = pool.dropFirst(Self.bytesOfASalt) }
    return RandomBytes.hex(pool.prefix(Self.bytesOfASalt))
  }
}
