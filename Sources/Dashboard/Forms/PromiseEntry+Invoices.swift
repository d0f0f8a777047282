import Canvas
import Dunning
import Receivables
import Wording

extension PromiseEntry {
  /// Open invoices of the currency, which a promise may name.
  var choosable: [TalkSubject.OpenInvoice] {
    subject.invoices.filter { $0.open.currency == chosen.overdue.currency }
  }

  /// The invoices that the promise covers: those picked, else all overdue ones.
  var covers: [TalkSubject.OpenInvoice] {
    choosable.filter { picked.isEmpty ? $0.isOverdue : picked.contains($0.id) }
  }

  /// What the covered invoices come to.
  var coveredAmount: Amount {
    Amount(cents: covers.reduce(0) { $0 + $1.open.cents }, currency: chosen.overdue.currency)
  }

  /// Arrows go from invoice to invoice, Space picks one or lets it go.
  mutating func pickInvoice(_ key: Key) -> Bool {
    guard !choosable.isEmpty else { return false }
    switch key {
    case .left: pointed = (pointed + choosable.count - 1) % choosable.count
    case .right: pointed = (pointed + 1) % choosable.count
    case .character(" "):
      let id = choosable[min(pointed, choosable.count - 1)].id
      if picked.remove(id) == nil { picked.insert(id) }
    default: return false
    }
    return true
  }

  /// The picked invoices by number, as a draft keeps them.
  var keptInvoices: String {
    get { choosable.filter { picked.contains($0.id) }.map(\.number).joined(separator: "\n") }
    set {
      let numbers = newValue.split(separator: "\n").map(String.init)
      picked = Set(choosable.filter { numbers.contains($0.number) }.map(\.id))
    }
  }

  /// Draws the line: the invoice that is pointed at while the field is active, else what is covered.
  func drawInvoices(on page: inout FormPage, into frame: inout Frame, isActive: Bool) {
    guard choosable.count > 1 else { return }
    let figures = coveredAmount.figures(in: language)
    let count = covers.count
    let sum =
      picked.isEmpty
      ? language.say("toutes les échues : \(count), \(figures)", "all overdue ones: \(count), \(figures)")
      : language.counted(
        count, language.say("choisie", "picked"), language.say("choisies", "picked")) + ", \(figures)"
    let one = choosable[min(pointed, choosable.count - 1)]
    let mark = picked.contains(one.id) ? frame.glyphs.check : " "
    let text =
      isActive
      ? "< \(mark) \(one.number) \(one.open.figures(in: language)) > \(pointed + 1)/\(choosable.count)  "
        + language.say("Espace choisit", "Space picks") + " \(frame.glyphs.middleDot) \(sum)"
      : sum
    page.line(
      language.say("Factures", "Invoices"), text, role: isActive ? .choiceActive : .dialog, into: &frame)
  }
}
