import Casework
import Digest
import Receivables

/// One file of a dossier.
package struct DossierPiece: Sendable {
  /// Its path in the archive.
  package let name: String
  /// What it is, for the list of pieces.
  package let title: String
  /// What it holds.
  package let bytes: [UInt8]
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  package let hash: String

  init(name: String, title: String, bytes: [UInt8]) {
    self.name = name
    self.title = title
    self.bytes = bytes
    hash = sha256(bytes).hex
  }
}

/// A file that somebody adds to a dossier by hand.
package struct DossierAttachment: Sendable {
  /// What it is.
  package let paper: DossierPaper
  /// The file's own name, without its folder.
  package let fileName: String
  /// What it holds.
  package let bytes: [UInt8]
  /// The invoice that it is the copy of, where a folder of invoices holds it.
  package var invoice: InvoiceID?

  /// An attachment.
  package init(paper: DossierPaper, fileName: String, bytes: [UInt8], invoice: InvoiceID? = nil) {
    self.paper = paper
    self.invoice = invoice
    self.fileName = fileName
    self.bytes = bytes
  }

  /// Its own name as any system takes it: letters and digits of ASCII, dot, dash and underscore, at most 60.
  var safeName: String {
    let signs = fileName.unicodeScalars.map { sign -> Character in
      let isPlain = sign.isASCII && (sign.properties.isAlphabetic || ("0"..."9").contains(sign))
      return isPlain || sign == "." || sign == "_" ? Character(sign) : "-"
    }
    let name = String(signs.suffix(60).drop { $0 == "." || $0 == "-" })
    return name.isEmpty ? "piece" : name
  }
}
