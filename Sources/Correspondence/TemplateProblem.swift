/// A fault of a text, found before anything is written with it.
package struct TemplateProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// No such variable; `nearest` is the closest known name, or nil.
    case unknownVariable(nearest: String?)
    /// A section is opened and never closed.
    case unclosedSection
    /// A section is closed that is not open, or in the wrong order; `open` is the innermost open one.
    case unexpectedClose(open: String?)
    /// `[[` without `]]` on the same line.
    case unclosedTag
    /// A kind of tag that texts may not use (partials, delimiters, settings).
    case forbiddenTag
    /// A text before the due day speaks of overdue amounts.
    case speaksOfOverdue
    /// A thank-you asks for money or tells how to pay.
    case demandsInThanks
    /// An account number or BIC stands there in full: how to pay comes from the settings alone.
    case accountWrittenOut
    /// The text message of a consumer tells of the debt.
    case speaksOfDebt
    /// A text message holds the table of invoices.
    case tableInTextMessage
    /// A row field stands outside its section.
    case outsideSection(String)
    /// The first line is not `Objet: …` or `Subject: …`.
    case noSubject
    /// Nothing follows the subject.
    case noBody
    /// The table does not stand alone on its line, or in the subject, or twice.
    case misplacedTable
    /// The line says to a consumer what nobody may tell one; the name holds the words.
    case forbiddenToConsumer
    /// Control characters, or bytes that are not UTF-8.
    case unreadable
  }

  /// Which text.
  package var template: TemplateKey
  /// Line, from 1.
  package var line: Int
  /// Name in the tag; empty when the fault concerns none.
  package var name: String
  /// What is wrong.
  package var fault: Fault

  /// Names a fault.
  package init(template: TemplateKey, line: Int, name: String, fault: Fault) {
    self.template = template
    self.line = line
    self.name = name
    self.fault = fault
  }
}
