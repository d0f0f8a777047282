import Glibc
import Testing

@testable import Journal

@Suite("Work on a second thread")
struct BesideThreadTests {
  @Test("is done while the caller does its own, and both are waited for")
  func both() {
    let pipe = Descriptors()
    // Each waits for a word of the other: one after the other they would never end.
    let (here, there) = BesideThread().both {
      pipe.say(1, to: pipe.toThere)
      return pipe.hear(from: pipe.fromThere)
    } beside: {
      let heard = pipe.hear(from: pipe.fromHere)
      pipe.say(heard + 1, to: pipe.toHere)
      return pthread_self()
    }
    #expect(here == 2)
    #expect(pthread_equal(there, pthread_self()) == 0)
  }

  private struct Descriptors: Sendable {
    let fromHere: Int32
    let toThere: Int32
    let fromThere: Int32
    let toHere: Int32

    init() {
      var first: [Int32] = [0, 0]
      var second: [Int32] = [0, 0]
      pipe(&first)
      pipe(&second)
      (fromHere, toThere, fromThere, toHere) = (first[0], first[1], second[0], second[1])
    }

    func say(_ word: UInt8, to descriptor: Int32) {
      var word = word
      write(descriptor, &word, 1)
      close(descriptor)
    }

    func hear(from descriptor: Int32) -> UInt8 {
      var word: UInt8 = 0
      read(descriptor, &word, 1)
      close(descriptor)
      return word
    }
  }
}
