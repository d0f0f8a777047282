/// The text as a terminal, a log or a letter may show it: nothing in it can steer the reader's screen.
///
/// Control characters become control pictures (`␛`) or `U+XXXX`; bidirectional controls, tags, invisible fillers,
/// private and unassigned scalars become `U+XXXX`; variation selectors and combining marks past the fourth of one base
/// are dropped; a joiner stays only between two emoji (CWE-150). Printable text returns itself.
package func legible(_ text: String) -> String {
  if isPlainlyPrintable(text, allowingLineBreaks: false) { return text }
  return Sanitiser(keepsLineBreaks: false).clean(text)
}

/// As `legible`, but `\n`, `\r\n` and `\r` stay line breaks, all written as `\n`; a tab becomes one space.
package func legibleLines(_ text: String) -> String {
  if isPlainlyPrintable(text, allowingLineBreaks: true) { return text }
  return Sanitiser(keepsLineBreaks: true).clean(text)
}

/// Whether the text can stand in one header or one command line: no control, line separator or direction control.
///
/// Use it to refuse, not to repair: a mail header built from a text that fails this is never sent.
package func isSingleLineSafe(_ text: String) -> Bool {
  if isPlainlyPrintable(text, allowingLineBreaks: false) { return true }
  return text.unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      scalar.value == 0x200D
    default: true
    }
  }
}

/// Recognises, byte by byte, the Latin text that needs no look at Unicode tables: most names, all amounts and frames.
private func isPlainlyPrintable(_ text: String, allowingLineBreaks: Bool) -> Bool {
  let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
    isPlainlyPrintable(bytes, allowingLineBreaks: allowingLineBreaks)
  }
  if let fast { return fast }
  return Array(text.utf8).withUnsafeBufferPointer {
    isPlainlyPrintable($0, allowingLineBreaks: allowingLineBreaks)
  }
}

private func isPlainlyPrintable(_ bytes: UnsafeBufferPointer<UInt8>, allowingLineBreaks: Bool) -> Bool {
  var index = 0
  while index < bytes.count {
    let lead = bytes[index]
    if lead >= 0x20 && lead < 0x7F || allowingLineBreaks && lead == 0x0A {
      index += 1
    } else if lead == 0xC2, index + 1 < bytes.count, bytes[index + 1] >= 0xA0, bytes[index + 1] != 0xAD {
      index += 2  // U+00A0…00BF without the soft hyphen
    } else if lead >= 0xC3 && lead <= 0xCA {
      index += 2  // U+00C0…02BF, Latin letters
    } else if lead == 0xE2, index + 2 < bytes.count, isSafe(bytes[index + 1], bytes[index + 2]) {
      index += 3
    } else {
      return false
    }
  }
  return true
}

/// Typographic punctuation, the euro sign, box drawing and blocks: the safe part of U+2000…25FF.
private func isSafe(_ second: UInt8, _ third: UInt8) -> Bool {
  switch second {
  case 0x80: third >= 0x90 && third <= 0xA7 || third >= 0xAF
  case 0x82: third == 0xAC
  case 0x94...0x96: true
  default: false
  }
}
