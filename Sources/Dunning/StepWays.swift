import Receivables

/// By which of its ways a step reaches one customer, and why by none of the others.
package struct StepWays: Hashable, Sendable {
  /// A way that a step would have gone, and why it does not.
  package struct LeftOut: Hashable, Sendable {
    /// The way.
    package let channel: Channel
    /// No usable address, or refused by the customer.
    package let hindrance: Hindrance

    /// Makes one.
    package init(channel: Channel, hindrance: Hindrance) {
      self.channel = channel
      self.hindrance = hindrance
    }
  }

  /// The ways that it goes, in the order of the step; empty when the customer has a usable address for none.
  package let open: [Channel]
  /// Whether the customer refused every way that could reach it: then a person finds another, and it is a task by hand.
  package let isRefused: Bool
  /// The other ways, each with its reason; empty for a step of a single way, whose reason stands on its invoices.
  package let leftOut: [LeftOut]
  /// Whether one way was chosen because the customer prefers it.
  package let isPreferred: Bool

  /// Weighs the ways of a step.
  package init(of step: Step, for position: CustomerPosition) {
    if step.furtherChannels.isEmpty {
      open = position.reachable.contains(step.channel) ? [step.channel] : []
      isRefused = !open.isEmpty && position.refused.contains(step.channel)
      leftOut = []
      isPreferred = false
      return
    }
    let reachable = step.channels.filter(position.reachable.contains)
    let accepted = reachable.filter { !position.refused.contains($0) }
    isRefused = accepted.isEmpty && !reachable.isEmpty
    let preferred = step.takesOneWay ? accepted.first(where: position.preferred.contains) : nil
    isPreferred = preferred != nil
    if let preferred {
      open = [preferred]
    } else if step.takesOneWay || accepted.isEmpty {
      open = Array((accepted.isEmpty ? reachable : accepted).prefix(1))
    } else {
      open = accepted
    }
    leftOut = step.channels.compactMap { channel in
      if !position.reachable.contains(channel) {
        return LeftOut(channel: channel, hindrance: .noAddress(channel))
      }
      let isLeft = position.refused.contains(channel) && !accepted.isEmpty
      return isLeft ? LeftOut(channel: channel, hindrance: .refused(channel)) : nil
    }
  }
}
