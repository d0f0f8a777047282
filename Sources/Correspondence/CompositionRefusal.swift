import Dunning
import Receivables

/// Why a message cannot be written; each names what to fill in.
package enum CompositionRefusal: Error, Hashable, Sendable {
  /// The text needs a value that nobody filled in.
  case missing(variable: String, where: VariableHome)
  /// The text itself is wrong.
  case template(TemplateProblem)
  /// There is no text of that name and language.
  case noTemplate(TemplateKey)
  /// Nothing is demanded: every line is only named, or there is none.
  case nothingDemanded
  /// An edited text holds a tag that is not filled in; `line` counts from 1 in the edited text.
  case tagInEdit(tag: String, line: Int)
  /// An edited text lost the table of invoices, or has it twice.
  case tableInEdit
  /// An edited text no longer says where, with which reference or how much to pay; `text` is what must stand there.
  case paymentLost(PaymentFact, text: String)
  /// An edited text names another account than ours.
  case foreignIBAN(String)
  /// An edited text names a RIB or a BIC that is not ours.
  case foreignAccount(String)
  /// A thank-you names an account: it must not ask for money.
  case accountInThanks(String)
  /// An edited thank-you asks for money; the sentence as written.
  case demandInThanks(String)
  /// An edited note before or on the due day calls an invoice overdue; the words as found, and their line.
  case latenessInNote(String, line: Int)
  /// An edited text demands an amount that is neither the message's nor one of its invoices'.
  case foreignAmount(String)
  /// An edited text message names an amount that is neither the message's nor one of its invoices'.
  case amountInTextMessage(String)
  /// An edited text message tells a consumer's debt to whoever holds the phone; the words as found, and their line in
  /// the edited text.
  case debtInTextMessage(String, line: Int)
  /// A text of the customer's record says what no message may say in its place.
  case ownText(OwnText, says: OwnText.Fault)
  /// The text claims charges that cross a half-year without a rate.
  case missingRate(MissingRate)
  /// A formal notice without something that it must say.
  case noticeLacks(NoticeMention)
  /// A consumer is told what nobody may tell one; the words as found, and their line in an edited text.
  case forbiddenToConsumer(String, line: Int? = nil)
  /// The step needs a copy for a role that nobody usable of the customer has.
  case noCopy(role: String)
  /// An edited text is longer than any letter, in bytes.
  case editTooLong(limit: Int)
  /// An edited text has no subject or no body.
  case emptyEdit
  /// An edited text message says nothing.
  case emptyTextMessage
}
