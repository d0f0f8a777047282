import Glibc

/// The byte in the file `latch`: `1` keeps the store read-only after an input/output error.
///
/// The byte is there from the beginning, so setting it needs no space on a full or sick disk.
enum Latch {
  static func isSet(
    _ store: StoreFolder, files: WritingFiles = WritingFiles()
  ) throws(StoreProblem) -> Bool {
    var byte: UInt8 = 0
    _ = try files.latch(store.latch).read(into: &byte, count: 1, from: 0)
    return byte == UInt8(ascii: "1")
  }

  static func write(_ byte: UInt8, _ store: StoreFolder) throws(StoreProblem) {
    let file = try OpenFile(store.latch, O_WRONLY)
    let written = withUnsafeBytes(of: byte) { pwrite(file.descriptor, $0.baseAddress, 1, 0) }
    guard written == 1, fdatasync(file.descriptor) == 0 else { throw file.failed("write") }
  }
}
