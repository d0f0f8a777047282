import Casework
import Dunning
import Receivables

extension SnapshotWriting {
  /// Calls, promises, disputes, pauses and notes: facts, then what was said.
  mutating func talk(_ parts: Casebook.Parts) {
    list(.calls, parts.calls) { writer, call in
      writer.record([call.spokeWith, call.note]) { $0.fields(of: call) }
    }
    list(.promises, parts.promises) { writer, promise in
      writer.record([promise.means, promise.reason]) { $0.fields(of: promise) }
    }
    list(.disputes, parts.disputes) { writer, dispute in
      writer.record(dispute.said) { $0.fields(of: dispute) }
    }
    list(.pauses, parts.pauses) { writer, pause in
      writer.record(pause.said) { $0.fields(of: pause) }
    }
    list(.letterEvents, parts.letterEvents) { writer, event in
      writer.record([event.number, event.address]) { $0.fields(of: event) }
    }
    list(.interruptions, parts.interruptions) { writer, interruption in
      writer.record([interruption.note]) { $0.fields(of: interruption) }
    }
    list(.stageMoves, parts.stageMoves) { writer, move in
      writer.record([move.reason]) { $0.fields(of: move) }
    }
    list(.acts, parts.acts) { writer, act in
      writer.record(act.said) { $0.fields(of: act) }
    }
    list(.allocationDecisions, parts.allocationDecisions) { writer, decision in
      writer.record([]) { $0.fields(of: decision) }
    }
    list(.chargeClaims, parts.chargeClaims) { writer, claim in writer.record([]) { $0.fields(of: claim) } }
    list(.chargeSettlements, parts.chargeSettlements) { writer, settlement in
      writer.record([settlement.reason]) { $0.fields(of: settlement) }
    }
    list(.notes, parts.notes) { writer, note in writer.record([note.text]) { $0.fields(of: note) } }
  }

  /// The rules in force and the files taken in.
  mutating func house(_ parts: Casebook.Parts) {
    list(.house, parts.house.map { [$0] } ?? []) { writer, house in
      writer.beginObject()
      writer.fields(of: house)
      writer.endObject()
      writer.beginObject()
      writer.personalFields(of: house)
      writer.endObject()
    }
    list(.imports, parts.imports) { writer, file in
      writer.record([file.name]) { $0.fields(of: file) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func record(_ said: [String], _ facts: (inout JSONWriter) -> Void) {
    beginObject()
    facts(&self)
    endObject()
    strings(said)
  }
}
