import Casework
import Dunning
import Receivables

extension SnapshotReading {
  /// Reads to the end of the block's array.
  mutating func readTalk(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    while !cursor.leaveArray() {
      if section == .house {
        var personal = cursor
        personal.skip()
        gathered.house = try cursor.readHouse(personal: personal)
        cursor.skip()
        continue
      }
      var behind = cursor
      behind.skip()
      let texts = try behind.readArray { cursor throws(JSONFault) in try cursor.readString() }
      try readRecord(section, &cursor, SaidTexts(texts))
      cursor = behind
    }
  }

  private mutating func readRecord(
    _ section: SnapshotSection, _ cursor: inout JSONCursor, _ said: SaidTexts
  ) throws(JSONFault) {
    func next(_ count: Int) -> UInt32 { UInt32(truncatingIfNeeded: count + 1) }
    switch section {
    case .calls: gathered.calls.append(try cursor.readCall(CallID(next(gathered.calls.count)), said))
    case .promises:
      gathered.promises.append(try cursor.readPromise(PromiseID(next(gathered.promises.count)), said))
    case .disputes:
      gathered.disputes.append(try cursor.readDispute(DisputeID(next(gathered.disputes.count)), said))
    case .pauses: gathered.pauses.append(try cursor.readPause(PauseID(next(gathered.pauses.count)), said))
    case .letterEvents: gathered.letterEvents.append(try cursor.readLetterEvent(said))
    case .interruptions: gathered.interruptions.append(try cursor.readInterruption(said))
    case .stageMoves: gathered.stageMoves.append(try cursor.readStageMove(said))
    case .acts: gathered.acts.append(try cursor.readAct(said))
    case .allocationDecisions:
      gathered.allocationDecisions.append(try cursor.readAllocationDecision())
    case .chargeClaims: gathered.chargeClaims.append(try cursor.readChargeClaim())
    case .chargeSettlements: gathered.chargeSettlements.append(try cursor.readChargeSettlement(said))
    case .notes: gathered.notes.append(try cursor.readNote(said))
    default: gathered.imports.append(try cursor.readImportedFile(name: said[0]))
    }
  }
}
