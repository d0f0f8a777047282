import Backoffice
import Casework
import Correspondence
import Dunning
import Journal
import Receivables
import Wording

/// One message as it went out, with what proves it.
struct DossierMessage {
  /// A try to send it, and what came of it.
  typealias Send = SubjectRecord.Send

  let reminder: Reminder
  /// What was approved, or the text of a task as it stood when it was done; nil where nobody kept it, or where the
  /// printed letter itself is there.
  let content: MessageContent?
  /// Every try, in order.
  let sends: [Send]
  /// What the post did with it.
  let events: [LetterEvent]
  /// What a person wrote as proof.
  let proof: String
  /// Its exact bytes, or the letters printed for it.
  let pieces: [DossierPiece]
  /// SHA-256 of messages that were sent and are no longer kept as they were.
  let lost: [String]
}

extension DossierMessage {
  /// Gathers the message of that place in the dossier.
  ///
  /// - Throws: `BookkeeperProblem` when the store's disk does not answer.
  init(
    _ reminder: Reminder, place: Int, record: SubjectRecord, in keeper: Bookkeeper, title: String
  ) throws(BookkeeperProblem) {
    let book = keeper.book
    self.reminder = reminder
    sends = record.sends.filter { $0.reminder == reminder.id }
    events = book.letterEvents(of: reminder.id)
    proof = record.proofs[reminder.id] ?? ""
    let day = reminder.sentOn?.iso ?? reminder.proposedOn.iso
    let stem = "messages/\(place.twoDigits)_\(day)_\(DossierBuilder.safe(reminder.step.code))_\(reminder.id)"
    var pieces: [DossierPiece] = []
    var lost: [String] = []
    for send in sends where send.outcome == "sent" && !send.attempt.blob.isEmpty {
      guard let bytes = try SubjectRecord.message(send, in: keeper) else {
        lost.append(send.attempt.blob)
        continue
      }
      let ending = bytes.starts(with: "%PDF".utf8) ? "pdf" : "eml"
      let suffix = pieces.isEmpty ? "" : "_\(pieces.count + 1)"
      pieces.append(DossierPiece(name: "\(stem)\(suffix).\(ending)", title: title, bytes: bytes))
    }
    if pieces.isEmpty {
      let printed = try keeper.printedLetters(of: reminder).map(\.bytes)
      for (place, bytes) in printed.enumerated() {
        let suffix = printed.count > 1 ? "_\(place + 1)" : ""
        pieces.append(DossierPiece(name: "\(stem)\(suffix).pdf", title: title, bytes: bytes))
      }
    }
    let hasPaper = reminder.isTask && !pieces.isEmpty
    let content = hasPaper ? nil : book.contents[reminder.id]
    self.content = content
    if pieces.isEmpty, let content {
      let head = content.language.say("Objet\u{202F}: ", "Subject: ") + content.subject
      let to = content.recipient.postalLines.joined(separator: "\n")
      let text =
        "\(to.isEmpty ? content.recipient.address : to)\n\(content.day.iso)\n\(head)\n\n\(content.plainText())"
      pieces.append(DossierPiece(name: "\(stem).txt", title: title, bytes: Array(text.utf8)))
    }
    self.pieces = pieces
    self.lost = lost
  }
}
