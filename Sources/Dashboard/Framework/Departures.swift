import Casework
import Dunning

/// When the sending program is to be started by itself: for a deferred message that is due again, and for a request
/// that whoever made it did not see through (a terminal that died, a run that the file PAUSE stopped).
///
/// Once for each request and each retry: what a run refused waits for a person.
package struct Departures: Sendable {
  /// Seconds after a hold in which the sender that waits for it takes the right to send.
  private static let grace = 5

  /// What a run of this dashboard has had its turn with, and the second from which each might leave.
  private var tried: [ReminderID: Int] = [:]
  private var othersSendUntil = Int.min

  /// Nothing was tried yet.
  package init() {}

  /// The second at which a sender is to be started; nil while nothing waits, or nothing may leave.
  package func next(_ world: DashboardWorld) -> Int? {
    guard world.readOnly == nil, world.pauseFile == nil, !world.isSending else { return nil }
    return waiting(world).map { max(othersSendUntil, $0.start) }.min()
  }

  /// How many requests, not retries, a sender that is started now takes up again.
  package func requests(_ world: DashboardWorld) -> Int {
    waiting(world).count { !$0.isRetry && $0.start <= world.now }
  }

  /// A run is over: what was due has had its turn, unless the file PAUSE keeps it.
  package mutating func settle(_ world: DashboardWorld) {
    guard world.pauseFile == nil else { return }
    let due = departures(world).filter { $0.second <= world.now }
    tried = Dictionary(due.map { ($0.id, $0.second) }) { $1 }
  }

  /// Another process is sending: it may take what waits.
  package mutating func leaveToOthers(_ world: DashboardWorld) { othersSendUntil = world.now + Self.grace }

  private struct Departure {
    let id: ReminderID
    /// The second from which it may leave.
    let second: Int
    let isRetry: Bool
    /// The second at which a sender is started for it.
    var start: Int { isRetry ? second : second + Departures.grace }
  }

  private func waiting(_ world: DashboardWorld) -> [Departure] {
    departures(world).filter { tried[$0.id] != $0.second }
  }

  private func departures(_ world: DashboardWorld) -> [Departure] {
    world.underWay.compactMap { reminder in
      switch reminder.state {
      case .approved:
        reminder.holdUntil.map { Departure(id: reminder.id, second: $0, isRetry: false) }
      case .deferred(_, let retryAt, _): Departure(id: reminder.id, second: retryAt, isRetry: true)
      default: nil
      }
    }
  }
}
