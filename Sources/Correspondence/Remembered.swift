import Synchronization

/// What is dear to find out about a text and is asked for each message that is written with it: found once, for all
/// copies of the text. It makes no two texts differ.
final class Remembered<Value: Sendable>: Sendable, Hashable {
  private let known = Mutex<Value?>(nil)

  /// What is known, else what is found now.
  func value(_ find: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let found = find()
      known = found
      return found
    }
  }

  static func == (left: Remembered, right: Remembered) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
