import Casework
import Receivables

/// Erasures: the lines, files and messages that they take away; only facts, or they would keep what they erase.
extension JSONWriter {
  mutating func fields(of erasure: Erasure) {
    field("lines", listing: erasure.lines) { $0.integer($1) }
    if !erasure.fileLines.isEmpty { field("house", listing: erasure.fileLines) { $0.integer($1) } }
    if !erasure.files.isEmpty { field("files", listing: erasure.files) { $0.string($1) } }
    if !erasure.blobs.isEmpty { field("blobs", listing: erasure.blobs) { $0.string($1) } }
  }
}

extension JSONCursor {
  mutating func readErasure(of id: CustomerID, reason: String) throws(JSONFault) -> Erasure {
    try enterObject()
    var erasure = Erasure(
      customer: id, lines: try list("lines") { cursor throws(JSONFault) in try cursor.readInteger() })
    if hasKey("house") {
      erasure.fileLines = try readArray { cursor throws(JSONFault) in try cursor.readInteger() }
    }
    if hasKey("files") {
      erasure.files = try readArray { cursor throws(JSONFault) in try cursor.readString() }
    }
    if hasKey("blobs") {
      erasure.blobs = try readArray { cursor throws(JSONFault) in try cursor.readString() }
    }
    erasure.reason = reason
    try leaveObject()
    return erasure
  }
}
