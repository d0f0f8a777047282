/// What became of one attempt to send one message.
package enum SendingResult: Equatable, Sendable {
  /// The server took it; its reply (printable ASCII, at most 200 characters) names its queue identifier.
  case sent(reply: String)
  /// Surely not taken, and worth another attempt later.
  case deferred(Deferral, reply: String)
  /// Surely not taken, for good; the code is the server's (5xx), the address the one that it refused, if it was one.
  case failed(code: Int, reply: String, at: StrictAddress? = nil)
  /// The whole message left and no answer came: it may have arrived or not. A person decides.
  case uncertain(reply: String)
  /// The settings are wrong: nothing counted as an attempt, no other message may be tried.
  case stopRun(DeliveryProblem)
  /// The caller refused at the point of no return; nothing was taken.
  case aborted

  /// Whether the server says that an address of the envelope is wrong (RFC 3463, 5.1.x).
  package var marksAddressBad: Bool {
    guard case .failed(_, let reply, _) = self else { return false }
    let words = reply.split(separator: " ")
    return words.dropFirst().first.map { $0.hasPrefix("5.1.") } ?? false
  }
}

/// Why a message must wait.
package enum Deferral: Equatable, Sendable {
  /// The server could not be reached.
  case unreachable
  /// The connection was lost before the message was complete.
  case connectionLost
  /// The server took too long to answer.
  case timedOut
  /// The server asks to come back later; the code is its own (4xx), the address the one that must wait, if it is one.
  case askedToWait(code: Int, at: StrictAddress? = nil)
}
