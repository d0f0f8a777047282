import Glibc

/// Finds `relance-courier`: beside the program, or under `libexec` of the same prefix.
enum CourierProgram {
  /// Its path.
  ///
  /// - Throws: `CommandProblem.courierMissing` with the places tried.
  static func find() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let program = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = program.split(separator: "/").dropLast()
    let places = [
      "/" + (folder + ["relance-courier"]).joined(separator: "/"),
      "/" + (folder.dropLast() + ["libexec", "relance-courier"]).joined(separator: "/"),
    ]
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      throw CommandProblem.courierMissing(tried: places)
    }
    return found
  }
}
