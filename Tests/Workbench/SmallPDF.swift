import Foundation

/// The smallest file that a reader opens as a PDF: a catalogue, an empty list of pages, the table of both.
package enum SmallPDF {
  /// - Parameter word: Told apart by it, in a comment.
  package static func bytes(_ word: String = "") -> Data {
    var text = "%PDF-1.4 \(word)\n"
    var places: [Int] = []
    for object in ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"] {
      places.append(text.utf8.count)
      text += "\(places.count) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 3\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Data(text.utf8)
  }
}
