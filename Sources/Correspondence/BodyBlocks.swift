/// Cuts a finished body into paragraphs and the table.
enum BodyBlocks {
  /// Blank lines part paragraphs; a line that is exactly `table` is the table; ends of lines lose their spaces.
  static func blocks(of lines: [String], table: String) -> [MessageContent.Block] {
    var blocks: [MessageContent.Block] = []
    var paragraph: [String] = []
    func close() {
      if !paragraph.isEmpty { blocks.append(.paragraph(paragraph.joined(separator: "\n"))) }
      paragraph = []
    }
    for line in lines {
      let line = trimmedEnd(line)
      if line == table {
        close()
        blocks.append(.invoiceTable)
      } else if line.isEmpty {
        close()
      } else {
        paragraph.append(line)
      }
    }
    close()
    return blocks
  }

  private static func trimmedEnd(_ line: String) -> String {
    var bytes = line.utf8[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
