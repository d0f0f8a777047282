import Receivables

extension ContactWay {
  /// The channels of steps that go this way.
  package var channels: Set<Channel> {
    switch self {
    case .email: [.email]
    case .phone: [.call]
    case .sms: [.sms]
    case .letter: [.letter, .registeredLetter]
    }
  }
}

extension CustomerProfile {
  /// Channels by which nothing is sent, because the customer refused.
  ///
  /// A registered letter stays possible: a notice must be able to reach whoever wants no post.
  package var refusedChannels: Set<Channel> {
    var channels: Set<Channel> = []
    for way in refused { channels.formUnion(way.channels) }
    channels.remove(.registeredLetter)
    return channels
  }
}
