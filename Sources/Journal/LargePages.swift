import Glibc

/// Large pages under memory that is about to be filled: a large store costs one fault where it would cost five hundred.
enum LargePages {
  private static let size = 2 << 20

  /// Asks the kernel for them; where it has none, or the memory is small, nothing changes.
  static func ask(for memory: UnsafeRawBufferPointer) {
    guard memory.count >= 2 * size, let first = memory.baseAddress else { return }
    let skipped = (size - Int(bitPattern: first) % size) % size
    madvise(
      UnsafeMutableRawPointer(mutating: first) + skipped, (memory.count - skipped) / size * size,
      MADV_HUGEPAGE)
  }

  /// The same for all the room of an array, reserved and not yet filled.
  static func ask<Element>(for array: inout [Element]) {
    let room = array.capacity * MemoryLayout<Element>.stride
    array.withUnsafeMutableBufferPointer { elements in
      ask(for: UnsafeRawBufferPointer(start: elements.baseAddress, count: room))
    }
  }
}
