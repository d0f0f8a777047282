import Canvas
import Casework
import Receivables

extension AccountScreen {
  /// The row under the cursor whole; nil when the pane is empty.
  ///
  /// - Parameter columns: Columns that a page's text has.
  func page(columns: Int, _ world: DashboardWorld) -> TextPage? {
    guard let account = brief?.account, (0..<count(of: pane)).contains(window.cursor) else { return nil }
    let record = RecordPage(of: account.customer, columns: columns, world: world)
    let place = window.cursor
    switch pane {
    case .invoices:
      return place < account.rows.count
        ? record.invoice(account.rows[place].invoice.id)
        : record.payment(account.unallocated[place - account.rows.count].payment.id)
    case .timeline: return record.page(account.timeline[place])
    case .contacts: return record.contact(account.customer.contacts[place])
    case .messages: return record.message(messages[place])
    case .notes: return record.note(notes[place].text, on: notes[place].day, by: notes[place].by)
    }
  }
}
