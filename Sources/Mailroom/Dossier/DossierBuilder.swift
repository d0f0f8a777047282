import Backoffice
import Casework
import Correspondence
import Delivery
import Digest
import Dunning
import Journal
import Receivables
import Wording

/// A finished hand-over dossier.
package struct Dossier: Sendable {
  /// Everything as one document; the archive holds it too.
  package let pdf: [UInt8]
  /// The document, the messages and papers as they are, and `SHA256SUMS` over all of them.
  package let zip: [UInt8]
  /// How many files the archive holds beside the document and the list.
  package let pieces: Int
}

/// Puts the dossier of one customer together (relevé, pénalités, messages avec leurs preuves, pièces).
///
/// Nobody else is in it: neither other customers nor what collectors noted for each other. The same store, day,
/// language and papers give the same bytes on the same machine.
package struct DossierBuilder {
  let facts: DossierFacts
  let book: Casebook
  let language: Language
  let mode: StoreMode
  let messages: [DossierMessage]
  let papers: [(attachment: DossierAttachment, piece: DossierPiece)]
  /// Why the files of some invoices were not taken.
  let faults: [InvoiceID: InvoiceCopyFault]
  /// The last journal line and its hash: who keeps an anchor can show that nothing was rewritten since.
  let anchor: (line: Int, hash: String)?

  /// Gathers messages and papers beside the facts.
  ///
  /// - Parameters:
  ///   - facts: What the dossier tells; of the same ledger as `keeper`.
  ///   - faults: Why the files of some invoices in the company's folder are not among the attachments.
  /// - Throws: `.store` when the disk does not answer.
  package init(
    _ facts: DossierFacts, in keeper: Bookkeeper, language: Language, attachments: [DossierAttachment],
    faults: [InvoiceID: InvoiceCopyFault] = [:]
  ) throws(BookkeeperProblem) {
    self.facts = facts
    book = keeper.book
    self.faults = faults
    self.language = language
    mode = keeper.mode
    let record = try SubjectRecord(of: facts.customer.id, in: keeper)
    var messages: [DossierMessage] = []
    for (place, reminder) in facts.messages.enumerated() {
      messages.append(
        try DossierMessage(
          reminder, place: place + 1, record: record, in: keeper, title: reminder.title(in: language)))
    }
    self.messages = messages
    papers = attachments.enumerated().map { place, attachment in
      let kind = language.say(attachment.paper.names[0], attachment.paper.names[1])
      let name = language.say("pieces", "papers") + "/\((place + 1).twoDigits)_\(kind)_\(attachment.safeName)"
      return (
        attachment,
        DossierPiece(name: name, title: attachment.paper.name(in: language), bytes: attachment.bytes)
      )
    }
    do throws(StoreProblem) {
      anchor = try keeper.store.hash(ofLine: keeper.sequence).map { (keeper.sequence, $0) }
    } catch {
      throw .store(error)
    }
  }

  /// Every file but the document and the list.
  var pieces: [DossierPiece] { messages.flatMap(\.pieces) + papers.map(\.piece) }

  /// Writes document and archive.
  ///
  /// - Throws: `DeliveryProblem` when one of them cannot be made.
  package func dossier() throws(DeliveryProblem) -> Dossier {
    let pdf = try ReportWriter.pdf(report)
    let name = language.say("dossier", "claim") + "-\(Self.safe(facts.customer.number)).pdf"
    let document = DossierPiece(name: name, title: "", bytes: pdf)
    let pieces = self.pieces
    let sums = ([document] + pieces).map { "\($0.hash)  \($0.name)\n" }.joined()
    let entries =
      ([document] + pieces).map { ZipArchive.Entry(name: $0.name, bytes: $0.bytes) }
      + [ZipArchive.Entry(name: "SHA256SUMS", bytes: Array(sums.utf8))]
    return Dossier(
      pdf: pdf, zip: try ZipArchive.bytes(of: entries, on: facts.day), pieces: pieces.count)
  }

  /// A customer's number as a file name takes it.
  package static func safe(_ number: String) -> String {
    String(
      number.unicodeScalars.map {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          ? Character($0) : "-"
      })
  }

  func money(_ cents: Int, _ currency: Currency) -> String {
    Amount(cents: cents, currency: currency).text(in: language)
  }

  /// A cell that no long word makes higher than a page.
  static func cell(_ text: String) -> String {
    text.count > 160 ? text.prefix(159) + "…" : text
  }
}

extension Reminder {
  /// Step, way and record number: `MD, lettre recommandée, R-12`.
  func title(in language: Language) -> String { "\(step.code), \(channel.name(in: language)), \(id)" }
}
