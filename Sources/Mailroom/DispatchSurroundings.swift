import Casework
import Receivables

/// What a sending run is told by the world.
package struct DispatchSurroundings {
  /// The present moment with a fresh operation id, asked anew for every step.
  let occasion: () -> Occasion
  /// Minutes east of UTC, for the Date header.
  let offsetMinutes: Int
  /// Language of the reasons kept with a deferred message.
  let language: Language
  /// Waits that many seconds, where the pace of a domain asks for it.
  let idle: (Int) -> Void

  /// Surroundings of a run.
  package init(
    offsetMinutes: Int, language: Language, idle: @escaping (Int) -> Void, occasion: @escaping () -> Occasion
  ) {
    self.occasion = occasion
    self.offsetMinutes = offsetMinutes
    self.language = language
    self.idle = idle
  }
}
