/// Cuts a text into rows and fields, byte by byte (RFC 4180, with any separator and line ending).
///
/// Fields are ranges of the text; nothing is copied until a value is kept.
struct TableReader {
  /// The longest row, in bytes.
  static let longestRow = 1 << 20
  /// The longest field, in bytes.
  static let longestField = 64 << 10
  /// The most columns.
  static let mostColumns = 1000

  let bytes: [UInt8]
  let separator: UInt8
  /// Whether quotes enclose fields (not so in a FEC).
  let isQuoted: Bool
  private(set) var position = 0
  private var line = 1
  /// Whether the last row read was closed by the end of the file instead of a line ending.
  private(set) var endedOpen = false

  init(_ bytes: [UInt8], separator: UInt8, isQuoted: Bool = true) {
    self.bytes = bytes
    self.separator = separator
    self.isQuoted = isQuoted
  }

  /// Reads the next row that is not blank into `row`; false at the end.
  mutating func next(_ row: inout TableRow) throws(FileProblem.Reason) -> Bool {
    repeat {
      guard position < bytes.count else { return false }
      try read(&row)
    } while row.isBlank
    return true
  }

  private mutating func read(_ row: inout TableRow) throws(FileProblem.Reason) {
    let start = position
    row.begin(line: line)
    while true {
      if isQuoted, position < bytes.count, bytes[position] == 0x22 {
        try readQuoted(&row, rowStart: start)
      } else {
        readPlain(&row)
      }
      guard position - start <= TableReader.longestRow else { throw .rowTooLong(line: row.line) }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    endedOpen = position >= bytes.count
    skipLineEnding()
  }

  private mutating func readPlain(_ row: inout TableRow) {
    let start = position
    var index = position
    let (count, separator) = (bytes.count, separator)
    bytes.withUnsafeBufferPointer { bytes in
      while index < count {
        let byte = bytes[index]
        if byte == separator || byte == 0x0A || byte == 0x0D { break }
        index += 1
      }
    }
    position = index
    row.append(TableField(start: start, end: position))
  }

  private mutating func readQuoted(_ row: inout TableRow, rowStart: Int) throws(FileProblem.Reason) {
    position += 1
    var field = TableField(start: position, end: position)
    while true {
      guard position < bytes.count else { throw .truncated(line: row.line) }
      guard position - rowStart <= TableReader.longestRow else { throw .rowTooLong(line: row.line) }
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        field.hasDoubledQuotes = true
        position += 1
      } else if byte == 0x0A || byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A) {
        line += 1
      }
      position += 1
    }
    field.end = position
    position += 1
    while position < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[position]) {
      if bytes[position] != 0x20 { row.hasStrayQuote = true }
      position += 1
    }
    row.append(field)
  }

  private mutating func skipLineEnding() {
    guard position < bytes.count else { return }
    if bytes[position] == 0x0D {
      position += 1
      if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    } else {
      position += 1
    }
    line += 1
  }

  /// The value of a field: outer white space and no-break spaces dropped, doubled quotes halved.
  func value(_ field: TableField) -> ArraySlice<UInt8> {
    var (start, end) = (field.start, field.end)
    while start < end {
      if bytes[start] == 0x20 || (0x09...0x0D).contains(bytes[start]) {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1] == 0x20 || (0x09...0x0D).contains(bytes[end - 1]) {
        end -= 1
      } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return field.hasDoubledQuotes ? halved(bytes[start..<end]) : bytes[start..<end]
  }

  private func halved(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var index = slice.startIndex
    while index < slice.endIndex {
      result.append(slice[index])
      index += slice[index] == 0x22 && index + 1 < slice.endIndex && slice[index + 1] == 0x22 ? 2 : 1
    }
    return result[...]
  }
}
