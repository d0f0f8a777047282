import Canvas
import Dunning
import Receivables

extension CallForm {
  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "contact", \.keptContact), DraftField("person", \.person.text),
      DraftField("when", \.when.text), DraftField("length", \.length.text),
      DraftField(choice: "outcome", \.keptOutcome), DraftField("call-back", \.callBack.kept),
      DraftField("note", \.note.text), DraftField(choice: "amount-currency", \.promise.currency),
      DraftField("amount", \.promise.amount.text), DraftField("day", \.promise.day.kept),
      DraftField(choice: "invoices", \.promise.keptInvoices), DraftField("means", \.promise.means.text),
      DraftField("reason", \.promise.reason.text),
      DraftField("rest", \.rest.text), DraftField("rest-day", \.restDay.kept),
      DraftField(choice: "ground", \.dispute.ground.letter), DraftField("contested", \.dispute.amount.text),
      DraftField("owner", \.dispute.owner.text), DraftField("follow-up", \.dispute.followUp.kept),
    ]
  }

  /// The contact by name, as the list may have changed since; `-` for somebody else.
  private var keptContact: String {
    get { subject.contacts.indices.contains(contact) ? subject.contacts[contact].fullName : "-" }
    set {
      contact =
        newValue == "-"
        ? subject.contacts.count : subject.contacts.firstIndex { $0.fullName == newValue } ?? contact
    }
  }

  private var keptOutcome: String {
    get { outcome?.rawValue ?? "" }
    set { outcome = CallOutcome(rawValue: newValue) }
  }
}
