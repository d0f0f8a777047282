import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// One record of a customer whole: all that a row of the account has no room for.
struct RecordPage {
  let world: DashboardWorld
  /// The customer's name.
  let name: String
  /// Columns of a message's text.
  let columns: Int

  /// Makes pages for a customer.
  init(of customer: Customer, columns: Int, world: DashboardWorld) {
    self.world = world
    name = customer.shownName(in: world.language)
    self.columns = max(20, columns)
  }

  var language: Language { world.language }
  var book: Casebook { world.book }

  /// The record that a line of the history speaks of.
  func page(_ entry: TimelineEntry) -> TextPage {
    switch entry.fact {
    case .invoiceIssued(let id, _, _, _), .invoiceDue(let id, _), .creditNoteIssued(let id, _, _, _):
      return invoice(id)
    case .paid(let id, _, _, _): return payment(id)
    case .reminderSent(let id, _, _), .thanked(let id, _, _, _), .reminderOpen(let id, _, _, _),
      .taskDone(let id, _, _, _), .skipped(let id, _, _):
      return book.reminder(id).map(message) ?? plain(entry)
    case .called(let id, _, _, _, _):
      return book.calls.indices.contains(id.index) ? call(book.calls[id.index]) : plain(entry)
    case .promised(let id, _, _, _, _, _):
      return book.promises.indices.contains(id.index) ? promise(book.promises[id.index]) : plain(entry)
    case .disputed(let one, _, _): return book.dispute(one.id).map(dispute) ?? plain(entry)
    case .statusSet(let status, _, _): return book.pause(status.id).map(pause) ?? plain(entry)
    case .copySent(let id, _): return book.pause(id).map(pause) ?? plain(entry)
    case .letterTracked(let id, _, _): return book.reminder(id).map(message) ?? plain(entry)
    case .limitationInterrupted(let id, _, _, _): return invoice(id)
    case .allocated(.payment(let id), _, _, _, _, _): return payment(id)
    case .allocated(.creditNote(let id), _, _, _, _, _): return invoice(id)
    case .chargesSettled: return plain(entry)
    case .stageMoved(let move, let numbers): return stage(move, numbers)
    case .noted(let text): return note(text, on: entry.day, by: entry.by)
    }
  }

  /// A remark of a collector.
  func note(_ text: String, on day: Day, by: String) -> TextPage {
    page(
      language.say("Note", "Note"),
      [line(language.say("Date", "Date"), day.numeric), line(language.say("Par", "By"), by)] + words(text))
  }

  private func plain(_ entry: TimelineEntry) -> TextPage {
    page(language.say("Fait", "Fact"), words("\(entry.day.numeric) \(entry.words(in: language))"))
  }

  // MARK: Lines

  /// A page of what is known; facts that are not known are left out.
  func page(_ title: String, _ lines: [TextPage.Line?]) -> TextPage {
    TextPage(title: title, subject: name, lines: lines.compactMap { $0 })
  }

  /// A fact with its name; nil when there is none.
  func line(_ label: String, _ text: String) -> TextPage.Line? {
    text.isEmpty ? nil : TextPage.Line(language.say("\(label) : \(text)", "\(label): \(text)"))
  }

  /// A title over the lines that follow it.
  func heading(_ text: String) -> [TextPage.Line] { [TextPage.Line(""), TextPage.Line(text, .heading)] }

  /// A text of several lines under an empty one; nothing when it is empty.
  func words(_ text: String) -> [TextPage.Line] {
    guard !text.isEmpty else { return [] }
    return [TextPage.Line("")]
      + text.split(separator: "\n", omittingEmptySubsequences: false).map { TextPage.Line(String($0)) }
  }

  func money(_ cents: Int, _ currency: Currency) -> String {
    Amount(cents: cents, currency: currency).onScreen(in: language)
  }

  /// Numbers of invoices, in a row.
  func numbers(_ invoices: [InvoiceID]) -> String {
    invoices.compactMap { book.portfolio.invoice($0)?.number }.joined(separator: ", ")
  }
}
