import Dunning
import Receivables

/// One try to hand a message to the world, written before it happens.
package struct Attempt: Hashable, Sendable {
  /// 1 for the first try of this round.
  package var number: Int
  /// Message-ID without angle brackets; the same on a deliberate resend of the round.
  package var messageID: String
  /// SHA-256 (hex) of the exact bytes; empty in the history of the sample company, which was never rendered.
  package var blob: String
  /// "smtp", "eml" or "letter".
  package var transport: String
  /// Civil day that the caps count.
  package var day: Day
  /// Domain of the recipient, for caps; empty for letters.
  package var domain: String
  /// Other domains that copies went to, each once.
  package var otherDomains: [String]
  /// Where messages of the store went when it began; nil in old journal lines.
  package var mode: SendingMode?

  /// Makes an attempt; a domain named twice counts once.
  package init(
    number: Int, messageID: String, blob: String, transport: String, day: Day, domain: String,
    otherDomains: [String] = [], mode: SendingMode? = nil
  ) {
    self.number = number
    self.messageID = messageID
    self.blob = blob
    self.transport = transport
    self.day = day
    self.domain = domain
    self.mode = mode
    self.otherDomains = otherDomains.reduce(into: []) { known, other in
      if other != domain, !known.contains(other) { known.append(other) }
    }
  }

  /// Every domain that the message went to, the recipient's first; empty for letters.
  package var domains: [String] { domain.isEmpty ? [] : [domain] + otherDomains }
}
