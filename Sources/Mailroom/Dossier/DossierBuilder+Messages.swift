import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import PlainText
import Receivables
import Wording

extension DossierBuilder {
  /// Every message as it went out, with what proves it.
  var correspondence: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.page, heading("Messages envoyés", "Messages sent")]
    if messages.isEmpty {
      blocks.append(.paragraph(language.say("Aucun message n'est parti.", "No message has left.")))
    }
    for (place, message) in messages.enumerated() { blocks += self.blocks(of: message, place: place + 1) }
    return blocks
  }

  private func blocks(of message: DossierMessage, place: Int) -> [ReportDocument.Block] {
    let reminder = message.reminder
    let day = reminder.sentOn?.numeric ?? ""
    var blocks: [ReportDocument.Block] = [
      .subheading("\(place). \(day) · \(reminder.title(in: language))"), named(proofs(of: message)),
    ]
    if !message.lost.isEmpty {
      blocks.append(
        .fine(
          language.say(
            "Octets perdus ou abîmés : \(message.lost.joined(separator: ", ")) (relance verify).",
            "Bytes lost or damaged: \(message.lost.joined(separator: ", ")) (relance verify).")))
    }
    guard let content = message.content else {
      let words =
        message.pieces.isEmpty
        ? language.say(
          "Fait à la main ; ni texte ni copie n'ont été gardés : joindre la copie signée.",
          "Done by hand; neither text nor copy was kept: attach the signed copy.")
        : language.say(
          "Lettre imprimée : voir la pièce jointe.", "Printed letter: see the piece attached.")
      return blocks + [.fine(words)]
    }
    if reminder.isTask {
      blocks.append(
        .fine(
          language.say(
            "Fait à la main ; texte tel qu'il était ce jour-là, aucune copie imprimée n'est gardée.",
            "Done by hand; the text as it stood that day, no printed copy is kept.")))
    }
    blocks.append(.fine(language.say("Objet : \(content.subject)", "Subject: \(content.subject)")))
    for block in content.blocks {
      switch block {
      case .paragraph(let text): blocks.append(.fine(text))
      case .invoiceTable:
        let table = InvoiceTable(content)
        blocks.append(.table(LetterTable(table)))
        blocks += table.notes.map(ReportDocument.Block.fine)
      }
    }
    return blocks
  }

  private func proofs(of message: DossierMessage) -> [(String, String)] {
    let reminder = message.reminder
    let content = message.content
    let recipient = content.map { content in
      content.channel.isOnPaper
        ? content.recipient.postalLines.joined(separator: ", ")
        : [content.recipient.name, content.recipient.address].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    var rows = [
      (language.say("Destinataire", "Recipient"), recipient ?? reminder.recipient ?? ""),
      (language.say("Validé par", "Approved by"), reminder.approvedBy ?? ""),
    ]
    for send in message.sends {
      let words = [
        send.attempt.day.numeric, send.attempt.transport, outcome(send.outcome), send.day?.numeric ?? "",
        legible(send.reply),
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      rows.append((language.say("Essai \(send.attempt.number)", "Attempt \(send.attempt.number)"), words))
    }
    if let last = message.sends.last(where: { $0.outcome == "sent" }) {
      rows.append(("Message-ID", last.attempt.messageID))
    }
    rows.append((language.say("Preuve notée", "Proof noted"), message.proof))
    for event in message.events {
      let words = [event.day.numeric, event.kind.name(in: language), event.number].filter { !$0.isEmpty }
      rows.append((language.say("La Poste", "Post"), words.joined(separator: " · ")))
    }
    for piece in message.pieces {
      rows.append((language.say("Pièce", "Piece"), piece.name))
      rows.append(("SHA-256", piece.hash))
    }
    if let hash = reminder.contentHash {
      rows.append((language.say("SHA-256 du contenu validé", "SHA-256 of the approved content"), hash))
    }
    return rows
  }

  private func outcome(_ name: String) -> String {
    switch name {
    case "sent": language.say("remis", "sent")
    case "deferred": language.say("différé", "deferred")
    case "failed": language.say("refusé", "failed")
    case "uncertain": language.say("incertain", "uncertain")
    case "abandoned": language.say("abandonné", "abandoned")
    default: language.say("commencé", "begun")
    }
  }
}
