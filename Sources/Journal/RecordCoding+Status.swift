import Dunning
import Receivables

/// What is known of a status besides its kind; lines from before statuses had facts have none of these keys.
extension JSONWriter {
  mutating func fields(of facts: StatusFacts) {
    field("up", facts.followUp)
    field("day", facts.day)
    field("judged", facts.judgment)
    field("pub", facts.published)
    field("filed", facts.claimFiled)
    field("closed", facts.closed)
    flag("void", facts.isMistaken)
    flag("court", facts.isForCourt)
    field(amount: facts.amount)
    if let copy = facts.copy {
      field("cpy", copy.day)
      field("cpw", copy.way.rawValue)
      field("cpb", copy.by)
    }
  }
}

extension JSONCursor {
  mutating func readStatusFacts(party: String) throws(JSONFault) -> StatusFacts {
    var facts = StatusFacts(party: party)
    facts.followUp = try optionalDay("up")
    facts.day = try optionalDay("day")
    facts.judgment = try optionalDay("judged")
    facts.published = try optionalDay("pub")
    facts.claimFiled = try optionalDay("filed")
    facts.closed = try optionalDay("closed")
    facts.isMistaken = try flag("void")
    facts.isForCourt = try flag("court")
    facts.amount = try optionalAmount()
    if let day = try optionalDay("cpy") {
      facts.copy = SentCopy(
        day: day, way: try choice("cpw", as: SentCopy.Way.self), by: try string("cpb"))
    }
    return facts
  }
}

extension Pause {
  /// What was said, in the order in which it is written; the party only where there is one.
  var said: [String] { facts.party.isEmpty ? [reason] : [reason, facts.party] }
}

extension Dispute {
  /// What it says of persons, in the order in which it is read.
  var said: [String] { [owner, note, outcome] }
}
