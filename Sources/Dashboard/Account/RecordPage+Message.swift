import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Wording

extension RecordPage {
  /// A reminder: what became of it, and its text; that of a sent one is the very text that was approved and left.
  func message(_ reminder: Reminder) -> TextPage {
    let step = book.pastStep(of: reminder)?.name(in: language) ?? reminder.step.code
    return page(
      "\(reminder.step.code) \(step)",
      [
        line(language.say("État", "State"), reminder.state.sentence(in: language)),
        line(language.say("Canal", "By"), reminder.channel.name(in: language)),
        line(
          reminder.isThankYou ? language.say("Nature", "Kind") : language.say("Réclamé", "Demanded"),
          reminder.demand(book.demand(of: reminder, on: world.ledger), in: language) {
            money($0.cents, $0.currency)
          }),
        line(language.say("Factures", "Invoices"), numbers(reminder.lines.map(\.invoice))),
        line(language.say("Validée par", "Approved by"), approval(of: reminder)),
        line(language.say("Accusé", "Receipt"), receipt(of: reminder)),
        line("Message-ID", reminder.messageID ?? ""),
      ] + text(of: reminder))
  }

  private func approval(of reminder: Reminder) -> String {
    [reminder.approvedBy ?? "", reminder.approvedOn?.numeric ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func receipt(of reminder: Reminder) -> String {
    guard let delivery = book.deliveries[reminder.id] else { return "" }
    let deadline = delivery.deadline.map {
      language.say("délai annoncé : \($0.numeric)", "deadline announced: \($0.numeric)")
    }
    return [delivery.day.numeric, delivery.reply, deadline ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// Heads and text; of what never left and waits no more there is none.
  private func text(of reminder: Reminder) -> [TextPage.Line] {
    guard book.contents[reminder.id] != nil || reminder.isOpen else {
      return words(
        reminder.sentOn == nil
          ? language.say(
            "Rien n'est parti : aucun texte à garder.", "Nothing left: there is no text to keep.")
          : language.say("Fait à la main, hors du programme.", "Done by hand, outside of the program."))
    }
    let preview = QueueScreen.preview(of: reminder, world)
    let heads = preview.heads(in: language).map { line($0.label, $0.text) }
    let text = preview.lines(columns: columns, in: language).map { TextPage.Line($0.text) }
    return [TextPage.Line("")] + heads.compactMap { $0 } + [TextPage.Line("")] + text
  }
}
