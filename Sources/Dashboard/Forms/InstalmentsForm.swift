import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form for a plan of part payments: equal parts by count and rhythm, or each part typed with its day.
///
/// Days and amounts stand below while one types.
struct InstalmentsForm: CheckedForm {
  /// A field of the form, in the order of Tab.
  enum Field: Hashable, Sendable { case shared(PromiseEntry.Field), parts, rhythm, each }

  let language: Language
  /// Last days on which open invoices can be claimed, where no case holds them.
  let limitations: [InvoiceID: Day]
  /// Sum, first day, invoices, means and reason: what a promise asks too.
  var entry: PromiseEntry
  var parts = TextField(proposing: "3", limit: 3)
  var rhythm: ChoiceField
  /// Parts typed one by one: `300 10/06 ; 700 10/07`; empty for equal parts.
  var each = TextField(limit: 400)
  var focus = FocusRing<Field>(.shared(.amount))
  var wasRefused = false

  /// Opens the form with everything overdue as the sum.
  init(_ subject: TalkSubject, limitations: [InvoiceID: Day] = [:], language: Language) {
    self.language = language
    self.limitations = limitations
    entry = PromiseEntry(subject, language: language)
    entry.amount = TextField(proposing: subject.main.overdue.figures(in: language), limit: 30)
    rhythm = ChoiceField(
      [
        ChoiceField.Choice(key: "m", name: language.say("chaque mois", "every month")),
        ChoiceField.Choice(key: "q", name: language.say("par quinzaine", "every fortnight")),
        ChoiceField.Choice(key: "s", name: language.say("par semaine", "every week")),
      ], picked: 0)
  }

  /// The fields to pass through.
  var fields: [Field] { entry.fields.map { .shared($0) } + [.parts, .rhythm, .each] }

  private var count: Int? {
    Int(parts.text).flatMap { (2...InstalmentSchedule.mostParts).contains($0) ? $0 : nil }
  }

  /// The parts as they would be agreed; empty while something is missing.
  var schedule: [InstalmentSchedule.Part] {
    if !each.isEmpty { return typedParts ?? [] }
    guard let cents = entry.typed.value, let count, let day = entry.day.day else { return [] }
    return InstalmentSchedule.even(
      cents: cents, parts: count, from: day, every: InstalmentSchedule.Rhythm.allCases[rhythm.picked ?? 0])
  }

  /// The parts typed one by one; nil when one of them is none.
  var typedParts: [InstalmentSchedule.Part]? {
    var parts: [InstalmentSchedule.Part] = []
    for piece in each.text.split(separator: ";") {
      var words = piece.split { $0 == " " || $0 == "@" }.map(String.init)
      guard words.count > 1, let day = TypedDay(words.removeLast(), today: entry.subject.today).value,
        let cents = TypedAmount(words.joined(), in: language).value
      else { return nil }
      parts.append(InstalmentSchedule.Part(cents: cents, day: day))
    }
    return parts
  }

  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] {
    var faults: [(field: Field, notice: FormNotice)] = (planNotices + entry.notices).map {
      (field: .shared(entry.faultyField), notice: $0)
    }
    let most = InstalmentSchedule.mostParts
    if !each.isEmpty {
      // Sum, count and first day are those of the typed parts.
      faults.removeAll { $0.notice.isBlocking && [.shared(.amount), .shared(.day)].contains($0.field) }
      if let wrong = eachProblem(most) { faults.append((.each, .problem(wrong))) }
    } else if count == nil {
      faults.append(
        (.parts, .problem(language.say("De 2 à \(most) échéances", "2 to \(most) instalments"))))
    }
    let sum = schedule.reduce(0) { $0 + $1.cents }
    if sum > entry.coveredAmount.cents {
      let covered = entry.coveredAmount.figures(in: language)
      faults.append(
        (
          each.isEmpty ? .shared(.amount) : .each,
          .problem(
            language.say(
              "Plus que ces factures ne doivent (\(covered)) : réduisez",
              "More than these invoices owe (\(covered)): reduce it"))
        ))
    }
    return faults
  }

  mutating func edit(_ key: Key) -> Bool {
    switch focus.field {
    case .shared(let field): entry.handle(key, in: field)
    case .parts: parts.handle(key)
    case .rhythm: rhythm.handle(key)
    case .each: each.handle(key)
    }
  }

  mutating func submit() -> FormResult {
    if let blockedField { return refuse(at: blockedField) }
    return .submitted(
      .agreeInstalments(
        InstalmentOrder(
          customer: entry.subject.customer, currency: entry.chosen.overdue.currency, parts: schedule,
          invoices: entry.picked.isEmpty ? [] : entry.covers.map(\.id), means: entry.means.text,
          reason: entry.reason.text)))
  }

  static var draftFields: [DraftField<Self>] {
    [
      DraftField(choice: "currency", \.entry.currency), DraftField("amount", \.entry.amount.text),
      DraftField("first", \.entry.day.kept), DraftField(choice: "invoices", \.entry.keptInvoices),
      DraftField("means", \.entry.means.text), DraftField("reason", \.entry.reason.text),
      DraftField("parts", \.parts.text), DraftField(choice: "rhythm", \.rhythm.letter),
      DraftField("each", \.each.text),
    ]
  }
}
