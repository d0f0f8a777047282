import Correspondence
import Dunning
import Receivables
import Risk
import Settings
import Testing

/// The problems of a file that is refused; empty when it was taken.
func problems(_ read: () throws -> Void) -> [SettingsProblem] {
  do {
    try read()
    return []
  } catch let refusal as SettingsRefusal {
    return refusal.problems
  } catch {
    Issue.record("another error: \(error)")
    return []
  }
}

@Suite("A store's settings")
struct SettingsFileTests {
  static let whole = """
    language = "en"
    zone = "Europe/Paris"
    [company]
    name = "Élan & Fils"
    address = ["3 rue des Œillets", "作者商事"]
    siren = "999 000 003"
    logo = "images/logo.png"
    [bank]
    iban = "FR76 3000 6000 0112 3456 7890 189"
    [[signatory]]
    last-name = "Martin"
    email = "lea@atelier.example"
    [[signatory]]
    last-name = "Koné"
    steps = ["MD", "CX"]
    [mail]
    from = "compta@atelier.example"
    host = "smtp.atelier.example"
    security = "starttls"
    user = "compta"
    password-command = ["pass", "show", "relance"]
    [limits]
    hold-seconds = 20
    [rules]
    floor = 25
    [priority]
    task-due = 0
    overdue-tiers = [100, 200]
    """

  func faults(_ text: String) -> [SettingsProblem.Fault] {
    problems { _ = try SettingsFile.read(Array(text.utf8)) }.map(\.fault)
  }

  @Test("name the house's public holidays and closings")
  func calendar() throws {
    let text = """
      [calendar]
      region = "alsace-moselle"
      closed = ["24/12-02/01", "S33"]
      """
    let calendar = try SettingsFile.read(Array(text.utf8)).deciding.calendar
    #expect(calendar.region == .alsaceMoselle)
    #expect(ClosingPeriod.text(of: calendar.closings) == "24/12-02/01, S33")
    #expect(faults("[calendar]\nregion = \"alsace\"").first != nil)
    #expect(faults("[calendar]\nclosed = [\"été\"]") == [.malformed(.closing)])
    #expect(faults("[calendar]\nfermé = []").count == 1)
  }

  @Test("written by init read back as the defaults")
  func defaults() throws {
    let settings = try SettingsFile.read(Array(SettingsFile.defaultText.utf8))
    #expect(settings.deciding.rules == DunningRules())
    #expect(settings.deciding.weights == PriorityWeights())
    #expect(settings.mail == nil)
    #expect(settings.sandbox == SandboxSettings())
    #expect(settings.deciding.scenario == "default" && settings.deciding.language == .french)
  }

  @Test("are read whole, identifiers in their bare form, amounts in cents")
  func whole() throws {
    let settings = try SettingsFile.read(Array(Self.whole.utf8))
    let company = settings.deciding.company
    #expect(company.legalName == "Élan & Fils" && company.addressLines.last == "作者商事")
    #expect(company.siren == "999000003" && company.bank.iban == "FR7630006000011234567890189")
    #expect(company.signatories.map(\.lastName) == ["Martin", "Koné"])
    #expect(
      company.signatory(of: "MD")?.lastName == "Koné" && company.signatory(of: "R1")?.lastName == "Martin")
    #expect(company.collector?.lastName == "Martin")
    #expect(company.senderEmail == "compta@atelier.example" && company.logoFile == "images/logo.png")
    #expect(settings.deciding.rules.floorCents == 2_500 && settings.deciding.rules.holdSeconds == 20)
    #expect(
      settings.deciding.weights.taskDue == 0 && settings.deciding.weights.overdueTiers == [10_000, 20_000])
    let mail = try #require(settings.mail)
    #expect(mail.security == .startTLS && mail.port == nil)
    #expect(mail.login?.password == .command(["pass", "show", "relance"]))
    #expect(settings.deciding.language == .english)
  }

  @Test("name file, line, key and the nearest key of a misspelling, in both languages")
  func misspelled() throws {
    let text =
      "# commentaire\n[bank]\nibann = \"x\"\n\n[[signatory]]\nemail = \"a@b.example\"\n[[signatory]]\nemail = \"pas une adresse\"\n"
    let found = problems { _ = try SettingsFile.read(Array(text.utf8)) }
    #expect(found.map(\.line) == [3, 8])
    #expect(found.map(\.key) == ["bank.ibann", "signatory[2].email"])
    #expect(found.map(\.fault) == [.unknownKey(nearest: "iban"), .malformed(.email)])
    let first = try #require(found.first)
    #expect(
      first.text(in: .french) == "settings.toml:3: bank.ibann : Clé inconnue. Vouliez-vous écrire « iban » ?")
    #expect(first.text(in: .english) == "settings.toml:3: bank.ibann: Unknown key. Did you mean \"iban\"?")
  }

  @Test("report every problem at once")
  func all() {
    let text =
      "zone = 3\n[bank]\niban = \"FR7630006000011234567890188\"\nbic = \"x\"\n[rules]\nspacing-days = -1\nfloor = \"dix\"\n"
    #expect(
      faults(text) == [
        .wrongType(.text), .malformed(.iban), .malformed(.bic), .outOfRange(least: 0, most: 365),
        .wrongType(.wholeNumber),
      ])
  }

  @Test("are refused when they are not TOML, not UTF-8, or give a key twice")
  func unreadable() throws {
    #expect(problems { _ = try SettingsFile.read([0xFF, 0xFE]) }.map(\.fault) == [.unreadable])
    #expect(problems { _ = try SettingsFile.read(Array("a = 1\0".utf8)) }.map(\.fault) == [.unreadable])
    let broken = problems {
      _ = try SettingsFile.read(Array("language = \"fr\"\nzone = Europe/Paris\n".utf8))
    }
    #expect(broken.map(\.line) == [2])
    #expect(!faults("language = \"fr\"\nlanguage = \"en\"\n").isEmpty)
  }

  @Test("never let mail travel in clear beyond this machine or with a login")
  func mail() {
    #expect(faults("[mail]\nhost = \"smtp.atelier.example\"\nsecurity = \"none\"\n") == [.insecureMail])
    #expect(faults("[mail]\nhost = \"127.0.0.1\"\nsecurity = \"none\"\n").isEmpty)
    #expect(faults("[mail]\nhost = \"127.evil.example\"\nsecurity = \"none\"\n") == [.insecureMail])
    let login = "[mail]\nhost = \"localhost\"\nsecurity = \"none\"\nuser = \"a\"\npassword-file = \"p\"\n"
    #expect(faults(login) == [.insecureMail])
    #expect(faults("[mail]\nhost = \"h.example\"\nuser = \"a\"\n") == [.halfLogin])
    #expect(
      faults(
        "[mail]\nhost = \"h.example\"\nuser = \"a\"\npassword-file = \"p\"\npassword-command = [\"q\"]\n")
        == [.twoPasswords])
  }

  @Test("keep the logo inside the store", arguments: ["/etc/passwd", "../x.png", "a//b", "a/../b"])
  func logo(path: String) {
    #expect(faults("[company]\nlogo = \"\(path)\"\n") == [.malformed(.fileName)])
  }
}
