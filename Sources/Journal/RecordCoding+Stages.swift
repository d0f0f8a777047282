import Casework
import Dunning
import Receivables

/// Rungs that people set by hand; the reason is personal.
extension JSONWriter {
  mutating func fields(of move: StageMove) {
    field("n", move.sequence)
    field("i", ids: move.invoices)
    field("to", move.step?.code)
    field("on", move.day)
    field("by", move.by)
    field("undone", move.undoneIn)
  }
}

extension JSONCursor {
  mutating func readStageMove(_ said: SaidTexts) throws(JSONFault) -> StageMove {
    try enterObject()
    let sequence = try integer("n")
    let invoices = try invoiceIDs("i")
    let step = try optionalString("to").map { StepID($0) }
    let day = try day("on")
    let by = try string("by")
    let undoneIn = try optionalInteger("undone")
    try leaveObject()
    return StageMove(
      sequence: sequence, invoices: invoices, step: step, day: day, by: by, reason: said[0],
      undoneIn: undoneIn)
  }
}
