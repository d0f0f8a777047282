import Correspondence
import Dunning

/// What is wrong in a file that a person wrote, and where; a file with any problem is refused whole.
package struct SettingsProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// Not UTF-8, a NUL byte, or larger than 1 MiB.
    case unreadable
    /// Not TOML; the line as it stands in the file, shortened, or empty.
    case syntax(String)
    /// A section or key that stands in the file twice; the line of the second.
    case writtenTwice(String)
    /// No such key here; the nearest known one, or nil.
    case unknownKey(nearest: String?)
    /// A key that must be there is not, or is empty.
    case missing
    /// Another kind of value.
    case wrongType(ValueKind)
    /// A number outside its limits.
    case outOfRange(least: Int, most: Int)
    /// Not one of the words.
    case notOneOf([String])
    /// Not a valid identifier of that kind.
    case malformed(Identifier)
    /// Mail in clear to another machine, or with a login.
    case insecureMail
    /// Two ways to the password at once.
    case twoPasswords
    /// A user without a password, or a password without a user.
    case halfLogin
    /// The scenario cannot be adopted.
    case scenario(ScenarioProblem)
    /// There is no text of that name in this language.
    case unknownTemplate(TemplateKey)
    /// A text for messages is wrong.
    case template(TemplateProblem)
    /// The text of a formal notice does not say what it must.
    case noticeLacks(NoticeMention)
    /// A file in `templates/` that no text is named after.
    case strayFile
  }

  /// Kinds of TOML values.
  package enum ValueKind: String, CaseIterable, Hashable, Sendable {
    case text, wholeNumber, truth, listOfTexts, listOfNumbers, table, listOfTables, rate
  }

  /// What an identifier must be.
  package enum Identifier: String, CaseIterable, Hashable, Sendable {
    case closing, iban, bic, email, siren, siret, vatNumber, host, zone, colour, key, dateFormat, terms,
      fileName,
      separator,
      encoding, currency, country, rate, halfYear
  }

  /// Name of the file as the caller gave it.
  package var file: String
  /// Line, from 1, or nil when the fault has no place in the file.
  package var line: Int?
  /// Key with its section (`bank.iban`, `step[2].days`); empty for the whole file.
  package var key: String
  /// What is wrong.
  package var fault: Fault

  /// Names a problem.
  package init(file: String, line: Int?, key: String, fault: Fault) {
    self.file = file
    self.line = line
    self.key = key
    self.fault = fault
  }
}
